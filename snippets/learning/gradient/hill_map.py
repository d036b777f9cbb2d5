"""A hill as a map: lines of equal height, and the place where we stand."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np


def height(x, y):  # in metres; x km east and y km north of the top
    return 300 - 10 * x**2 - 30 * y**2


x, y = np.meshgrid(np.linspace(-5.4, 5.4, 37), np.linspace(-3, 3, 25))

fig, ax = plt.subplots(figsize=(4.6, 3.2))
lines = ax.contour(
    x, y, height(x, y), levels=[50, 110, 170, 230, 290], colors="C0"
)
ax.clabel(lines, fmt="%d m", fontsize=10.5)
ax.plot(0, 0, "k^")
ax.plot(-4, -1, "ko")
ax.annotate("top", (0, 0), (0.2, 0.1))
ax.annotate("you", (-4, -1), (-4.9, -1.6))
ax.set_xlabel("x: km east of the top")
ax.set_ylabel("y: km north")
ax.set_aspect("equal")
plt.show()
# --8<-- [end:all]
