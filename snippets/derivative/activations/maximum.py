"""Where the slope of the sigmoid is largest."""

# --8<-- [start:all]
import numpy as np

x = np.linspace(-5, 5, 201)
sigmoid = 0.5 * (1 + np.tanh(0.5 * x))
slopes = sigmoid * (1 - sigmoid)
best = np.argmax(slopes)
print(f"largest slope {slopes[best]} at x = {abs(x[best]):.0f}")
# --8<-- [end:all]
