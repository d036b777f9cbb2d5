"""Two partial derivatives: east with y frozen, north with x frozen."""


# --8<-- [start:all]
def height(x, y):  # in metres; x km east and y km north of the top
    return 300 - 10 * x**2 - 30 * y**2


here = height(-4, -1)
print(f"height here: {here} m")
print("h in km   east: m per km   north: m per km")
for h in [1, 0.1, 0.01, 0.001]:
    east = (height(-4 + h, -1) - here) / h  # y stays -1
    north = (height(-4, -1 + h) - here) / h  # x stays -4
    print(f"{h:<8}{east:13.2f}{north:16.2f}")
# --8<-- [end:all]
