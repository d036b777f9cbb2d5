"""One step downhill with two parameters, every number printed."""

# --8<-- [start:all]
import numpy as np


def loss(x, y):
    return x**2 + 3 * y**2


def gradient(x, y):
    return np.array([2 * x, 6 * y])


point = np.array([2.0, -1.0])
learning_rate = 0.1
new = point - learning_rate * gradient(*point)

print("gradient   ", gradient(*point).tolist())
print("new point  ", new.round(4).tolist())
print(f"loss        {loss(*point):.2f} -> {loss(*new):.2f}")
# --8<-- [end:all]
