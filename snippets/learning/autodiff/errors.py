"""The error of measured slopes against the step, and of automatic ones."""

# --8<-- [start:all]
import decimal
import math

import matplotlib.pyplot as plt
import numpy as np


class Dual:
    def __init__(self, value, slope):
        self.value, self.slope = value, slope

    def __mul__(self, b):
        slope = self.slope * b.value + self.value * b.slope
        return Dual(self.value * b.value, slope)


def exp(x):
    return Dual(math.exp(x.value), math.exp(x.value) * x.slope)


def f(x):
    return np.exp(x * x)


def true_slope(x):  # 2x · exp(x²) with 50 digits, rounded at the end
    d = decimal.Decimal(x)
    return float(2 * d * (d * d).exp(decimal.Context(prec=50)))


def typical_error(slopes):  # relative, over all points
    return np.sqrt(np.mean((slopes / true - 1) ** 2))


points = np.linspace(0.5, 2, 40)
true = np.array([true_slope(float(x)) for x in points])
duals = [Dual(float(x), 1.0) for x in points]
automatic = typical_error(np.array([exp(x * x).slope for x in duals]))

steps = np.logspace(-14, -1, 40)
forward = [typical_error((f(points + h) - f(points)) / h) for h in steps]
central = [
    typical_error((f(points + h) - f(points - h)) / (2 * h)) for h in steps
]

fig, ax = plt.subplots()
ax.loglog(steps, forward, label="forward difference")
ax.loglog(steps, central, label="central difference")
ax.loglog(steps, np.full(40, automatic), label="automatic, no step")
for axis, ticks in [
    (ax.xaxis, [1e-13, 1e-9, 1e-5, 1e-1]),
    (ax.yaxis, [1e-15, 1e-10, 1e-5, 1]),
]:
    axis.set_ticks(ticks, [f"{tick:.0e}" for tick in ticks])
ax.set_xlabel("step h")
ax.set_ylabel("typical relative error")
ax.legend(loc="lower left", bbox_to_anchor=(0.02, 0.12))
plt.show()
# --8<-- [end:all]
