"""Where Newton's step goes wrong, and a step that takes care."""


# --8<-- [start:all]
def slope(x):  # of x⁴ − 4x² + 0.5x
    return 4 * x**3 - 8 * x + 0.5


def curvature(x):
    return 12 * x**2 - 8


def newton(x):
    return x - slope(x) / curvature(x)


def careful(x):  # the learning rate is 1/f″, but never above 1/5
    return x - slope(x) / max(curvature(x), 5)


for start in [1.0, 0.5, 0.82]:
    for step in [newton, careful]:
        x = start
        first = step(x)
        for _ in range(30):
            x = step(x)
        kind = "bottom" if curvature(x) > 0 else "TOP"
        print(
            f"from {start:4} {step.__name__:8} first step to {first:6.2f}, "
            f"ends at {x:.4f}, a {kind}"
        )
# --8<-- [end:all]
