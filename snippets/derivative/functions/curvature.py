"""Second derivatives: how the slope itself changes, for four functions."""

# --8<-- [start:all]
import math


def second_derivative(f, x, h=1e-3):
    return (f(x + h) - 2 * f(x) + f(x - h)) / h**2


functions = {
    "x²": lambda x: x**2,
    "−x²": lambda x: -(x**2),
    "cos x": math.cos,
    "3x": lambda x: 3 * x,
}
for name, function in functions.items():
    print(f"{name:6}at 0: {second_derivative(function, 0):6.3f}")
# --8<-- [end:all]
