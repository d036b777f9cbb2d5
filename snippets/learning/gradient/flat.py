"""Two flat points: a bottom and a saddle, told apart by looking around."""


# --8<-- [start:all]
def bowl(x, y):
    return x**2 + 3 * y**2


def saddle(x, y):
    return x**2 - y**2


for f in [bowl, saddle]:
    print(f"{f.__name__}: at (0, 0) {f(0, 0)}")
    print(f"   a little along x: {f(0.1, 0):5.2f} and {f(-0.1, 0):5.2f}")
    print(f"   a little along y: {f(0, 0.1):5.2f} and {f(0, -0.1):5.2f}")
# --8<-- [end:all]
