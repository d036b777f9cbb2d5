"""One update of one parameter, with every number printed."""


# --8<-- [start:all]
def loss(w):
    return (w - 3) ** 2


def slope(w):  # dL/dw
    return 2 * (w - 3)


w = 0.0
learning_rate = 0.1
new_w = w - learning_rate * slope(w)

print(f"loss before   {loss(w):.2f}")
print(f"slope dL/dw   {slope(w):.2f}")
print(f"new w         {w} - {learning_rate} * {slope(w):.2f} = {new_w:.2f}")
print(f"loss after    {loss(new_w):.2f}")
# --8<-- [end:all]
