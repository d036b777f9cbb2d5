"""Common mistake: the height taken for the slope."""


# --8<-- [start:all]
def f(x):
    return x**3 - 3 * x


def slope(x):
    return 3 * x**2 - 3


for x in [-1, 0, 2]:
    print(f"at {x:2}   wrong: height {f(x):2}   right: slope {slope(x):2}")
# --8<-- [end:all]
