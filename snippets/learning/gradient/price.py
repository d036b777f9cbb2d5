"""Two partial derivatives of a price, each in its own unit."""


# --8<-- [start:all]
def price(size, age):  # in euro; size in m², age in years
    return 4000 * size - 20 * size * age


h = 0.001
per_m2 = (price(50 + h, 10) - price(50 - h, 10)) / (2 * h)
per_year = (price(50, 10 + h) - price(50, 10 - h)) / (2 * h)
print(f"price of 50 m², 10 years old: {price(50, 10)} euro")
print(f"one way,   age frozen:  {per_m2:8.2f} euro per m²")
print(f"the other, size frozen: {per_year:8.2f} euro per year")
# --8<-- [end:all]
