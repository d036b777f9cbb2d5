"""The gap between the two sides against the step, for three cases."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np


def gap(f, x0, h):  # size of: slope ahead minus slope behind
    return abs((f(x0 + h) - f(x0)) / h - (f(x0) - f(x0 - h)) / h)


def jump(x):
    return np.where(x >= 0, 1.0, 0.0)


h = 10.0 ** -np.arange(1, 5.5, 0.5)
fig, ax = plt.subplots()
ax.loglog(h, gap(jump, 0, h), "C3:", label="step at 0")
ax.loglog(h, gap(abs, 0, h), "C1--", label="|x| at 0")
ax.loglog(h, gap(lambda x: x**3, 1, h), "C0-", label="x³ at 1")
ax.set_xticks([1e-5, 1e-3, 1e-1], ["1e-5", "1e-3", "0.1"])
ax.set_yticks([1e-4, 1, 1e4], ["1e-4", "1", "1e4"])
ax.minorticks_off()
ax.set_xlabel("step h")
ax.set_ylabel("gap between the sides")
ax.legend(loc="upper right")
plt.show()
# --8<-- [end:all]
