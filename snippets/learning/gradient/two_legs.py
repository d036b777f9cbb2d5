"""A short walk in any direction: its two legs, each with its own slope."""


# --8<-- [start:all]
def height(x, y):
    return 300 - 10 * x**2 - 30 * y**2


east, north = 80, 60  # the gradient at (-4, -1), in m per km
for dx, dy in [(0.03, 0.04), (0.04, 0.03), (0.03, -0.04)]:
    predicted = east * dx + north * dy
    climbed = height(-4 + dx, -1 + dy) - height(-4, -1)
    print(
        f"{dx} km east, {dy:5} km north: "
        f"predicted {predicted:5.2f} m, climbed {climbed:5.2f} m"
    )
# --8<-- [end:all]
