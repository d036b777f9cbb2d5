"""A curve with two valleys, and the first steps of two descents."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np


def f(x):
    return x**4 - 4 * x**2 + 0.5 * x


def slope(x):
    return 4 * x**3 - 8 * x + 0.5


def descend(x, learning_rate, steps):
    visited = [x]
    for _ in range(steps):
        x = x - learning_rate * slope(x)
        visited.append(x)
    return np.array(visited)


small = descend(2.2, 0.02, 6)
large = descend(2.2, 0.1, 2)

x = np.linspace(-2.4, 2.4, 97)
fig, ax = plt.subplots()
ax.plot(x, f(x), "C0-", label="f")
ax.plot(small, f(small), "C1o-", linewidth=1, label="lr 0.02")
ax.plot(large, f(large), "C2s--", linewidth=1, label="lr 0.1")
ax.annotate("start", (2.2, f(2.2)), (1.35, 5.5))
ax.set_xlabel("x")
ax.set_ylabel("f")
ax.legend(loc="upper center")
plt.show()
# --8<-- [end:all]
