"""Common mistake: a step for float64, used with float32 numbers."""

# --8<-- [start:all]
import numpy as np


def central(x, h):  # of x², all in float32
    x, h = np.float32(x), np.float32(h)
    return ((x + h) ** 2 - (x - h) ** 2) / (2 * h)


print("  x   exact   wrong: h = 1e-7   right: h = 5e-3")
for x in [0.5, 1, 2, 3, 4]:
    wrong, right = central(x, 1e-7), central(x, 5e-3)
    print(f"{x:3}{2 * x:8}{wrong:18.3f}{right:18.4f}")
# --8<-- [end:all]
