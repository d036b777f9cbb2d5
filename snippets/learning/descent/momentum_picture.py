"""How x comes down in the bowl x² + 10y² with no, some, much momentum."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np


def gradient(p):  # of x² + 10y²
    x, y = p
    return np.array([2 * x, 20 * y])


def descend(momentum, learning_rate=0.09, steps=40):
    p, velocity = np.array([4.0, 1.0]), np.zeros(2)
    visited = [p]
    for _ in range(steps):
        velocity = momentum * velocity - learning_rate * gradient(p)
        p = p + velocity
        visited.append(p)
    return np.array(visited)


fig, ax = plt.subplots()
ax.axhline(0, color="grey", linewidth=1)
for momentum, style in [(0, "C0-"), (0.5, "C1--"), (0.9, "C2-.")]:
    ax.plot(descend(momentum)[:, 0], style, label=f"momentum {momentum}")
ax.set_xlabel("step")
ax.set_ylabel("x")
ax.legend(loc="upper right")
plt.show()
# --8<-- [end:all]
