"""Exercise 3: the largest slope of the sigmoid, and the effect of depth."""

# --8<-- [start:all]
import numpy as np

x = np.linspace(-5, 5, 201)
sigmoid = 0.5 * (1 + np.tanh(0.5 * x))
slopes = sigmoid * (1 - sigmoid)
largest = np.max(slopes)
steepest = float(abs(x[np.argmax(slopes)]))  # abs turns −0.0 into 0.0
print(f"largest slope: {largest} at x = {steepest}")
for layers in [1, 5, 10, 20]:
    print(f"{layers:2} layers with w = 1: at most {largest**layers:.1e}")
# --8<-- [end:all]
