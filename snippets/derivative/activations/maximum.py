"""Where the slope of the sigmoid is largest."""

# --8<-- [start:all]
import numpy as np

x = np.linspace(-5, 5, 201)
sigmoid = 0.5 * (1 + np.tanh(0.5 * x))
slopes = sigmoid * (1 - sigmoid)
steepest = float(abs(x[np.argmax(slopes)]))  # abs turns −0.0 into 0.0
print(f"largest slope {np.max(slopes)} at x = {steepest}")
# --8<-- [end:all]
