"""The function of Rosenbrock: one minimum at the end of a curved valley."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np


def f(x, y):
    return (1 - x) ** 2 + 100 * (y - x**2) ** 2


def gradient(x, y):
    return -2 * (1 - x) - 400 * x * (y - x**2), 200 * (y - x**2)


x, y = np.meshgrid(np.linspace(-2, 2, 41), np.linspace(-1, 3, 21))
px, py = np.meshgrid([-1.6, -0.8, 0, 0.8, 1.6], [-0.5, 0.8, 2.1])
gx, gy = gradient(px, py)
length = np.hypot(gx, gy)
floor = np.linspace(-1.73, 1.73, 31)

fig, ax = plt.subplots(figsize=(4.6, 4.2))
ax.contour(x, y, f(x, y), levels=[50, 300, 1000], colors="C0")
ax.plot(floor, floor**2, "k:")
ax.quiver(
    px, py, gx / length, gy / length, color="C1", angles="xy", scale=12
)
ax.plot(1, 1, "ko")
ax.annotate("minimum", (1, 1), (-0.5, 1.3), arrowprops={"arrowstyle": "->"})
ax.set_xlabel("x")
ax.set_ylabel("y")
ax.set_aspect("equal")
plt.show()
# --8<-- [end:all]
