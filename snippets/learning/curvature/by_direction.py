"""The curvature in every direction, measured with a second difference."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np


def bowl(x, y):
    return x**2 + 3 * y**2


def saddle(x, y):
    return x**2 - y**2


def rosenbrock(x, y):
    return (1 - x) ** 2 + 100 * (y - x**2) ** 2


h = 1e-3
angles = np.arange(181)  # degrees; the other half is the same
dx, dy = h * np.cos(np.radians(angles)), h * np.sin(np.radians(angles))


def curvatures(f, x, y):
    return (f(x + dx, y + dy) - 2 * f(x, y) + f(x - dx, y - dy)) / h**2


fig, (top, bottom) = plt.subplots(2, 1, sharex=True, figsize=(4.6, 4.6))
top.plot(angles, curvatures(bowl, 0, 0), "C0-", label="bowl")
top.plot(angles, curvatures(saddle, 0, 0), "C1--", label="saddle")
top.axhline(0, color="grey", linewidth=1)
top.set_title("x² + 3y² and x² − y² at (0, 0)")
top.legend(loc="upper left")
valley = curvatures(rosenbrock, 1, 1)
bottom.plot(angles, valley, "C2-.", label="Rosenbrock")
bottom.set_title("Rosenbrock at its minimum (1, 1)")
bottom.set_xlabel("direction (degrees)")
bottom.set_xticks([0, 45, 90, 135, 180])
plt.show()
# --8<-- [end:all]
