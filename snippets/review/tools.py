"""What the answers of the review measure with."""

# --8<-- [start:all]
import math

import numpy as np


def central_difference(f, x):
    h = 6e-6 * max(1, abs(x))
    return (f(x + h) - f(x - h)) / ((x + h) - (x - h))


def sigmoid(x):
    return (1 + math.tanh(x / 2)) / 2


def relu(x):
    return max(x, 0.0)


print("slope of eˣ at 0:     ", round(central_difference(math.exp, 0), 6))
print("slope of sigmoid at 0:", round(central_difference(sigmoid, 0), 6))
print("slope of ReLU at 3:   ", round(central_difference(relu, 3), 6))
print("eps of float32:       ", np.finfo(np.float32).eps)
# --8<-- [end:all]
