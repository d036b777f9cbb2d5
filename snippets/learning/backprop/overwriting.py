"""Common mistake: the second path overwrites the first."""

# --8<-- [start:all]
x = 2.0
a, b = 3 * x, x**2  # f = a · b
d_a, d_b = b, a

# wrong: = throws away what came through a
d_x = d_a * 3
d_x = d_b * 2 * x
wrong = d_x

# right: start at 0, and add what comes through each path
d_x = 0.0
d_x += d_a * 3
d_x += d_b * 2 * x
right = d_x

h = 1e-5
measured = (3 * (x + h) ** 3 - 3 * (x - h) ** 3) / (2 * h)  # f = 3x³
print(f"wrong {wrong:.0f}, right {right:.0f}, measured {measured:.4f}")
# --8<-- [end:all]
