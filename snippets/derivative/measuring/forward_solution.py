"""Coding exercise: the forward difference, as we write it."""


# --8<-- [start:all]
def square(x):  # for the checks: leave it as it is
    return x**2


def forward_difference(f, x, h):
    return (f(x + h) - f(x)) / h


print(f"{forward_difference(square, 3, 0.1):.4f}")
# --8<-- [end:all]
