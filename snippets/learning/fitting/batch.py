"""A line fitted by gradient descent, beside the one of np.polyfit."""

# --8<-- [start:all]
import numpy as np

size = np.array([30, 35, 42, 48, 55, 60, 68, 75, 82, 90, 101, 115])  # m²
price = np.array(  # thousand euro
    [142, 139, 188, 181, 226, 219, 262, 298, 281, 343, 352, 419]
)
z = (size - np.mean(size)) / np.std(size)

w = b = 0.0
learning_rate = 0.1
print("step        w        b      loss")
for step in range(101):
    error = w * z + b - price
    if step in [0, 1, 2, 5, 10, 20, 50, 100]:
        print(f"{step:4}{w:9.3f}{b:9.3f}{np.mean(error**2):10.2f}")
    w = w - learning_rate * np.mean(2 * error * z)
    b = b - learning_rate * np.mean(2 * error)

per_m2 = w / np.std(size)  # back to square metres
at_zero = b - per_m2 * np.mean(size)
exact_per_m2, exact_at_zero = np.polyfit(size, price, 1)
fitted = [
    ("thousand euro per m²", per_m2, exact_per_m2),
    ("thousand euro at 0 m²", at_zero, exact_at_zero),
]
print(f"price = {per_m2:.3f} · size + {at_zero:.3f}")
# --8<-- [end:all]
