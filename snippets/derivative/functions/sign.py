"""Height and slope of x³ − 3x at five points."""


# --8<-- [start:all]
def f(x):
    return x**3 - 3 * x


def slope(x):
    return 3 * x**2 - 3


for x in [-2, -1, 0, 1, 2]:
    print(f"x = {x:2}   height {f(x):2}   slope {slope(x):2}")
# --8<-- [end:all]
