"""Numbers that carry their slope along: pairs (value, slope)."""


# --8<-- [start:all]
def plus(a, b):
    return a[0] + b[0], a[1] + b[1]


def times(a, b):  # the product rule in the second place
    return a[0] * b[0], a[1] * b[0] + a[0] * b[1]


x = (3, 1)  # x grows 1 for each 1 of x
five = (5, 0)  # a constant does not grow

square = times(x, x)
result = plus(times(square, x), five)
print("x²      at 3: value", square[0], "slope", square[1])
print("x³ + 5  at 3: value", result[0], "slope", result[1])
# --8<-- [end:all]
