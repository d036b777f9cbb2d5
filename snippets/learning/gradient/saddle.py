"""The saddle x² − y²: flat in the middle, neither a top nor a bottom."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np


def f(x, y):
    return x**2 - y**2


def gradient(x, y):
    return 2 * x, -2 * y


x, y = np.meshgrid(np.linspace(-2, 2, 33), np.linspace(-2, 2, 33))
px, py = np.meshgrid(
    [-1.5, -0.75, 0, 0.75, 1.5], [-1.5, -0.75, 0, 0.75, 1.5]
)

fig, ax = plt.subplots(figsize=(4.2, 3.8))
lines = ax.contour(x, y, f(x, y), levels=[-2, -0.5, 0, 0.5, 2], colors="C0")
ax.clabel(lines, fmt="%g", fontsize=10.5)
gx, gy = gradient(px, py)
ax.quiver(px, py, gx, gy, color="C1", angles="xy", scale=32)
ax.plot(0, 0, "ko")
ax.set_xlabel("x")
ax.set_ylabel("y")
ax.set_aspect("equal")
plt.show()
# --8<-- [end:all]
