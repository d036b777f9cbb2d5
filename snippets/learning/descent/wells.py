"""Two valleys: where descent ends depends on the start and the steps."""


# --8<-- [start:all]
def f(x):
    return x**4 - 4 * x**2 + 0.5 * x


def slope(x):
    return 4 * x**3 - 8 * x + 0.5


def descend(x, learning_rate, steps=500):
    visited = [x]
    for _ in range(steps):
        x = x - learning_rate * slope(x)
        visited.append(x)
    return visited


print("  lr start  step 1  step 499  step 500  f there")
for learning_rate in [0.02, 0.1, 0.12]:
    for start in [-2.2, 2.2]:
        visited = descend(start, learning_rate)
        first, last = visited[1], visited[-1]
        print(
            f"{learning_rate:4}{start:6}{first:8.3f}"
            f"{visited[-2]:10.3f}{last:10.3f}{f(last):9.3f}"
        )
# --8<-- [end:all]
