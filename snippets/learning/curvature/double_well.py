"""A curve with a hill between two valleys, above its second derivative."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(-2.1, 2.1, 85)
f = x**4 - 4 * x**2 + 0.5 * x
curvature = 12 * x**2 - 8
edge = np.sqrt(2 / 3)  # where the curvature is 0

fig, (top, bottom) = plt.subplots(2, 1, sharex=True, figsize=(4.6, 4.4))
top.plot(x, f, "C0-", label="f")
top.set_title("f(x) = x⁴ − 4x² + 0.5x")
bottom.plot(x, curvature, "C1--", label="f″")
bottom.axhline(0, color="grey", linewidth=1)
bottom.set_title("f″(x) = 12x² − 8")
bottom.set_xlabel("x")
for ax in (top, bottom):
    ax.axvline(-edge, color="grey", linestyle=":")
    ax.axvline(edge, color="grey", linestyle=":")
plt.show()
# --8<-- [end:all]
