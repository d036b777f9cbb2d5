"""What the sign of the slope says about x³ − 3x."""


# --8<-- [start:all]
def f(x):
    return x**3 - 3 * x


def slope(x):
    return 3 * x**2 - 3


for x in [-2, -1, 0, 1, 2]:
    if slope(x) > 0:
        what = "rising"
    elif slope(x) < 0:
        what = "falling"
    else:
        what = "flat"
    print(f"x = {x:2}   height {f(x):2}   slope {slope(x):2}   {what}")
# --8<-- [end:all]
