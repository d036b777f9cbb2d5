"""A corner keeps its gap at any step size; a smooth curve does not."""


# --8<-- [start:all]
def relu(x):
    return max(x, 0.0)


def cube(x):
    return x**3


def gap(f, x, h):  # slope to the right minus slope to the left
    return (f(x + h) - f(x)) / h - (f(x) - f(x - h)) / h


print("h         |x| at 0   ReLU at 0   ReLU at −5e-8   x³ at 2")
for h in [1e-3, 1e-5, 1e-7, 1e-8]:
    print(
        f"{h:.0e}{gap(abs, 0, h):12.4f}{gap(relu, 0, h):12.4f}"
        f"{gap(relu, -5e-8, h):16.4f}{gap(cube, 2, h):10.4f}"
    )
# --8<-- [end:all]
