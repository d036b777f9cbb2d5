"""A curve, its tangent, and the parabola that hugs it at one point."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np


def f(w):
    return np.exp(w) - 2 * w


w0 = 1.5
slope = np.exp(w0) - 2  # f′
curvature = np.exp(w0)  # f″
bottom = w0 - slope / curvature  # where the parabola is lowest

w = np.linspace(0, 2.2, 45)
tangent = f(w0) + slope * (w - w0)
parabola = tangent + curvature / 2 * (w - w0) ** 2
lowest = f(w0) - slope**2 / (2 * curvature)

fig, ax = plt.subplots()
ax.plot(w, f(w), "C0-", label="f(w) = eʷ − 2w")
ax.plot(w, tangent, "k:", label="tangent")
ax.plot(w, parabola, "C1--", label="parabola")
ax.plot(w0, f(w0), "ko")
ax.plot(bottom, lowest, "C1o")
ax.annotate(
    "its bottom",
    (bottom, lowest),
    (0.3, 0.1),
    arrowprops={"arrowstyle": "->"},
)
ax.set_ylim(0, 5)
ax.set_xlabel("w")
ax.legend(loc="upper left")
plt.show()
# --8<-- [end:all]
