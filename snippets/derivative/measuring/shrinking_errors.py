"""How the errors of both differences shrink with the step, for x³ at 2."""


# --8<-- [start:all]
def cube(x):
    return x**3


exact = 12  # the slope of x³ at 2
print("h        error forward   error central")
for h in [0.1, 0.01, 0.001]:
    forward = (cube(2 + h) - cube(2)) / h
    central = (cube(2 + h) - cube(2 - h)) / (2 * h)
    print(f"{h:<6}{forward - exact:16.1e}{central - exact:16.1e}")
# --8<-- [end:all]
