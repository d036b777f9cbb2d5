"""Common mistake: a step for float64, used with float32 numbers."""

# --8<-- [start:all]
import numpy as np


def central(x, h):  # of x², all in float32
    x, h = np.float32(x), np.float32(h)
    return ((x + h) ** 2 - (x - h) ** 2) / (2 * h)


print("            wrong       right")
print("  x  exact  h = 1e-7    h = 5e-3")
for x in [0.5, 1, 2, 3, 4]:
    wrong, right = central(x, 1e-7), central(x, 5e-3)
    print(f"{x:3}{2 * x:7}{wrong:10.3f}{right:12.4f}")
# --8<-- [end:all]
