"""Common mistake: a learning rate taken over to a more curved loss."""


# --8<-- [start:all]
def descend(slope, learning_rate):
    x = 4.0
    for _ in range(5):
        x = x - learning_rate * slope(x)
    return x


def slope(x):  # of f(x) = x², f″ = 2
    return 2 * x


def steep_slope(x):  # of f(x) = 10x², f″ = 20
    return 20 * x


fine = descend(slope, 0.3)
wrong = descend(steep_slope, 0.3)
right = descend(steep_slope, 0.03)
print(f"x²,   lr 0.3:         x = {fine:10.3f}")
print(f"10x², lr 0.3,  wrong: x = {wrong:10.3f}")
print(f"10x², lr 0.03, right: x = {right:10.3f}")
# --8<-- [end:all]
