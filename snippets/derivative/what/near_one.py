"""How much x² grows when x moves a little away from 1."""


# --8<-- [start:all]
def f(x):
    return x**2


for step in [0.5, 0.1, 0.01]:
    growth = f(1 + step) - f(1)
    times = growth / step
    print(
        f"x grows by {step}: f by {growth:.4f}, {times:.2f} times as much"
    )
# --8<-- [end:all]
