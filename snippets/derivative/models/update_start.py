"""Coding exercise: one update of a parameter, still to be written."""


# --8<-- [start:all]
def slope(w):  # dL/dw of the loss (w + 2)²
    return 2 * (w + 2)


def update(w, learning_rate):
    return w  # your update goes here


w = 1.0
for step in range(5):
    print(f"step {step}: w = {w:.3f}")
    w = update(w, 0.1)
# --8<-- [end:all]
