"""Common mistake: a central difference trusted close to a kink."""


# --8<-- [start:all]
def relu(x):
    return max(x, 0.0)


def central(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


def sides(f, x, h):
    return (f(x) - f(x - h)) / h, (f(x + h) - f(x)) / h


print("         wrong: central   right: each side")
print("      x  h = 1e-7         h = 1e-8")
for x0 in [-5e-8, 0.0, 5e-8]:
    wrong = central(relu, x0, 1e-7)
    left, right = sides(relu, x0, 1e-8)
    print(f"{x0:7.0e}{wrong:6.2f}{left:17.2f} | {right:.2f}")
# --8<-- [end:all]
