"""A kink that hides, and a curve that only looks as if it had one."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(-1, 1, 81)
fig, (left, right) = plt.subplots(1, 2, figsize=(4.6, 2.3))
left.plot(x, np.maximum(x, 0.9 * x), "C0-")
left.set_title("max(x, 0.9x)")
right.plot(x, abs(x) ** 3, "C0-")
right.set_title("|x|³")
for ax in (left, right):
    ax.plot(0, 0, "ko")
    ax.set_xticks([-1, 0, 1])
plt.show()
# --8<-- [end:all]
