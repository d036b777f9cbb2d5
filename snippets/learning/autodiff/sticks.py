"""Each pair drawn as a point with a short stick along its slope."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np


def minus(a, b):
    return a[0] - b[0], a[1] - b[1]


def times(a, b):
    return a[0] * b[0], a[1] * b[0] + a[0] * b[1]


fig, ax = plt.subplots()
curve = np.linspace(-2, 2, 81)
ax.plot(
    curve, curve**3 - 3 * curve, color="grey", linewidth=1, label="x³ − 3x"
)
for x0 in np.linspace(-1.9, 1.9, 9):
    x = (x0, 1)
    value, slope = minus(times(x, times(x, x)), times((3, 0), x))
    ax.plot(x0, value, "C0o")
    step = 0.4 / np.hypot(1, slope)  # all sticks about equally long
    ends = np.array([-step, step])
    ax.plot(x0 + ends, value + slope * ends, "C1-")
ax.set_xlabel("x")
ax.set_ylabel("x³ − 3x")
plt.show()
# --8<-- [end:all]
