"""Common mistake: three slips with the rules, beside what is measured."""

# --8<-- [start:all]
import math


def central_difference(f, x):
    h = 6e-6 * max(1, abs(x))
    return (f(x + h) - f(x - h)) / ((x + h) - (x - h))


# name, function, point, wrong slope, right slope
slips = [
    (
        "x² · sin x at 2",
        lambda x: x**2 * math.sin(x),
        2,
        2 * 2 * math.cos(2),
        2 * 2 * math.sin(2) + 2**2 * math.cos(2),
    ),
    (
        "(3x + 2)² at 1",
        lambda x: (3 * x + 2) ** 2,
        1,
        2 * (3 * 1 + 2),
        2 * (3 * 1 + 2) * 3,
    ),
    ("2ˣ at 3", lambda x: 2.0**x, 3, 3 * 2**2, 2**3 * math.log(2)),
]

print("                    wrong     right   measured")
for name, f, x, wrong, right in slips:
    measured = central_difference(f, x)
    print(f"{name:16}{wrong:9.4f}{right:10.4f}{measured:11.4f}")
# --8<-- [end:all]
