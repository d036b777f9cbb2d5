"""Numerical beside exact derivatives of four functions, at four points."""

# --8<-- [start:all]
import numpy as np


def central_difference(f, x):
    h = 6e-6 * max(1, abs(x))
    return (f(x + h) - f(x - h)) / ((x + h) - (x - h))


rules = [
    ("x³", lambda x: x**3, lambda x: 3 * x**2),
    ("eˣ", np.exp, np.exp),
    ("ln x", np.log, lambda x: 1 / x),
    ("sin x", np.sin, np.cos),
]

checks = [
    (f"{name} at {x}", central_difference(f, x), derivative(x))
    for name, f, derivative in rules
    for x in [0.5, 1, 2, 5]
]
print(
    len(checks),
    "checks, largest error",
    f"{max(abs(n - e) for _, n, e in checks):.1e}",
)
# --8<-- [end:all]
