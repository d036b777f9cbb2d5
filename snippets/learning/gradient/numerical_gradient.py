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


functions = [  # name, f, its exact gradient, point
    (
        "hill",
        lambda x, y: 300 - 10 * x**2 - 30 * y**2,
        lambda x, y: [-20 * x, -60 * y],
        (-4, -1),
    ),
    (
        "x² + 3y²",
        lambda x, y: x**2 + 3 * y**2,
        lambda x, y: [2 * x, 6 * y],
        (2, -1),
    ),
    (
        "x·y² + sin z",
        lambda x, y, z: x * y**2 + np.sin(z),
        lambda x, y, z: [y**2, 2 * x * y, np.cos(z)],
        (2, 3, 1),
    ),
]
checks = []  # for the table below
for name, f, exact_gradient, point in functions:
    measured = numerical_gradient(f, point)
    print(name, "at", point, "has", measured.round(4))
    exact = exact_gradient(*point)
    for letter, one, other in zip("xyz", measured, exact, strict=False):
        checks.append((f"{name}, along {letter}", one, other))
# --8<-- [end:all]
