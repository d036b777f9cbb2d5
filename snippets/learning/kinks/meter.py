"""A kink meter: backward, forward and central slope as the step shrinks."""

# --8<-- [start:all]
import math


def relu(x):
    return max(x, 0.0)


def step(x):
    return 1.0 if x >= 0 else 0.0


def reciprocal(x):
    return 1 / x


def height(f, x):
    try:
        return f(x)
    except (ValueError, ZeroDivisionError):
        return math.nan  # "not a number": f has no value here


def slopes(f, x, h):
    back, here, ahead = height(f, x - h), height(f, x), height(f, x + h)
    return (here - back) / h, (ahead - here) / h, (ahead - back) / (2 * h)


functions = {
    "|x|": abs,
    "ReLU": relu,
    "step": step,
    "∛x": math.cbrt,
    "√x": math.sqrt,
    "1/x": reciprocal,
}
print("at 0       h    backward     forward     central")
for name, f in functions.items():
    for h in [1e-3, 1e-5, 1e-7]:
        row = "".join(f"{slope:12.4g}" for slope in slopes(f, 0, h))
        print(f"{name:6}{h:6.0e}{row}")
# --8<-- [end:all]
