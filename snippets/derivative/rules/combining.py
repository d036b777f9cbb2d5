"""Sum, product, quotient and chain rule, each beside a measurement."""

# --8<-- [start:all]
import numpy as np


def central_difference(f, x):
    h = 6e-6 * max(1, abs(x))
    return (f(x + h) - f(x - h)) / ((x + h) - (x - h))


x0 = 2
combined = [
    ("sum: x³ + sin x", lambda x: x**3 + np.sin(x), 3 * x0**2 + np.cos(x0)),
    (
        "product: x² · sin x",
        lambda x: x**2 * np.sin(x),
        2 * x0 * np.sin(x0) + x0**2 * np.cos(x0),
    ),
    (
        "quotient: sin x / x",
        lambda x: np.sin(x) / x,
        (np.cos(x0) * x0 - np.sin(x0)) / x0**2,
    ),
    ("chain: (3x + 2)²", lambda x: (3 * x + 2) ** 2, 2 * (3 * x0 + 2) * 3),
]

by_rule = [
    (name, central_difference(f, x0), exact) for name, f, exact in combined
]
for name, numerical, exact in by_rule:
    print(f"{name:21}{numerical:12.6f}{exact:12.6f}")
# --8<-- [end:all]
