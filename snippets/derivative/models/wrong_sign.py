"""Common mistake: the slope is added instead of taken away."""


# --8<-- [start:all]
def loss(w):
    return (w - 3) ** 2


def slope(w):  # dL/dw
    return 2 * (w - 3)


wrong = 0.0
right = 0.0
for _ in range(10):
    wrong = wrong + 0.1 * slope(wrong)  # uphill
    right = right - 0.1 * slope(right)  # downhill
print(f"wrong, with plus:  w = {wrong:8.3f}   loss = {loss(wrong):8.3f}")
print(f"right, with minus: w = {right:8.3f}   loss = {loss(right):8.3f}")
# --8<-- [end:all]
