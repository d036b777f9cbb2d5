"""The loss of batch, mini-batch and stochastic descent against passes."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np

size = np.array([30, 35, 42, 48, 55, 60, 68, 75, 82, 90, 101, 115])  # m²
price = np.array(  # thousand euro
    [142, 139, 188, 181, 226, 219, 262, 298, 281, 343, 352, 419]
)
z = (size - np.mean(size)) / np.std(size)


def losses(batch, passes, learning_rate=0.1, seed=1):
    rng = np.random.default_rng(seed)
    w = b = 0.0
    for _ in range(passes + 1):
        yield np.mean((w * z + b - price) ** 2)  # over all flats
        order = rng.permutation(len(z))
        for first in range(0, len(z), batch):
            some = order[first : first + batch]
            error = w * z[some] + b - price[some]
            w = w - learning_rate * np.mean(2 * error * z[some])
            b = b - learning_rate * np.mean(2 * error)


fig, ax = plt.subplots()
ax.plot(list(losses(12, 40)), "C2-", label="12 at once")
ax.plot(list(losses(4, 40)), "C1--", label="4 at once")
ax.plot(list(losses(1, 40)), "C0-.", label="1 at a time")
ax.set_yscale("log")
ax.yaxis.set_major_formatter("{x:,.0f}")
ax.set_xlabel("passes over the flats")
ax.set_ylabel("loss in (thousand euro)²")
ax.legend(loc="upper right")
plt.show()
# --8<-- [end:all]
