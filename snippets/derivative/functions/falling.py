"""What a slope of −3 at 0 says about a short step, and about a long one."""


# --8<-- [start:all]
def f(x):
    return x**3 - 3 * x


for step in [0.01, 0.1, 1]:
    change = f(step) - f(0)
    rate = change / step
    print(f"step {step:<4}  change {change:9.6f}  rate {rate:7.4f}")
# --8<-- [end:all]
