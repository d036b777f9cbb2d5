"""The way down a narrow bowl, seen from above."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np


def gradient(p):  # of x² + 10y²
    x, y = p
    return np.array([2 * x, 20 * y])


def descend(learning_rate, steps):
    visited = [np.array([4.0, 1.0])]
    for _ in range(steps):
        p = visited[-1]
        visited.append(p - learning_rate * gradient(p))
    return np.array(visited)


calm = descend(0.04, 12)
zigzag = descend(0.09, 12)

x, y = np.meshgrid(np.linspace(-1, 5, 49), np.linspace(-1.4, 1.4, 41))
fig, ax = plt.subplots(figsize=(4.6, 2.9))
ax.contour(
    x, y, x**2 + 10 * y**2, [1, 4, 9, 16, 26], colors="grey", linewidths=1
)
ax.plot(calm[:, 0], calm[:, 1], "C0o-", markersize=4, label="lr 0.04")
ax.plot(zigzag[:, 0], zigzag[:, 1], "C1s--", markersize=4, label="lr 0.09")
ax.plot(0, 0, "k*", markersize=9)
ax.set_aspect("equal")
ax.set_xlabel("x")
ax.set_ylabel("y")
ax.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=2)
plt.show()
# --8<-- [end:all]
