"""Descent zigzags in a long bowl; Newton's step goes straight."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np


def gradient(x, y):  # of x² + 10y²
    return np.array([2 * x, 20 * y])


hessian = np.array([[2, 0], [0, 20]])
path = [np.array([-3.0, 1.0])]
for _ in range(12):
    path.append(path[-1] - 0.09 * gradient(*path[-1]))
path = np.array(path)
newton = path[0] - np.linalg.solve(hessian, gradient(*path[0]))

x, y = np.meshgrid(np.linspace(-3.4, 1, 34), np.linspace(-1.3, 1.3, 27))
fig, ax = plt.subplots(figsize=(4.6, 3))
ax.contour(x, y, x**2 + 10 * y**2, levels=[0.5, 3, 8, 15], colors="grey")
ax.plot(path[:, 0], path[:, 1], "C0-o", markersize=4)
ax.plot([path[0, 0], newton[0]], [path[0, 1], newton[1]], "C1--s")
ax.annotate("descent", (-2.4, -1), color="C0")
ax.annotate("Newton", (-1.4, 0.75), color="C1")
ax.set_xlabel("x")
ax.set_ylabel("y")
ax.set_aspect("equal")
plt.show()
# --8<-- [end:all]
