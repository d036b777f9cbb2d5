"""Why x² is a bad test: the central difference has no wide-step error."""


# --8<-- [start:all]
def central(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


x0 = 1.5
print("h      error on x²   error on x³")
for h in [1, 0.5, 0.1, 0.01]:
    on_square = abs(central(lambda x: x**2, x0, h) - 2 * x0)
    on_cube = abs(central(lambda x: x**3, x0, h) - 3 * x0**2)
    print(f"{h:<5}{on_square:13.1e}{on_cube:14.1e}")
# --8<-- [end:all]
