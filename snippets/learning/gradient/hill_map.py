"""A hill as a map: lines of equal height, and the place where we stand."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np


def height(x, y):  # in metres; x km east and y km north of the top
    return 300 - 10 * x**2 - 30 * y**2


x, y = np.meshgrid(np.linspace(-5.4, 5.4, 25), np.linspace(-3.3, 3.3, 23))

fig, ax = plt.subplots(figsize=(4.6, 3.3))
levels = [50, 110, 180, 250]
lines = ax.contour(x, y, height(x, y), levels, colors="C0")
places = [(1, 2.8), (1, 2.4), (1, 2), (1, 1.2)]
ax.clabel(lines, fmt="%d m", fontsize=10.5, manual=places)
ax.plot(0, 0, "k^")
ax.plot(-4, -1, "ko")
ax.annotate("", (-2.4, -1), (-4, -1), arrowprops={"arrowstyle": "->"})
ax.annotate("", (-4, 0.6), (-4, -1), arrowprops={"arrowstyle": "->"})
ax.annotate("you", (-4, -1), (-5.3, -1.9))
ax.annotate("east?", (-4, -1), (-3.6, -1.5))
ax.annotate("north?", (-4, -1), (-3.9, 0.2))
ax.set_xlabel("x: km east of the top")
ax.set_ylabel("y: km north")
ax.set_aspect("equal")
plt.show()
# --8<-- [end:all]
