"""How many steps until the slope is below 1e-10: descent and Newton."""

# --8<-- [start:all]
import math


def slope(w):
    return math.exp(w) - 2


def curvature(w):
    return math.exp(w)


def steps(rate):
    w, count = 2.0, 0
    while abs(slope(w)) > 1e-10:
        w = w - rate(w) * slope(w)
        count = count + 1
    return count


for learning_rate in [0.1, 0.3, 0.5]:
    count = steps(lambda w, lr=learning_rate: lr)
    print(f"descent, lr {learning_rate}: {count:4} steps")
print(f"Newton, lr 1/f″: {steps(lambda w: 1 / curvature(w)):4} steps")
# --8<-- [end:all]
