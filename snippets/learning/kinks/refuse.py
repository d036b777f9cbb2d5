"""A slope function that refuses where there is no slope to see."""

# --8<-- [start:all]
import math


def slope_or_refuse(f, x):
    seen = []
    for h in [1e-4, 1e-5, 1e-6]:
        try:
            back, here, ahead = f(x - h), f(x), f(x + h)
        except (ValueError, ZeroDivisionError):
            message = f"no value at {x} or {h:.0e} beside it"
            raise ValueError(message) from None
        seen += [(here - back) / h, (ahead - here) / h]
    left, right = seen[-2:]
    tolerance = 0.01 * max(1, abs(seen[0]))
    if not abs(right - left) <= tolerance:  # true for nan, too
        raise ValueError(f"left says {left:.3g}, right says {right:.3g}")
    if max(seen) - min(seen) > tolerance:
        raise ValueError(f"the slope does not settle: now {right:.3g}")
    return (left + right) / 2


cases = [
    ("sin x at 0", math.sin, 0),
    ("|x|³ at 0", lambda x: abs(x) ** 3, 0),
    ("ReLU at 3", lambda x: max(x, 0.0), 3),
    ("ReLU at 0", lambda x: max(x, 0.0), 0),
    ("step at 0", lambda x: float(x >= 0), 0),
    ("∛x at 0", math.cbrt, 0),
    ("√x at 0", math.sqrt, 0),
    ("1/x at 0", lambda x: 1 / x, 0),
]
for name, f, x in cases:
    try:
        print(f"{name:12}{slope_or_refuse(f, x):.4f}")
    except ValueError as refusal:
        print(f"{name:12}refused: {refusal}")

slope_or_refuse(abs, 0)  # nobody catches this one: the program stops
# --8<-- [end:all]
