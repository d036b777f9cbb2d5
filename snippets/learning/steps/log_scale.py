"""Near 0 the logarithm needs a step in proportion to x."""

# --8<-- [start:all]
import numpy as np


def slope_of_log(x, h):
    with np.errstate(invalid="ignore"):  # no warning for ln of x < 0
        return (np.log(x + h) - np.log(x - h)) / ((x + h) - (x - h))


print("     x   error with   error with")
print("         h = 6e-6     h = 6e-6 · x")
for x in [1, 1e-2, 1e-4, 5e-6]:
    plain = abs(slope_of_log(x, 6e-6) * x - 1)  # the exact slope is 1/x
    fitting = abs(slope_of_log(x, 6e-6 * x) * x - 1)
    print(f"{x:6.0e}{plain:11.1e}{fitting:13.1e}")
# --8<-- [end:all]
