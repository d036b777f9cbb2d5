"""The error against the step, for the first and the second derivative."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np

x = 1.0
exact = np.exp(x)  # the first and the second derivative of eˣ
h = np.logspace(-8, 0, 33)
first = (np.exp(x + h) - np.exp(x - h)) / (2 * h)
second = (np.exp(x + h) - 2 * np.exp(x) + np.exp(x - h)) / h**2
second_errors = abs(second - exact)
best = h[np.argmin(second_errors)]

fig, ax = plt.subplots()
ax.loglog(h, abs(first - exact), "C0-", label="error of f′")
ax.loglog(h, second_errors, "C1--", label="error of f″")
ax.axvline(np.finfo(float).eps ** 0.25, color="grey", linestyle=":")
ax.annotate("fourth root", (1.6e-4, 2), fontsize=10.5)
ax.set_xlabel("step h")
ax.xaxis.set_major_formatter("{x:.0e}")
ax.yaxis.set_major_formatter("{x:.0e}")
ax.legend(loc="lower right")
plt.show()
# --8<-- [end:all]
