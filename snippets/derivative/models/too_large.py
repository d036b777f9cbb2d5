"""What a learning rate that is too large does."""


# --8<-- [start:all]
def slope(w):  # of the loss (w - 3) squared
    return 2 * (w - 3)


for learning_rate in [0.1, 0.4, 1.05]:
    w = 0.0
    for _ in range(10):
        w = w - learning_rate * slope(w)
    print(f"learning rate {learning_rate}: after 10 steps w = {w:.3f}")
# --8<-- [end:all]
