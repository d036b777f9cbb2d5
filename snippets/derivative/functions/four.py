"""Four functions on [−2, 2], each beside its derivative."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(-2, 2, 81)
functions = [
    ("x²", x**2, 2 * x),
    ("x³", x**3, 3 * x**2),
    ("sin x", np.sin(x), np.cos(x)),
    ("eˣ", np.exp(x), np.exp(x)),
]

fig, axes = plt.subplots(2, 2, figsize=(4.6, 4.6))
for ax, (name, f, derivative) in zip(axes.flat, functions, strict=True):
    ax.axhline(0, color="grey", linewidth=1)
    ax.plot(x, f, "C0-", label="f")
    ax.plot(x, derivative, "C1--", label="f′")
    ax.set_title(f"f(x) = {name}")
    ax.set_xticks([-2, 0, 2])
axes[0, 0].legend(loc="upper center")
plt.show()
# --8<-- [end:all]
