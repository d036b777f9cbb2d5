"""A slope function that says what it cannot do."""


# --8<-- [start:all]
def slope_or_error(f, x, h=1e-5):
    from_left = (f(x) - f(x - h)) / h
    from_right = (f(x + h) - f(x)) / h
    if abs(from_right - from_left) > 0.01:
        raise ValueError(f"left {from_left:.2f}, right {from_right:.2f}")
    return (from_left + from_right) / 2


print(f"x² at 3: {slope_or_error(lambda x: x**2, 3):.4f}")
slope_or_error(abs, 0)
# --8<-- [end:all]
