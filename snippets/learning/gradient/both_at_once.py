"""Common mistake: two variables change, and one is charged for it."""


# --8<-- [start:all]
def price(size, age):  # in euro; size in m², age in years
    return 4000 * size - 20 * size * age


wrong = (price(60, 45) - price(50, 10)) / (60 - 50)  # the age moved too
right = (price(60, 10) - price(50, 10)) / (60 - 50)  # the age is frozen
print(f"wrong, size and age changed: {wrong:7.1f} euro per m²")
print(f"right, only size changed:    {right:7.1f} euro per m²")
# --8<-- [end:all]
