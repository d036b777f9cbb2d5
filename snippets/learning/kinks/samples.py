"""What np.gradient returns for points that stand on a corner."""

# --8<-- [start:all]
import numpy as np

x = np.array([-1.0, -0.5, 0.0, 0.5, 1.0])
print("x      ", x)
print("|x|    ", np.gradient(abs(x), x))
print("ReLU   ", np.gradient(np.maximum(x, 0.0), x))
# --8<-- [end:all]
