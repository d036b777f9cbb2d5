"""Common mistake: counting where a line meets a curve."""

# --8<-- [start:all]
import math


def cubic(x):
    return x**3 - 3 * x


def gap(f, x0, slope, h):  # curve minus line at x0 + h, per step
    return abs(f(x0 + h) - (f(x0) + slope * h)) / h


met = [x for x in range(-3, 4) if cubic(x) == -2]
print("wrong test: how often do they meet?")
print(f"   y = -2 meets x³ − 3x at x = {met}")
print("right test: the gap, per step")
print("h    x³ − 3x at 1  sin at 0  |x| at 0")
for h in [0.1, 0.01, 0.001]:
    print(
        f"{h:<5}{gap(cubic, 1, 0, h):12.0e}{gap(math.sin, 0, 1, h):10.0e}"
        f"{gap(abs, 0, 0, h):10.0e}"
    )
# --8<-- [end:all]
