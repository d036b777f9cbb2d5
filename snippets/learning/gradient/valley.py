"""The gradient of Rosenbrock's function on the wall and on the floor."""

# --8<-- [start:all]
import numpy as np


def gradient(x, y):
    return -2 * (1 - x) - 400 * x * (y - x**2), 200 * (y - x**2)


print("at            gradient              length")
for x, y in [(-1.2, 1), (-1, 1), (0, 0), (0.5, 0.25), (1, 1)]:
    gx, gy = gradient(x, y)
    print(f"({x:4}, {y:4})  ({gx:8.2f}, {gy:8.2f}){np.hypot(gx, gy):10.2f}")
# --8<-- [end:all]
