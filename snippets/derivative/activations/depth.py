"""What ten layers make of a slope of 1, with and without a shift to 0."""

# --8<-- [start:all]
import math


def sigmoid(x):
    return 1 / (1 + math.exp(-x))


for w in [1, 4, 8]:
    shifted = free = 1.0
    number = 0.0  # what comes into the first layer
    for _ in range(10):
        output = sigmoid(w * number)
        free = free * w * output * (1 - output)
        shifted = shifted * w * 0.25  # each input shifted back to 0
        number = output
    print(f"w = {w}: shifted {shifted:10.1e}   not shifted {free:10.1e}")
# --8<-- [end:all]
