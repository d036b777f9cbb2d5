"""The bowl x² + 3y² as a map, with its gradient as arrows."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np


def f(x, y):
    return x**2 + 3 * y**2


def gradient(x, y):
    return 2 * x, 6 * y


x, y = np.meshgrid(np.linspace(-3.2, 3.2, 25), np.linspace(-2.3, 2.3, 23))
turn = np.radians(np.arange(0, 360, 45))

fig, ax = plt.subplots(figsize=(4.6, 3.3))
lines = ax.contour(x, y, f(x, y), levels=[1, 4, 9], colors="C0")
ax.clabel(
    lines, fmt="%d", fontsize=10.5, manual=[(0.4, -0.6), (1, -1), (1, -2)]
)
for r in [1, 2]:  # arrows that start on the contours 1 and 4
    px, py = r * np.cos(turn), r * np.sin(turn) / np.sqrt(3)
    gx, gy = gradient(px, py)
    ax.quiver(px, py, gx, gy, color="C1", angles="xy", scale=50)
ax.plot(0, 0, "ko")
ax.set_xlabel("x")
ax.set_ylabel("y")
ax.set_aspect("equal")
plt.show()
# --8<-- [end:all]
