"""How steep the hill is in every direction, measured at one place."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np


def height(x, y):
    return 300 - 10 * x**2 - 30 * y**2


h = 1e-5  # km
angles = np.arange(-180, 181)  # degrees from east, turning north
east = np.cos(np.radians(angles))  # a step of length 1 in this direction
north = np.sin(np.radians(angles))
ahead = height(-4 + h * east, -1 + h * north)
behind = height(-4 - h * east, -1 - h * north)
rates = (ahead - behind) / (2 * h)  # m per km
best = angles[np.argmax(rates)]

gradient = np.array([80, 60])
length = np.hypot(*gradient)
arrow = np.degrees(np.arctan2(gradient[1], gradient[0]))

fig, ax = plt.subplots()
ax.axhline(0, color="grey", linewidth=1)
ax.axvline(arrow, color="C1", linestyle="--")
ax.plot(angles, rates, "C0-", label="measured")
ax.annotate("gradient", (arrow, -70), (arrow + 6, -70), color="C1")
ax.plot([arrow - 90, arrow + 90], [0, 0], "ko")
ax.set_xlabel("direction (degrees from east)")
ax.set_ylabel("rate (m per km)")
ax.set_xticks([-180, -90, 0, 90, 180])
plt.show()
# --8<-- [end:all]
