"""The flattest and the steepest curvature, straight from the Hessian."""

# --8<-- [start:all]
import numpy as np

hessians = {
    "bowl": [[2, 0], [0, 6]],
    "saddle": [[2, 0], [0, -2]],
    "Rosenbrock": [[802, -400], [-400, 200]],
}
for name, hessian in hessians.items():
    smallest, largest = np.linalg.eigvalsh(hessian)
    print(f"{name:11} smallest {smallest:6.2f}   largest {largest:8.2f}")
# --8<-- [end:all]
