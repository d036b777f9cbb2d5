"""A measured curvature says which learning rates settle down."""

# --8<-- [start:all]
import math


def f(w):
    return math.exp(w) - 2 * w


bottom, h = math.log(2), 1e-4
curvature = (f(bottom + h) - 2 * f(bottom) + f(bottom - h)) / h**2
print(f"f″ at the bottom {curvature:.4f}, limit {2 / curvature:.4f}")

for learning_rate in [0.5, 0.9, 0.99, 1.01, 1.1]:
    w = 0.8
    for _ in range(1000):
        w = w - learning_rate * (math.exp(w) - 2)
    print(f"lr {learning_rate:<4}  off by {abs(w - bottom):.1e}")
# --8<-- [end:all]
