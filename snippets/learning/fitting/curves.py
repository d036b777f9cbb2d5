"""The loss curve of the fitted line with four learning rates."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np

size = np.array([30, 35, 42, 48, 55, 60, 68, 75, 82, 90, 101, 115])  # m²
price = np.array(  # thousand euro
    [142, 139, 188, 181, 226, 219, 262, 298, 281, 343, 352, 419]
)
z = (size - np.mean(size)) / np.std(size)


def losses(learning_rate, steps=30):
    w = b = 0.0
    for _ in range(steps + 1):
        error = w * z + b - price
        yield np.mean(error**2)
        w = w - learning_rate * np.mean(2 * error * z)
        b = b - learning_rate * np.mean(2 * error)


fig, ax = plt.subplots()
for learning_rate, style in [
    (0.01, "C0-"),
    (0.1, "C1--"),
    (0.97, "C2-."),
    (1.05, "C3:"),
]:
    ax.plot(list(losses(learning_rate)), style, label=f"lr {learning_rate}")
ax.set_yscale("log")
ax.yaxis.set_major_formatter("{x:,.0f}")
ax.set_xlabel("step")
ax.set_ylabel("loss in (thousand euro)²")
ax.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=2)
plt.show()
# --8<-- [end:all]
