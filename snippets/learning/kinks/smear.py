"""What the central difference makes of the kink of ReLU."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np


def relu(x):
    return np.maximum(x, 0.0)


h = 1e-7
x = np.linspace(-2e-7, 2e-7, 81)
measured = (relu(x + h) - relu(x - h)) / (2 * h)

fig, ax = plt.subplots()
ax.plot(x, measured, "C1--", label="central difference")
ax.plot(x[x < 0], 0 * x[x < 0], "C0-", label="slope, x < 0")
ax.plot(x[x > 0], 0 * x[x > 0] + 1, "C0-", label="slope, x > 0")
for x0 in [-5e-8, 0.0, 5e-8]:
    slope = (relu(x0 + h) - relu(x0 - h)) / (2 * h)
    ax.plot(x0, slope, "ko")
    ax.annotate(f"{slope:.2f}", (x0, slope), (x0 + 1e-8, slope - 0.1))
ax.set_xticks([-2e-7, 0, 2e-7], ["-2e-7", "0", "2e-7"])
ax.set_xlabel("x")
ax.set_ylabel("slope")
ax.legend(loc="upper left")
plt.show()
# --8<-- [end:all]
