"""Forward and central difference as slopes through points of a curve."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np


def f(x):
    return x**3 / 4


x0, h = 1.0, 0.9
x = np.linspace(-0.3, 2.3, 81)
forward = (f(x0 + h) - f(x0)) / h
central = (f(x0 + h) - f(x0 - h)) / (2 * h)
slope = 3 * x0**2 / 4

fig, ax = plt.subplots()
ax.plot(x, f(x), "C0-", label="f(x) = x³ / 4")
ax.plot(
    x, f(x0) + slope * (x - x0), "k:", label=f"tangent, slope {slope:.2f}"
)
ax.plot(
    x,
    f(x0) + forward * (x - x0),
    "C1--",
    label=f"forward, slope {forward:.2f}",
)
ax.plot(
    x,
    f(x0) + central * (x - x0),
    "C2-.",
    label=f"central, slope {central:.2f}",
)
ax.plot([x0 - h, x0, x0 + h], [f(x0 - h), f(x0), f(x0 + h)], "ko")
ax.set_xticks([x0 - h, x0, x0 + h], ["x − h", "x", "x + h"])
ax.set_ylabel("f(x)")
ax.legend(loc="upper left")
plt.show()
# --8<-- [end:all]
