"""Sigmoid and ReLU with their derivatives, safe for any number."""

# --8<-- [start:all]
import numpy as np


def sigmoid(x):
    # The same as 1 / (1 + e⁻ˣ), without overflow.
    return 0.5 * (1 + np.tanh(0.5 * x))


def sigmoid_slope(x):
    return sigmoid(x) * (1 - sigmoid(x))


def relu(x):
    return np.maximum(x, 0.0)


def relu_slope(x):
    return 1.0 if x > 0 else 0.0  # at 0: a convention


for x in [-1000, -2, 2, 1000]:
    print(f"x = {x}")
    print(f"  sigmoid {sigmoid(x):.4f}   slope {sigmoid_slope(x):.4f}")
    print(f"  ReLU {relu(x):9.1f}   slope {relu_slope(x):6.0f}")
# --8<-- [end:all]
