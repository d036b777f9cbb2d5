"""Numerical beside exact derivatives of common functions at four points."""

# --8<-- [start:all]
import numpy as np


def central_difference(f, x):
    h = 6e-6 * max(1, abs(x))
    return (f(x + h) - f(x - h)) / ((x + h) - (x - h))


# name, function, its derivative; np.log is ln
rules = [
    ("x³", lambda x: x**3, lambda x: 3 * x**2),
    ("eˣ", np.exp, np.exp),
    ("ln x", np.log, lambda x: 1 / x),
    ("sin x", np.sin, np.cos),
]

checks = []
for name, f, derivative in rules:
    for x in [0.5, 1, 2, 5]:
        measured, exact = central_difference(f, x), derivative(x)
        checks.append((f"{name} at {x}", measured, exact))
        print(f"{name:6}at {x:<4}{measured:15.8f}{exact:15.8f}")
# --8<-- [end:all]
