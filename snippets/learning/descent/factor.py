"""What one step does to the distance from the bottom of a parabola."""

# --8<-- [start:all]
bottom = 1.0
curvature = 6.0  # f″ of f(x) = 3(x − 1)² + 2


def slope(x):
    return 6 * (x - 1)


print("  lr  before   after  factor  1 − lr · f″")
for learning_rate in [0.05, 0.1, 0.2, 0.3, 0.4]:
    x = 3.0
    new_x = x - learning_rate * slope(x)
    before, after = x - bottom, new_x - bottom
    print(
        f"{learning_rate:4}{before:8.2f}{after:8.2f}"
        f"{after / before:8.2f}{1 - learning_rate * curvature:13.2f}"
    )
# --8<-- [end:all]
