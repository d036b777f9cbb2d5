"""Ten updates in a row: the parameter moves, the loss goes down."""


# --8<-- [start:all]
def loss(w):
    return (w - 3) ** 2


def slope(w):  # dL/dw
    return 2 * (w - 3)


w = 0.0
learning_rate = 0.1
path = []  # every w on the way
print("step      w     loss    dL/dw")
for step in range(11):  # prints the start and ten updates
    path.append(w)
    print(f"{step:4}{w:9.3f}{loss(w):8.3f}{slope(w):9.3f}")
    w = w - learning_rate * slope(w)
# --8<-- [end:all]
