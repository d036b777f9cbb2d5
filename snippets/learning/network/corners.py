"""Three ReLU units with a weight each, and their sum."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(-1, 1, 201)


def relu(z):
    return np.maximum(z, 0)


units = [
    (0.6 * relu(-x - 0.2), "0.6 · ReLU(−x − 0.2)"),
    (1.2 * relu(x + 0.5), "1.2 · ReLU(x + 0.5)"),
    (-2.4 * relu(x - 0.2), "−2.4 · ReLU(x − 0.2)"),
]

fig, (top, bottom) = plt.subplots(2, 1, sharex=True, figsize=(4.6, 4.8))
for values, label in units:
    top.plot(x, values, label=label)
top.set_title("three units")
top.legend(loc="lower left")
bottom.plot(x, sum(values for values, _ in units), "C3-", label="sum")
bottom.set_title("their sum")
bottom.set_xlabel("x")
bottom.set_xticks([-1, -0.5, 0, 0.5, 1])
plt.show()
# --8<-- [end:all]
