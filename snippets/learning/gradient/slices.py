"""The hill cut open twice: along x with y frozen, along y with x frozen."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np


def height(x, y):
    return 300 - 10 * x**2 - 30 * y**2


x = np.linspace(-5, 1, 41)
y = np.linspace(-2, 1, 41)

fig, (left, right) = plt.subplots(1, 2, sharey=True, figsize=(4.6, 3))
left.plot(x, height(x, -1), "C0-", label="height at y = −1")
left.plot(x, 110 + 80 * (x + 4), "C1--", label="slope 80")
left.plot(-4, 110, "ko")
left.set_title("y frozen at −1")
left.set_xlabel("x (km east)")
left.set_ylabel("height (m)")
right.plot(y, height(-4, y), "C0-", label="height at x = −4")
right.plot(y, 110 + 60 * (y + 1), "C1--", label="slope 60")
right.plot(-1, 110, "ko")
right.set_title("x frozen at −4")
right.set_xlabel("y (km north)")
left.set_ylim(0, 300)
left.legend(handles=left.lines[1:2], loc="upper left")
right.legend(handles=right.lines[1:2], loc="upper left")
plt.show()
# --8<-- [end:all]
