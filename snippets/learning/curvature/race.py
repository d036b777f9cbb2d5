"""How many steps gradient descent takes to a slope below 1e-10."""

# --8<-- [start:all]
import math


def slope(w):
    return math.exp(w) - 2


for learning_rate in [0.1, 0.3, 0.5]:
    w, steps = 2.0, 0
    while abs(slope(w)) > 1e-10:
        w = w - learning_rate * slope(w)
        steps = steps + 1
    print(f"learning rate {learning_rate}: {steps:3} steps")
# --8<-- [end:all]
