"""Common mistake: f′ = 0 taken for a minimum. Descent on x³."""


# --8<-- [start:all]
def slope(x):  # of x³
    return 3 * x**2


x = 1.0
for _ in range(1000):
    x = x - 0.1 * slope(x)
print(f"from 1: after 1000 steps x = {x:.4f}, slope {slope(x):.1e}")

x, steps = -0.1, 0
while x > -1e6:
    x = x - 0.1 * slope(x)
    steps = steps + 1
print(f"from -0.1: after {steps} steps x is below -1,000,000")
# --8<-- [end:all]
