"""How well the tangent and the parabola predict a step of length h."""

# --8<-- [start:all]
import math


def f(w):
    return math.exp(w) - 2 * w


w0 = 1.5
slope, curvature = math.exp(w0) - 2, math.exp(w0)
print("h       error of tangent   error of parabola")
for h in [0.1, 0.01, 0.001]:
    tangent = f(w0) + slope * h
    parabola = tangent + curvature / 2 * h**2
    print(f"{h:<8}{f(w0 + h) - tangent:14.1e}{f(w0 + h) - parabola:18.1e}")
# --8<-- [end:all]
