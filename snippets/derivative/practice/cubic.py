"""Exercise 2: x³ − 3x and its derivative on [−3, 3]."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(-3, 3, 121)
f = x**3 - 3 * x
slope = 3 * x**2 - 3

fig, ax = plt.subplots(figsize=(4.6, 3.6))
ax.axhline(0, color="grey", linewidth=1)
ax.plot(x, f, "C0-", label="f(x) = x³ − 3x")
ax.plot(x, slope, "C1--", label="f′(x) = 3x² − 3")
ax.plot([-1, 1], [2, -2], "ko")
ax.annotate(
    "local maximum", (-1, 2), (-2.2, 7.5), arrowprops={"arrowstyle": "->"}
)
ax.annotate(
    "local minimum", (1, -2), (0.2, -9), arrowprops={"arrowstyle": "->"}
)
ax.set_xlabel("x")
ax.legend(loc="upper center")
plt.show()
# --8<-- [end:all]
