"""The saddle x² − y²: exactly on the ridge, and pushed off a little."""

# --8<-- [start:all]
learning_rate = 0.1


def descend(push):
    x, y = 1.0, push
    for step in range(1, 1001):
        x = x - learning_rate * 2 * x
        y = y - learning_rate * -2 * y
        if abs(y) > 1:
            return f"left after {step} steps"
    return f"still there after 1000: x = {x:.0e}, y = {y}"


for push in [0.0, 1e-12, 1e-9, 1e-6, 1e-3]:
    print(f"start (1, {push}): {descend(push)}")
# --8<-- [end:all]
