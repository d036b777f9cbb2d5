"""Two nested functions peeled layer by layer, from the outside in."""

# --8<-- [start:all]
import math


def peel(layers, x):
    trace = []
    for name, f, derivative in layers:  # from the inside out
        trace.append((name, x, derivative(x)))
        x = f(x)
    print("layer    comes in  own slope  product so far")
    product = 1.0
    for name, number, own in reversed(trace):  # from the outside in
        product = product * own
        print(f"{name:7}{number:10.4f}{own:11.4f}{product:16.4f}")
    return product


# each layer: name, function, its own derivative; the inside first
square_of_line = [
    ("3x + 2", lambda x: 3 * x + 2, lambda x: 3),
    ("square", lambda x: x**2, lambda x: 2 * x),
]
sine_of_exp = [
    ("square", lambda x: x**2, lambda x: 2 * x),
    ("exp", math.exp, math.exp),
    ("sin", math.sin, math.cos),
]

print("(3x + 2)² at x = 1")
first = peel(square_of_line, 1)
print("\nsin(exp(x²)) at x = 1")
second = peel(sine_of_exp, 1)
# --8<-- [end:all]
