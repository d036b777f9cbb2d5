"""Thirty steps on x² from 4, with six learning rates."""


# --8<-- [start:all]
def slope(x):  # of f(x) = x²
    return 2 * x


def descend(x, learning_rate, steps):
    visited = [x]
    for _ in range(steps):
        x = x - learning_rate * slope(x)
        visited.append(x)
    return visited


print("  lr  x after 30 steps  steps to 0.01")
for learning_rate in [0.01, 0.1, 0.3, 0.95, 1.0, 1.1]:
    visited = descend(4.0, learning_rate, 1000)
    near = [step for step, x in enumerate(visited) if abs(x) < 0.01]
    needed = near[0] if near else "not in 1000"
    print(f"{learning_rate:4}{visited[30]:18.3f}{needed:>15}")
# --8<-- [end:all]
