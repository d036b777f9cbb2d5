"""The saddle x² − y²: flat in the middle, neither a top nor a bottom."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np


def f(x, y):
    return x**2 - y**2


def gradient(x, y):
    return 2 * x, -2 * y


x, y = np.meshgrid(np.linspace(-2, 2, 21), np.linspace(-2, 2, 21))
px, py = np.meshgrid([-1.2, 0, 1.2], [-1.2, 0, 1.2])
gx, gy = gradient(px, py)

fig, ax = plt.subplots(figsize=(4, 3.6))
ax.contour(x, y, f(x, y), levels=[-1, 0, 1], colors="C0")
ax.quiver(px, py, gx, gy, color="C1", angles="xy", scale=20)
ax.plot(0, 0, "ko")
ax.set_xlabel("x")
ax.set_ylabel("y")
ax.set_aspect("equal")
plt.show()
# --8<-- [end:all]
