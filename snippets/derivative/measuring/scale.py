"""Where this step size fails: ln changes fast near 0."""

# --8<-- [start:all]
import math


def central_difference(f, x):
    h = 6e-6 * max(1, abs(x))
    return (f(x + h) - f(x - h)) / ((x + h) - (x - h))


for x in [1, 0.01, 0.0001]:
    slope = central_difference(math.log, x)
    error = abs(slope - 1 / x)
    print(f"ln at {x:<6}  slope {slope:10.4f}   error {error:.1e}")
# --8<-- [end:all]
