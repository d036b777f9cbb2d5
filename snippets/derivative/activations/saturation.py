"""How flat the sigmoid is far from 0."""

# --8<-- [start:all]
import numpy as np


def sigmoid_slope(x):
    sigmoid = 0.5 * (1 + np.tanh(0.5 * x))
    return sigmoid * (1 - sigmoid)


for x in [0, 2, 5, 10]:
    print(f"x = {x:2}: slope {sigmoid_slope(x):.1e}")
# --8<-- [end:all]
