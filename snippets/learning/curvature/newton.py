"""Newton's steps to the minimum of eʷ − 2w, which lies at ln 2."""

# --8<-- [start:all]
import math


def slope(w):
    return math.exp(w) - 2


def curvature(w):
    return math.exp(w)


w, newton_steps = 2.0, 0
while abs(slope(w)) > 1e-10:
    w = w - slope(w) / curvature(w)
    newton_steps = newton_steps + 1
    distance = abs(w - math.log(2))
    print(f"step {newton_steps}  w = {w:.10f}  off by {distance:.1e}")
# --8<-- [end:all]
