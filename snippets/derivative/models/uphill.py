"""Which way the slope points: one small step each way from w = 0."""


# --8<-- [start:all]
def loss(w):
    return (w - 3) ** 2


def slope(w):  # dL/dw
    return 2 * (w - 3)


for w in [0.0, 5.0]:
    print(f"w = {w}: slope {slope(w):.0f}")
    along = w + 0.01 * slope(w)
    against = w - 0.01 * slope(w)
    print(f"   along the slope:   loss {loss(w):.2f} -> {loss(along):.2f}")
    print(
        f"   against the slope: loss {loss(w):.2f} -> {loss(against):.2f}"
    )
# --8<-- [end:all]
