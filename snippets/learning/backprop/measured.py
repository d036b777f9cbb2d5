"""The two peeled slopes beside a measurement, at three points each."""

# --8<-- [start:all]
import math


def central_difference(f, x):
    h = 6e-6 * max(1, abs(x))
    return (f(x + h) - f(x - h)) / ((x + h) - (x - h))


# name, function, its slope: each layer's slope, the outside first
peeled = [
    (
        "(3x + 2)²",
        lambda x: (3 * x + 2) ** 2,
        lambda x: 2 * (3 * x + 2) * 3,
    ),
    (
        "sin(exp(x²))",
        lambda x: math.sin(math.exp(x**2)),
        lambda x: math.cos(math.exp(x**2)) * math.exp(x**2) * 2 * x,
    ),
]

checks = []
for name, f, slope in peeled:
    for x in [-0.5, 0.5, 1]:
        measured, exact = central_difference(f, x), slope(x)
        checks.append((f"{name} at {x}", measured, exact))
        print(f"{name:13}at {x:<6}{measured:10.4f}{exact:10.4f}")
# --8<-- [end:all]
