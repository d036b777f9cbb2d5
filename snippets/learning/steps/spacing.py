"""Common mistake: np.gradient without the distance of the points."""

# --8<-- [start:all]
import numpy as np

x = np.linspace(0, 100, 1000)
y = 2 * x

wrong = np.gradient(y)
right = np.gradient(y, x)
print(f"wrong, without x: {wrong[500]:.4f}")
print(f"right, with x:    {right[500]:.4f}")
print(f"distance between two points: {x[1] - x[0]:.4f}")
# --8<-- [end:all]
