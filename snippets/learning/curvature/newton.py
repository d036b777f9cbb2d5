"""Newton's steps to the minimum of eʷ − 2w, which lies at ln 2."""

# --8<-- [start:all]
import math


def slope(w):
    return math.exp(w) - 2


def curvature(w):
    return math.exp(w)


w = 2.0
for step in range(7):
    distance = abs(w - math.log(2))
    print(f"step {step}   w = {w:.10f}   still off by {distance:.1e}")
    w = w - slope(w) / curvature(w)
# --8<-- [end:all]
