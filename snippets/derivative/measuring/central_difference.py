"""The central difference, checked on x² where the slope is known."""


# --8<-- [start:all]
def central_difference(f, x):
    h = 6e-6 * max(1, abs(x))
    return (f(x + h) - f(x - h)) / ((x + h) - (x - h))


def square(x):
    return x**2


print("x    numerical       exact      error")
for x in [0, 1, 2, 3]:
    numerical = central_difference(square, x)
    exact = 2 * x
    print(f"{x}{numerical:16.12f}{exact:6}{abs(numerical - exact):14.1e}")
# --8<-- [end:all]
