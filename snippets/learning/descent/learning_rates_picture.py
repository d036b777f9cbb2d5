"""Where x is after each step on x², with four learning rates."""

# --8<-- [start:all]
import matplotlib.pyplot as plt


def slope(x):  # of f(x) = x²
    return 2 * x


def descend(x, learning_rate, steps):
    visited = [x]
    for _ in range(steps):
        x = x - learning_rate * slope(x)
        visited.append(x)
    return visited


fig, ax = plt.subplots()
ax.axhline(0, color="grey", linewidth=1)
for learning_rate, style, name in [
    (0.03, "C0-", "too small"),
    (0.3, "C1--", "right"),
    (0.9, "C2-.", "rather large"),
    (1.05, "C3:", "too large"),
]:
    ax.plot(
        descend(4.0, learning_rate, 10),
        style,
        label=f"{learning_rate}: {name}",
    )
ax.set_ylim(-11, 19)
ax.set_xlabel("step")
ax.set_ylabel("x")
ax.legend(loc="upper left", ncols=2, title="learning rate")
plt.show()
# --8<-- [end:all]
