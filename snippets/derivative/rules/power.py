"""The power rule, seen in numbers: slopes of x², x³ and x⁴ at 1 and at 2."""


# --8<-- [start:all]
def central_difference(f, x):
    h = 6e-6 * max(1, abs(x))
    return (f(x + h) - f(x - h)) / ((x + h) - (x - h))


for n in [2, 3, 4]:
    at_1 = central_difference(lambda x: x**n, 1)
    at_2 = central_difference(lambda x: x**n, 2)
    print(f"x to the {n}: slope {at_1:.4f} at 1, {at_2:.4f} at 2")
# --8<-- [end:all]
