"""Lines through two points of a curve turn into the tangent."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np


def f(x):
    return x**2


x0 = 1.0
x = np.linspace(0, 2.8, 57)
fig, ax = plt.subplots()
ax.plot(x, f(x), "C0-", label="f(x) = x²")
for h, line in [(1.5, "C1--"), (0.8, "C2-."), (0.3, "C3:")]:
    slope = (f(x0 + h) - f(x0)) / h
    ax.plot(x, f(x0) + slope * (x - x0), line, label=f"slope {slope:.1f}")
    ax.plot(x0 + h, f(x0 + h), "ko", markersize=4)
ax.plot(x0, f(x0), "ko")
ax.set_ylim(-2, 8)
ax.set_xlabel("x")
ax.legend(loc="upper left")
plt.show()
# --8<-- [end:all]
