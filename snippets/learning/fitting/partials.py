"""The two slopes of the loss, by formula and measured."""

# --8<-- [start:all]
import numpy as np

size = np.array([30, 35, 42, 48, 55, 60, 68, 75, 82, 90, 101, 115])  # m²
price = np.array(  # thousand euro
    [142, 139, 188, 181, 226, 219, 262, 298, 281, 343, 352, 419]
)


def central_difference(f, x):
    h = 6e-6 * max(1, abs(x))
    return (f(x + h) - f(x - h)) / ((x + h) - (x - h))


def loss(w, b):
    error = w * size + b - price
    return np.mean(error**2)


def gradient(w, b):
    error = w * size + b - price
    return np.mean(2 * error * size), np.mean(2 * error)


def measured(w, b):  # move one number, hold the other
    along_w = central_difference(lambda value: loss(value, b), w)
    along_b = central_difference(lambda value: loss(w, value), b)
    return along_w, along_b


checks = []  # which slope, measured, by formula
for w, b in [(0, 0), (4, 0), (2, 100)]:
    along_w, along_b = gradient(w, b)
    measured_w, measured_b = measured(w, b)
    checks.append((f"dL/dw at ({w}, {b})", measured_w, along_w))
    checks.append((f"dL/db at ({w}, {b})", measured_b, along_b))
    print(f"w = {w}, b = {b:3}: dL/dw {along_w:9.1f}, dL/db {along_b:7.1f}")
# --8<-- [end:all]
