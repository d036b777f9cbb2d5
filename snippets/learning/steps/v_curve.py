"""The error of two differences of eˣ against the step, on log scales."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np

x0 = 1.5
h = 10.0 ** -np.arange(0, 16.5, 0.5)  # from 1 down to 1e-16
exact = np.exp(x0)
forward = abs((np.exp(x0 + h) - np.exp(x0)) / h - exact)
central = abs((np.exp(x0 + h) - np.exp(x0 - h)) / (2 * h) - exact)

fig, ax = plt.subplots()
ax.loglog(h, forward, "C0-", label="forward")
ax.loglog(h, central, "C1--", label="central")
ax.set_xticks(
    [1e-16, 1e-12, 1e-8, 1e-4, 1], ["1e-16", "1e-12", "1e-8", "1e-4", "1"]
)
ax.set_yticks([1e-12, 1e-8, 1e-4, 1], ["1e-12", "1e-8", "1e-4", "1"])
ax.minorticks_off()
ax.set_xlabel("step h")
ax.set_ylabel("size of the error")
ax.legend(loc="lower left")
plt.show()
# --8<-- [end:all]
