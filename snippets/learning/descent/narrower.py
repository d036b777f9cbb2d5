"""The fewest steps down bowls x² + n·y², without and with momentum."""

# --8<-- [start:all]
import math


def steps_needed(n, learning_rate, momentum):
    x, y, speed_x, speed_y = 4.0, 1.0, 0.0, 0.0
    needed = 1
    for step in range(1, 401):
        speed_x = momentum * speed_x - learning_rate * 2 * x
        speed_y = momentum * speed_y - learning_rate * 2 * n * y
        x, y = x + speed_x, y + speed_y
        if math.hypot(x, y) >= 0.01:
            needed = step + 1  # still too far away
    return needed


shares = [share / 20 for share in range(1, 20)]  # 0.05, 0.1, ... 0.95
print("   n   without   with momentum")
for n in [1, 10, 100]:
    rates = [share * 2 / (2 * n) for share in shares]  # of the limit 2/f″
    plain = min(steps_needed(n, rate, 0) for rate in rates)
    best = min(steps_needed(n, rate, m) for rate in rates for m in shares)
    print(f"{n:4}{plain:10}{best:16}")
# --8<-- [end:all]
