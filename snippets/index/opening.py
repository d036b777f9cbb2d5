"""A loss curve and its tangent, which tells the way down."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np


def loss(w):
    return (w - 3) ** 2


def slope(w):
    return 2 * (w - 3)


w = np.linspace(0, 5, 101)
here = 1.0
near = np.array([0.2, 2.2])

fig, ax = plt.subplots()
ax.plot(w, loss(w), "C0-", label="loss")
ax.plot(
    near, loss(here) + slope(here) * (near - here), "C1--", label="tangent"
)
ax.plot(here, loss(here), "ko")
ax.annotate(
    f"here the slope is {slope(here):.0f}:\nto the right, the loss falls",
    xy=(here, loss(here)),
    xytext=(1.7, 6.2),
    arrowprops={"arrowstyle": "->"},
)
ax.set_xlabel("parameter w")
ax.set_ylabel("loss")
ax.legend(loc="upper right")
plt.show()
# --8<-- [end:all]
