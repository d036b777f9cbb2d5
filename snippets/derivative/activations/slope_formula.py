"""The formula for the slope of the sigmoid, beside a measurement."""

# --8<-- [start:all]
import math


def sigmoid(x):
    return 1 / (1 + math.exp(-x))


h = 1e-5
for x in [-2, 0, 1]:
    measured = (sigmoid(x + h) - sigmoid(x - h)) / (2 * h)
    formula = sigmoid(x) * (1 - sigmoid(x))
    print(f"x = {x:2}   measured {measured:.8f}   formula {formula:.8f}")
# --8<-- [end:all]
