"""One learning rate for two directions of the bowl x² + 10y²."""

# --8<-- [start:all]
import math


def steps_needed(learning_rate):
    x, y = 4.0, 1.0
    for step in range(1000):
        if math.hypot(x, y) < 0.01:
            return step
        x = x - learning_rate * 2 * x
        y = y - learning_rate * 20 * y
    return "not in 1000"


print("   lr  factor x  factor y  steps")
for learning_rate in [0.01, 0.04, 0.09, 0.099, 0.1]:
    along_x, along_y = 1 - learning_rate * 2, 1 - learning_rate * 20
    needed = steps_needed(learning_rate)
    print(f"{learning_rate:5}{along_x:10.3f}{along_y:10.3f}  {needed}")
# --8<-- [end:all]
