"""Two paths from x to the result: their slopes are added."""


# --8<-- [start:all]
def forward(x):
    a = 3 * x
    b = x**2
    return a, b, a * b


x = 2.0
a, b, f = forward(x)
d_a = b  # f = a · b
d_b = a
by_a = d_a * 3  # a = 3x
by_b = d_b * 2 * x  # b = x²

h = 1e-5
measured = (forward(x + h)[2] - forward(x - h)[2]) / (2 * h)
print(f"through a: {by_a:.0f}")
print(f"through b: {by_b:.0f}")
print(f"together:  {by_a + by_b:.0f}")
print(f"measured:  {measured:.4f}")
# --8<-- [end:all]
