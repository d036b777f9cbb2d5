"""The loss curve with the parameter after each of ten updates."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np


def loss(w):
    return (w - 3) ** 2


def slope(w):  # dL/dw
    return 2 * (w - 3)


visited = [0.0]
for _ in range(10):
    visited.append(visited[-1] - 0.1 * slope(visited[-1]))
visited = np.array(visited)

curve = np.linspace(-0.5, 6, 66)
fig, ax = plt.subplots()
ax.plot(curve, loss(curve), "C0-", label="loss")
ax.plot(visited, loss(visited), "C1o", label="after each step")
ax.annotate("start", (visited[0], loss(visited[0])), (0.4, 9))
ax.annotate(
    "lowest point", (3, 0), (2.5, 2.6), arrowprops={"arrowstyle": "->"}
)
ax.set_xlabel("parameter w")
ax.set_ylabel("loss")
ax.legend(loc="upper right")
plt.show()
# --8<-- [end:all]
