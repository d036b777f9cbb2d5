"""The parabola and its tangent at x = 1."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np


def f(x):
    return x**2


x0 = 1.0
slope = 2.0

x = np.linspace(-1, 3, 81)
near = np.array([0.0, 2.2])

fig, ax = plt.subplots()
ax.plot(x, f(x), "C0-", label="f(x) = x²")
ax.plot(near, f(x0) + slope * (near - x0), "C1--", label="tangent, slope 2")
ax.plot(x0, f(x0), "ko")
ax.annotate("(1, 1)", (x0, f(x0)), (1.15, 0.35))
ax.set_xlabel("x")
ax.set_ylabel("f(x)")
ax.legend(loc="upper left")
plt.show()
# --8<-- [end:all]
