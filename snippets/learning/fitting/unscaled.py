"""Common mistake: the sizes go in as they are, in square metres."""

# --8<-- [start:all]
import numpy as np

size = np.array([30, 35, 42, 48, 55, 60, 68, 75, 82, 90, 101, 115])  # m²
price = np.array(  # thousand euro
    [142, 139, 188, 181, 226, 219, 262, 298, 281, 343, 352, 419]
)
z = (size - np.mean(size)) / np.std(size)


def descend(x, learning_rate, steps):
    w = b = 0.0
    losses = []
    for _ in range(steps + 1):
        error = w * x + b - price
        losses.append(np.mean(error**2))
        w = w - learning_rate * np.mean(2 * error * x)
        b = b - learning_rate * np.mean(2 * error)
    return losses


wrong = descend(size, 0.1, 4)
right = descend(z, 0.1, 4)
print("step  wrong: in m²  right: scaled")
for step in range(5):
    print(f"{step:4}{wrong[step]:14.1e}{right[step]:15.1e}")
# --8<-- [end:all]
