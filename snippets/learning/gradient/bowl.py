"""The bowl x² + 3y² as a map, with its gradient as arrows."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np


def f(x, y):
    return x**2 + 3 * y**2


def gradient(x, y):
    return 2 * x, 6 * y


x, y = np.meshgrid(np.linspace(-3, 3, 37), np.linspace(-2, 2, 25))
px, py = np.meshgrid([-2.4, -1.2, 0, 1.2, 2.4], [-1.5, -0.75, 0, 0.75, 1.5])

fig, ax = plt.subplots(figsize=(4.6, 3.4))
lines = ax.contour(x, y, f(x, y), levels=[0.5, 2, 5, 9, 14], colors="C0")
ax.clabel(lines, fmt="%g", fontsize=10.5)
gx, gy = gradient(px, py)
ax.quiver(px, py, gx, gy, color="C1", angles="xy", scale=90)
ax.plot(0, 0, "ko")
ax.set_xlabel("x")
ax.set_ylabel("y")
ax.set_aspect("equal")
plt.show()
# --8<-- [end:all]
