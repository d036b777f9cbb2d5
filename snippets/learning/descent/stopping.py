"""Three common rules for stopping, and where they stop."""


# --8<-- [start:all]
def descend(f, slope, x, learning_rate):
    for step in range(10_000):
        if abs(slope(x)) < 0.01:
            return "the slope is small", step, x
        new_x = x - learning_rate * slope(x)
        if f(new_x) > f(x):
            return "the loss rises", step, x
        if f(new_x) > f(x) - 1e-6:
            return "the loss hardly falls", step, x
        x = new_x
    return "no steps left", step, x


def f(x):  # two valleys
    return x**4 - 4 * x**2 + 0.5 * x


def f_slope(x):
    return 4 * x**3 - 8 * x + 0.5


runs = [  # name, function, its slope, start, learning rate
    ("x²", lambda x: x**2, lambda x: 2 * x, 4.0, 0.1),
    ("two valleys", f, f_slope, 2.2, 0.02),
    ("x³", lambda x: x**3, lambda x: 3 * x**2, 1.0, 0.1),
    ("x⁴", lambda x: x**4, lambda x: 4 * x**3, 1.0, 0.1),
    ("x², lr 1e-8", lambda x: x**2, lambda x: 2 * x, 4.0, 1e-8),
    ("x², lr 1.1", lambda x: x**2, lambda x: 2 * x, 4.0, 1.1),
]
print("function    steps       x  stopped because")
for name, function, slope, start, learning_rate in runs:
    reason, steps, x = descend(function, slope, start, learning_rate)
    print(f"{name:12}{steps:5}{x:8.4f}  {reason}")
# --8<-- [end:all]
