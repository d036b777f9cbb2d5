"""The second derivative measured from three heights, and checked."""

# --8<-- [start:all]
import math


def second_derivative(f, x, h=1e-4):
    return (f(x + h) - 2 * f(x) + f(x - h)) / h**2


functions = [  # name, f, exact second derivative, point
    ("5t² at t = 3", lambda t: 5 * t**2, lambda t: 10, 3),
    ("x³ at 2", lambda x: x**3, lambda x: 6 * x, 2),
    ("eˣ at 1", math.exp, math.exp, 1),
    ("sin x at 1", math.sin, lambda x: -math.sin(x), 1),
    ("ln x at 2", math.log, lambda x: -1 / x**2, 2),
]
checks = []
for name, f, exact, x in functions:
    checks.append((name, second_derivative(f, x), exact(x)))
    print(f"{name:13} numerical {checks[-1][1]:12.8f}")
# --8<-- [end:all]
