"""The function of Rosenbrock: one minimum at the end of a curved valley."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np


def f(x, y):
    return (1 - x) ** 2 + 100 * (y - x**2) ** 2


def gradient(x, y):
    return -2 * (1 - x) - 400 * x * (y - x**2), 200 * (y - x**2)


x, y = np.meshgrid(np.linspace(-2, 2, 61), np.linspace(-1, 3, 61))
px, py = np.meshgrid([-1.6, -0.8, 0, 0.8, 1.6], [-0.6, 0.4, 1.4, 2.4])
gx, gy = gradient(px, py)
length = np.hypot(gx, gy)

fig, ax = plt.subplots(figsize=(4.6, 4.2))
lines = ax.contour(x, y, f(x, y), levels=[5, 50, 200, 800], colors="C0")
ax.clabel(lines, fmt="%d", fontsize=10.5)
ax.quiver(
    px, py, gx / length, gy / length, color="C1", angles="xy", scale=12
)
ax.plot(1, 1, "ko")
ax.annotate("minimum", (1, 1), (0.45, 0.6))
ax.set_xlabel("x")
ax.set_ylabel("y")
ax.set_aspect("equal")
plt.show()
# --8<-- [end:all]
