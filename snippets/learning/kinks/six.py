"""Six curves around 0, none of which has a derivative there."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(-1, 1, 201)
left, right = x[x < 0], x[x > 0]
fig, axes = plt.subplots(3, 2, sharex=True, figsize=(4.6, 5.4))
(corner, relu), (step, cube_root), (root, reciprocal) = axes

corner.plot(x, abs(x), "C0-")
corner.set_title("|x|")
relu.plot(x, np.maximum(x, 0), "C0-")
relu.set_title("ReLU")
step.plot(left, 0 * left, "C0-", right, 0 * right + 1, "C0-")
step.plot(0, 0, "C0o", markerfacecolor="white")  # left out
step.plot(0, 1, "C0o")  # belongs to it
step.set_title("step")
cube_root.plot(x, np.cbrt(x), "C0-")
cube_root.set_title("∛x")
root.plot(x[x >= 0], np.sqrt(x[x >= 0]), "C0-")
root.set_title("√x")
reciprocal.plot(left[:-5], 1 / left[:-5], "C0-")
reciprocal.plot(right[5:], 1 / right[5:], "C0-")
reciprocal.set_title("1/x")
for ax in axes.flat:
    ax.axvline(0, color="grey", linewidth=1, linestyle=":")
    ax.set_xticks([-1, 0, 1])
plt.show()
# --8<-- [end:all]
