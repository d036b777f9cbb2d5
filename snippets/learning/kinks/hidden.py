"""Kinks that do not look like one, and smooth curves that look like one."""


# --8<-- [start:all]
def sides(f, x, h):
    return (f(x) - f(x - h)) / h, (f(x + h) - f(x)) / h


suspects = {
    "max(x, 0.1x)": lambda x: max(x, 0.1 * x),
    "max(x, 0.9x)": lambda x: max(x, 0.9 * x),
    "|x|³": lambda x: abs(x) ** 3,
    "x · |x|": lambda x: x * abs(x),
}
print("at 0             h   backward   forward")
for name, f in suspects.items():
    for h in [1e-2, 1e-4]:
        backward, forward = sides(f, 0, h)
        print(f"{name:13}{h:6.0e}{backward:11.2g}{forward:10.2g}")
# --8<-- [end:all]
