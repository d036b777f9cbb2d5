"""The mean squared error of three lines through twelve flats."""

# --8<-- [start:all]
import numpy as np

size = np.array([30, 35, 42, 48, 55, 60, 68, 75, 82, 90, 101, 115])  # m²
price = np.array(  # thousand euro
    [142, 139, 188, 181, 226, 219, 262, 298, 281, 343, 352, 419]
)


def loss(w, b):
    error = w * size + b - price
    return np.mean(error**2)


for w, b in [(0, 0), (4, 0), (2, 100)]:
    typical = np.sqrt(loss(w, b))
    print(f"w {w}, b {b:3}: loss {loss(w, b):7.0f}, root {typical:5.1f}")
# --8<-- [end:all]
