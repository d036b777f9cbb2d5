"""The error of the complex step beside that of the central difference."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np

x0 = 1.5
h = 10.0 ** -np.arange(0, 16.5, 0.5)
exact = np.exp(x0)
central = (np.exp(x0 + h) - np.exp(x0 - h)) / (2 * h)
by_complex = np.exp(x0 + 1j * h).imag / h

fig, ax = plt.subplots()
ax.loglog(h, abs(central - exact), "C1--", label="central")
floor = np.maximum(abs(by_complex - exact), 1e-16)  # 0 has no place here
ax.loglog(h, floor, "C2-.", label="complex step")
ax.set_xticks(
    [1e-16, 1e-12, 1e-8, 1e-4, 1], ["1e-16", "1e-12", "1e-8", "1e-4", "1"]
)
ax.set_yticks(
    [1e-16, 1e-12, 1e-8, 1e-4, 1], ["1e-16", "1e-12", "1e-8", "1e-4", "1"]
)
ax.minorticks_off()
ax.set_xlabel("step h")
ax.set_ylabel("size of the error")
ax.legend(loc="upper center")
plt.show()
# --8<-- [end:all]
