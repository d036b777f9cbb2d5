"""The largest learning rate that still comes closer, found by trying."""


# --8<-- [start:all]
def comes_closer(curvature, learning_rate):
    x = 4.0  # the bottom is at 0
    for _ in range(100):
        slope = curvature * x
        x = x - learning_rate * slope
    return abs(x) < 4.0


tried = [n / 1000 for n in range(1, 2001)]  # 0.001, 0.002, ... 2.0
print("f(x)   f″  largest lr   2 / f″")
for name, curvature in [("x²", 2), ("3x²", 6), ("10x²", 20)]:
    good = [rate for rate in tried if comes_closer(curvature, rate)]
    print(f"{name:5}{curvature:4}{max(good):12.3f}{2 / curvature:9.4f}")
# --8<-- [end:all]
