"""x³ − 3x above its derivative."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(-2.2, 2.2, 89)

fig, (top, bottom) = plt.subplots(2, 1, sharex=True, figsize=(4.6, 4.6))
top.plot(x, x**3 - 3 * x, "C0-", label="f(x) = x³ − 3x")
top.plot([-1, 1], [2, -2], "ko")
top.set_title("f: height")
bottom.plot(x, 3 * x**2 - 3, "C1--", label="f′(x) = 3x² − 3")
bottom.plot([-1, 1], [0, 0], "ko")
bottom.axhline(0, color="grey", linewidth=1)
bottom.set_title("f′: slope")
bottom.set_xlabel("x")
bottom.set_xticks([-2, -1, 0, 1, 2])
plt.show()
# --8<-- [end:all]
