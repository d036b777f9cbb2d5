"""Exercise 1: three derivatives at 2, measured and exact."""

# --8<-- [start:all]
import math


def central_difference(f, x):
    h = 6e-6 * max(1, abs(x))
    return (f(x + h) - f(x - h)) / ((x + h) - (x - h))


x0 = 2
exercises = [
    ("3x² + 2x − 1", lambda x: 3 * x**2 + 2 * x - 1, 6 * x0 + 2),
    ("1 / x", lambda x: 1 / x, -1 / x0**2),
    (
        "x · sin x",
        lambda x: x * math.sin(x),
        math.sin(x0) + x0 * math.cos(x0),
    ),
]

solved = [
    (name, central_difference(f, x0), exact) for name, f, exact in exercises
]
for name, numerical, exact in solved:
    print(f"{name:13}{numerical:12.6f}{exact:12.6f}")
# --8<-- [end:all]
