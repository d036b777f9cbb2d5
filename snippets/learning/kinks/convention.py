"""Training with three conventions for the slope of ReLU at 0."""


# --8<-- [start:all]
def relu(x):
    return max(x, 0.0)


def train(w, at_kink):
    for _ in range(50):
        gradient = 0.0
        for x in [1.0, 2.0, 3.0]:  # the model: relu(w · x); target: 2x
            inside = w * x
            slope = at_kink if inside == 0 else float(inside > 0)
            gradient += 2 * (relu(inside) - 2 * x) * slope * x
        w = w - 0.01 * gradient
    return w


print("ReLU′(0)   from w = 0.5   from w = 0")
for at_kink in [0.0, 0.5, 1.0]:
    print(
        f"{at_kink:8}{train(0.5, at_kink):15.4f}{train(0.0, at_kink):13.4f}"
    )
# --8<-- [end:all]
