"""Gradient descent with two parameters on the bowl x² + 10y²."""

# --8<-- [start:all]
import numpy as np


def f(p):
    x, y = p
    return x**2 + 10 * y**2


def gradient(p):
    x, y = p
    return np.array([2 * x, 20 * y])


learning_rate = 0.04
p = np.array([4.0, 1.0])
print("step     x     y      f  gradient")
for step in range(6):
    x, y = p
    along_x, along_y = gradient(p)
    print(
        f"{step:4}{x:6.2f}{y:6.2f}{f(p):7.2f}"
        f"  ({along_x:.2f}, {along_y:.2f})"
    )
    p = p - learning_rate * gradient(p)
# --8<-- [end:all]
