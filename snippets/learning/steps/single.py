"""The central difference of eˣ in float32 and in float64."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np

h = 10.0 ** -np.arange(0, 16.5, 0.5)
exact = np.exp(1.5)

fig, ax = plt.subplots()
for kind, style in [(np.float64, "C0-"), (np.float32, "C1--")]:
    x0, step = kind(1.5), h.astype(kind)
    slopes = (np.exp(x0 + step) - np.exp(x0 - step)) / (2 * step)
    ax.loglog(h, abs(slopes - exact), style, label=kind.__name__)
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
