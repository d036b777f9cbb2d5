"""The Hessian from scratch: how each partial changes with each variable."""

# --8<-- [start:all]
import numpy as np


def gradient(x, y):  # of (1 − x)² + 100(y − x²)²
    return np.array([-2 * (1 - x) - 400 * x * (y - x**2), 200 * (y - x**2)])


def numerical_hessian(gradient, point):
    point = np.array(point, dtype=float)
    columns = []
    for i in range(len(point)):
        h = 6e-6 * max(1, abs(point[i]))
        ahead, behind = point.copy(), point.copy()
        ahead[i] += h
        behind[i] -= h
        change = gradient(*ahead) - gradient(*behind)
        columns.append(change / (ahead[i] - behind[i]))
    return np.column_stack(columns)


for point in [(-1.2, 1), (1, 1)]:
    hessian = numerical_hessian(gradient, point)
    print("at", point)
    print(hessian.round(4))
    gap = abs(hessian[0, 1] - hessian[1, 0])
    print(f"off the diagonal they differ by {gap:.0e}")
# --8<-- [end:all]
