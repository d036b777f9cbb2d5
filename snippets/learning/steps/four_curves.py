"""The same two curves for four functions."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np

x0 = 1.5
h = 10.0 ** -np.arange(0, 16.5, 0.5)
pairs = [
    ("x³", lambda x: x**3, 3 * x0**2),
    ("eˣ", np.exp, np.exp(x0)),
    ("ln x", np.log, 1 / x0),
    ("sin x", np.sin, np.cos(x0)),
]

fig, axes = plt.subplots(2, 2, sharex=True, sharey=True, figsize=(4.6, 4.4))
for ax, (name, f, exact) in zip(axes.flat, pairs, strict=True):
    forward = (f(x0 + h) - f(x0)) / h
    central = (f(x0 + h) - f(x0 - h)) / (2 * h)
    ax.loglog(h, abs(forward - exact), "C0-", label="forward")
    ax.loglog(h, abs(central - exact), "C1--", label="central")
    ax.set_title(name)
    ax.set_xticks([1e-14, 1e-7, 1], ["1e-14", "1e-7", "1"])
    ax.set_yticks([1e-12, 1e-6, 1], ["1e-12", "1e-6", "1"])
    ax.minorticks_off()
axes[1, 0].set_xlabel("step h")
axes[1, 1].set_xlabel("step h")
handles = axes[0, 0].get_legend_handles_labels()
fig.legend(*handles, loc="outside upper center", ncols=2)
plt.show()
# --8<-- [end:all]
