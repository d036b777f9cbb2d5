"""Along the gradient it is steepest, at a right angle to it level."""


# --8<-- [start:all]
def height(x, y):
    return 300 - 10 * x**2 - 30 * y**2


uphill = (0.8, 0.6)  # the gradient (80, 60), divided by its length 100
sideways = (-0.6, 0.8)  # the same arrow, turned left by a right angle

print("h in km   uphill: m per km   sideways: m per km")
for h in [0.1, 0.01, 0.001, 0.0001]:
    rates = []
    for dx, dy in [uphill, sideways]:
        climbed = height(-4 + h * dx, -1 + h * dy) - height(-4, -1)
        rates.append(climbed / h)
    print(f"{h:<8}{rates[0]:15.3f}{rates[1]:20.3f}")
# --8<-- [end:all]
