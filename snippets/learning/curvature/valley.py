"""Rosenbrock's valley: descent with a safe learning rate, and Newton."""

# --8<-- [start:all]
import numpy as np


def gradient(x, y):
    return np.array([-2 * (1 - x) - 400 * x * (y - x**2), 200 * (y - x**2)])


def hessian(x, y):
    return np.array(
        [[2 - 400 * y + 1200 * x**2, -400 * x], [-400 * x, 200]]
    )


learning_rate = 0.001


def descent(point):
    return point - learning_rate * gradient(*point)


def newton(point):
    return point - np.linalg.solve(hessian(*point), gradient(*point))


taken = {}
for step in [descent, newton]:
    point, count = np.array([-1.2, 1.0]), 0
    while np.hypot(*(point - 1)) > 0.01 and count < 20_000:
        point = step(point)
        count = count + 1
    taken[step.__name__] = count
    print(f"{step.__name__}: {count} steps to come within 0.01")
# --8<-- [end:all]
