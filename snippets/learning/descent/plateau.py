"""The height of x² − y² on the way: down, along a plateau, and off."""

# --8<-- [start:all]
import matplotlib.pyplot as plt


def heights(push):
    x, y = 1.0, push
    passed = []
    while abs(y) < 1 and len(passed) < 90:
        passed.append(x**2 - y**2)
        x = x - 0.1 * 2 * x
        y = y - 0.1 * -2 * y
    return passed


fig, ax = plt.subplots(figsize=(4.6, 2.6))
ax.plot(heights(0.001), "C0-", label="push 0.001")
ax.plot(heights(0.000001), "C1--", label="push 0.000001")
ax.plot(heights(0.0), "C2:", label="no push")
ax.set_xlabel("step")
ax.set_ylabel("height x² − y²")
ax.legend(loc="upper right")
plt.show()
# --8<-- [end:all]
