"""Momentum on the bowl x² + 10y²: steps needed, and overshooting."""

# --8<-- [start:all]
import numpy as np


def gradient(p):  # of x² + 10y²
    x, y = p
    return np.array([2 * x, 20 * y])


def descend(momentum, learning_rate=0.09, steps=500):
    p, velocity = np.array([4.0, 1.0]), np.zeros(2)
    visited = [p]
    for _ in range(steps):
        velocity = momentum * velocity - learning_rate * gradient(p)
        p = p + velocity
        visited.append(p)
    return np.array(visited)


print("momentum  steps  smallest x")
for momentum in [0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95]:
    visited = descend(momentum)
    distance = np.hypot(visited[:, 0], visited[:, 1])
    needed = 1 + np.flatnonzero(distance >= 0.01)[-1]  # closer from then on
    print(f"{momentum:8}{needed:7}{visited[:, 0].min():12.2f}")
# --8<-- [end:all]
