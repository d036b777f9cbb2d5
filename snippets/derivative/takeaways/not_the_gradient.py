"""Common mistake: the fall of the loss per step taken for dL/dw."""


# --8<-- [start:all]
def loss(w):
    return (w - 3) ** 2


def slope(w):  # dL/dw
    return 2 * (w - 3)


start = 0.0
for learning_rate in [0.1, 0.01]:
    end = start - learning_rate * slope(start)
    loss_a_step = loss(end) - loss(start)
    print(f"learning rate {learning_rate}: from {start} to {end:.2f}")
    print(f"   wrong: loss a step          {loss_a_step:7.3f}")
    print(f"   right: dL/dw                {slope(start):7.3f}")
    print(
        f"   loss a step / way of w      {loss_a_step / (end - start):7.3f}"
    )
# --8<-- [end:all]
