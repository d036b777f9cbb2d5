"""Common mistake: three slips with the rules, beside what is measured."""

# --8<-- [start:all]
import numpy as np


def central_difference(f, x):
    h = 6e-6 * max(1, abs(x))
    return (f(x + h) - f(x - h)) / ((x + h) - (x - h))


# (function, point, wrong, right)
product = (lambda x: x**2 * np.sin(x), 2, 2 * 2 * np.cos(2), 2 * 2 * np.sin(2) + 4 * np.cos(2))
chain = (lambda x: (3 * x + 2) ** 2, 1, 2 * (3 * 1 + 2), 2 * (3 * 1 + 2) * 3)
power = (lambda x: 2.0**x, 3, 3 * 2 ** (3 - 1), 2**3 * np.log(2))

for name, (f, x, wrong, right) in {
    "x² · sin x at 2": product,
    "(3x + 2)² at 1": chain,
    "2ˣ at 3": power,
}.items():
    measured = central_difference(f, x)
    print(f"{name:17} wrong {wrong:8.4f}   right {right:8.4f}   measured {measured:8.4f}")
# --8<-- [end:all]
