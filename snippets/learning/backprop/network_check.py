"""All four slopes of the tiny network beside measured ones."""

# --8<-- [start:all]
import math


def loss(w, b, v, c):
    s = 1 / (1 + math.exp(-(w * x + b)))
    return (v * s + c - y) ** 2


def backward(w, b, v, c):
    s = 1 / (1 + math.exp(-(w * x + b)))
    d_p = 2 * (v * s + c - y)
    d_z = d_p * v * s * (1 - s)
    return d_z * x, d_z, d_p * s, d_p


def measured(numbers, i, h=1e-5):  # nudge one number, hold the others
    up, down = list(numbers), list(numbers)
    up[i] += h
    down[i] -= h
    return (loss(*up) - loss(*down)) / (2 * h)


x, y = 2.0, 1.0
trace = []
for numbers in [[1.0, -2.0, 4.0, 1.0], [0.3, 0.4, -1.2, 0.7]]:
    gradient = backward(*numbers)
    print(f"w, b, v, c = {numbers}")
    for i, name in enumerate("wbvc"):
        label = f"dL/d{name} at {numbers[i]}"
        trace.append((label, measured(numbers, i), gradient[i]))
        print(f"  {label:15} backward {gradient[i]:8.4f}", end="")
        print(f"   measured {trace[-1][1]:8.4f}")
# --8<-- [end:all]
