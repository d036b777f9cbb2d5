"""What the learning rate does to four steps from w = 0."""


# --8<-- [start:all]
def loss(w):
    return (w - 3) ** 2


def slope(w):  # dL/dw
    return 2 * (w - 3)


for learning_rate in [0.1, 0.4, 1.05]:
    w = 0.0
    print(f"learning rate {learning_rate}")
    for _ in range(4):
        w = w - learning_rate * slope(w)
        print(f"   w {w:7.3f}   loss {loss(w):7.3f}")
# --8<-- [end:all]
