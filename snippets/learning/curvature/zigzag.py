"""Descent zigzags in a long bowl; Newton's step goes straight."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np


def gradient(x, y):  # of x² + 10y²
    return np.array([2 * x, 20 * y])


hessian = np.array([[2, 0], [0, 20]])
start = np.array([4.0, 1.0])
path = [start]
for _ in range(12):
    path.append(path[-1] - 0.09 * gradient(*path[-1]))
path = np.array(path)
newton = start - np.linalg.solve(hessian, gradient(*start))

x, y = np.meshgrid(np.linspace(-1, 4.4, 37), np.linspace(-1.3, 1.3, 21))
fig, ax = plt.subplots(figsize=(4.6, 2.8))
ax.contour(x, y, x**2 + 10 * y**2, levels=[1, 6, 15], colors="grey")
ax.plot(path[:, 0], path[:, 1], "C0-o", markersize=4, label="descent")
ax.plot([4, newton[0]], [1, newton[1]], "C1--s", label="Newton")
ax.set_xlabel("x")
ax.set_ylabel("y")
ax.set_aspect("equal")
fig.legend(loc="outside upper center", ncols=2)
plt.show()
# --8<-- [end:all]
