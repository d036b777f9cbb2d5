"""Second derivatives: how the slope itself changes, measured on four functions."""

# --8<-- [start:all]
import math


def second_derivative(f, x, h=1e-3):
    return (f(x + h) - 2 * f(x) + f(x - h)) / h**2


print(f"x²    at 0: {second_derivative(lambda x: x**2, 0):6.3f}   curves up")
print(f"−x²   at 0: {second_derivative(lambda x: -(x**2), 0):6.3f}   curves down")
print(f"cos x at 0: {second_derivative(math.cos, 0):6.3f}   curves down")
print(f"3x    at 0: {second_derivative(lambda x: 3 * x, 0):6.3f}   does not curve")
# --8<-- [end:all]
