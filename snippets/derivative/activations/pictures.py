"""Sigmoid and ReLU beside their derivatives."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(-5, 5, 201)  # an odd number of points: 0 is one of them
sigmoid = 0.5 * (1 + np.tanh(0.5 * x))
left, right = x[x < 0], x[x > 0]

fig, (top, bottom) = plt.subplots(2, 1, sharex=True, figsize=(4.6, 4.8))
top.plot(x, sigmoid, "C0-", label="sigmoid")
top.plot(x, sigmoid * (1 - sigmoid), "C1--", label="its slope")
top.set_title("sigmoid")
top.set_yticks([0, 0.5, 1])
top.legend(loc="upper left")
bottom.plot(x, np.maximum(x, 0), "C0-", label="ReLU")
bottom.plot(left, np.zeros(len(left)), "C1--", label="its slope, x < 0")
bottom.plot(right, np.ones(len(right)), "C1--", label="its slope, x > 0")
bottom.plot([0, 0], [0, 1], "C1o", markerfacecolor="white")
bottom.set_title("ReLU")
bottom.set_xlabel("x")
plt.show()
# --8<-- [end:all]
