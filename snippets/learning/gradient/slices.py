"""The hill cut open twice: along x with y frozen, along y with x frozen."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np


def height(x, y):
    return 300 - 10 * x**2 - 30 * y**2


x = np.linspace(-5, 1, 31)
y = np.linspace(-2, 1, 31)
step = np.array([-0.8, 1.2])  # where the tangents begin and end

fig, (left, right) = plt.subplots(1, 2, sharey=True, figsize=(4.6, 3))
left.plot(x, height(x, -1), "C0-", label="height (m)")
left.plot(-4 + step, 110 + 80 * step, "C1--")
left.plot(-4, 110, "ko")
left.annotate("slope 80", (-4, 110), (-3.6, 95))
left.set_title("y frozen at −1")
left.set_xlabel("x (km east)")
left.set_ylabel("height (m)")
right.plot(y, height(-4, y), "C0-", label="height (m)")
right.plot(-1 + step, 110 + 60 * step, "C1--")
right.plot(-1, 110, "ko")
right.annotate("slope 60", (-1, 110), (-0.8, 90))
right.set_title("x frozen at −4")
right.set_xlabel("y (km north)")
plt.show()
# --8<-- [end:all]
