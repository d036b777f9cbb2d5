"""A network of one input, one hidden unit and one output, traced."""

# --8<-- [start:all]
import math


def forward(w, b, v, c):
    z = w * x + b
    s = 1 / (1 + math.exp(-z))  # the sigmoid of z
    p = v * s + c
    return s, p, (p - y) ** 2


def backward(w, b, v, c):  # dL/dw, dL/db, dL/dv, dL/dc
    s, p, _ = forward(w, b, v, c)
    d_p = 2 * (p - y)
    d_v, d_c = d_p * s, d_p
    d_s = d_p * v
    d_z = d_s * s * (1 - s)
    d_w, d_b = d_z * x, d_z
    return d_w, d_b, d_v, d_c


x, y = 2.0, 1.0  # at x = 2 the answer should be 1
start = [1.0, -2.0, 4.0, 1.0]  # w, b, v, c
gradient = backward(*start)
for name, slope in zip("wbvc", gradient, strict=True):
    print(f"dL/d{name} = {slope:.0f}")

learning_rate = 0.02
new = [
    number - learning_rate * slope
    for number, slope in zip(start, gradient, strict=True)
]
print(f"loss before {forward(*start)[2]:.4f}, after {forward(*new)[2]:.4f}")
# --8<-- [end:all]
