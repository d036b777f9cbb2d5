"""Common mistake: the fall of the loss per step taken for dL/dw."""


# --8<-- [start:all]
def loss(w):
    return (w - 3) ** 2


def slope(w):  # dL/dw
    return 2 * (w - 3)


w = 0.0
before = loss(w)
for learning_rate in [0.1, 0.01]:
    new_w = w - learning_rate * slope(w)
    wrong = loss(new_w) - before  # over one step of training
    right = slope(w)  # for one unit of w, at w = 0
    print(f"learning rate {learning_rate}")
    print(f"   loss a step {wrong:.3f}   dL/dw {right:.3f}")
# --8<-- [end:all]
