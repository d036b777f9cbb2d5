"""The second derivative test, and what to do where it is silent."""


# --8<-- [start:all]
def kind(slope, curvature, x):  # of a point where the slope is 0
    if curvature(x) != 0:
        return "a bottom" if curvature(x) > 0 else "a top"
    left, right = slope(x - 0.01), slope(x + 0.01)
    if left < 0 < right:
        return "silent; falls, then rises: a bottom"
    if left > 0 > right:
        return "silent; rises, then falls: a top"
    return "silent; goes on the same way: neither"


functions = [  # name, slope, second derivative
    ("x²", lambda x: 2 * x, lambda x: 2),
    ("−x²", lambda x: -2 * x, lambda x: -2),
    ("x³", lambda x: 3 * x**2, lambda x: 6 * x),
    ("x⁴", lambda x: 4 * x**3, lambda x: 12 * x**2),
    ("−x⁴", lambda x: -4 * x**3, lambda x: -12 * x**2),
]
for name, slope, curvature in functions:
    verdict = kind(slope, curvature, 0)
    print(f"{name:3} f′ = {slope(0)}, f″ = {curvature(0):2}: {verdict}")
# --8<-- [end:all]
