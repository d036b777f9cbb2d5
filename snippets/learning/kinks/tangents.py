"""Two tangents that do what a tangent is said never to do."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np


def cubic(x):
    return x**3 - 3 * x


fig, (left, right) = plt.subplots(1, 2, figsize=(4.6, 2.8))
x = np.linspace(-2.3, 2.3, 47)
left.plot(x, cubic(x), "C0-", label="x³ − 3x")
left.plot(x, 0 * x - 2, "k:", label="tangent at 1")
left.plot(1, -2, "ko")
left.plot(-2, -2, "ko", markerfacecolor="white")
left.set_title("meets it again")
left.set_ylim(-4.6, 6.5)
x = np.linspace(-2, 2, 41)
right.plot(x, np.sin(x), "C0-", label="sin x")
right.plot(x, x, "k:", label="tangent at 0")
right.plot(0, 0, "ko")
right.set_title("crosses it")
right.set_ylim(-2.1, 3.2)
for ax in (left, right):
    ax.legend(loc="upper left")
plt.show()
# --8<-- [end:all]
