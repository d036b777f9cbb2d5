"""The gradient from scratch, for any number of variables, checked."""

# --8<-- [start:all]
import numpy as np


def numerical_gradient(f, point):
    point = np.array(point, dtype=float)  # whole numbers would cut off h
    gradient = np.zeros_like(point)
    for i in range(len(point)):
        h = 6e-6 * max(1, abs(point[i]))
        ahead, behind = point.copy(), point.copy()
        ahead[i] += h  # only this one moves
        behind[i] -= h
        gradient[i] = (f(*ahead) - f(*behind)) / (ahead[i] - behind[i])
    return gradient


def hill(x, y):
    return 300 - 10 * x**2 - 30 * y**2


def three(x, y, z):
    return x * y**2 + np.sin(z)


checks = []  # for the table below
for f, point, exact in [
    (hill, (-4, -1), (80, 60)),
    (three, (2, 3, 1), (9, 12, np.cos(1))),
]:
    gradient = numerical_gradient(f, point)
    print(f.__name__, "at", point, "has", gradient.round(4).tolist())
    for i in range(len(point)):
        checks.append(
            (f"{f.__name__}, ∂f/∂{'xyz'[i]}", gradient[i], exact[i])
        )
# --8<-- [end:all]
