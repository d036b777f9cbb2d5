"""The power rule, seen in numbers: slopes of x², x³ and x⁴."""


# --8<-- [start:all]
def measured_slope(n, x):  # of x to the power n
    h = 1e-5
    return ((x + h) ** n - (x - h) ** n) / (2 * h)


for n in [2, 3, 4]:
    at_1, at_2 = measured_slope(n, 1), measured_slope(n, 2)
    print(f"x to the {n}: slope {at_1:.4f} at 1, {at_2:.4f} at 2")
# --8<-- [end:all]
