"""The steps that a line needs, with sizes in square metres and scaled."""

# --8<-- [start:all]
import numpy as np

size = np.array([30, 35, 42, 48, 55, 60, 68, 75, 82, 90, 101, 115])  # m²
price = np.array(  # thousand euro
    [142, 139, 188, 181, 226, 219, 262, 298, 281, 343, 352, 419]
)
z = (size - np.mean(size)) / np.std(size)
best_line = np.polyfit(size, price, 1)
lowest = np.mean((np.polyval(best_line, size) - price) ** 2)


def steps_needed(x, learning_rate):  # to within 1 % of the lowest loss
    w = b = 0.0
    n = len(x)
    for step in range(100_000):
        error = w * x + b - price
        loss = error @ error / n  # the mean of the squares, quickly
        if loss < 1.01 * lowest:
            return step
        if loss > 1e9:
            return "the loss explodes"
        w = w - learning_rate * 2 * (error @ x) / n
        b = b - learning_rate * 2 * error.sum() / n
    return "more than 100000"


trials = [
    ("in m²", size, learning_rate) for learning_rate in [1e-4, 1.9e-4, 2e-4]
]
trials += [
    ("scaled", z, learning_rate) for learning_rate in [0.1, 0.5, 0.9, 1.1]
]
print("size        lr   steps needed")
for name, x, learning_rate in trials:
    print(f"{name:7}{learning_rate:7}   {steps_needed(x, learning_rate)}")
# --8<-- [end:all]
