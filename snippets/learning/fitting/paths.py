"""Three ways down the loss of a line, seen from above."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
import numpy as np

size = np.array([30, 35, 42, 48, 55, 60, 68, 75, 82, 90, 101, 115])  # m²
price = np.array(  # thousand euro
    [142, 139, 188, 181, 226, 219, 262, 298, 281, 343, 352, 419]
)
z = (size - np.mean(size)) / np.std(size)


def path(batch, passes, learning_rate=0.1, seed=1):
    rng = np.random.default_rng(seed)
    w = b = 0.0
    visited = [(w, b)]
    for _ in range(passes):
        order = rng.permutation(len(z))
        for first in range(0, len(z), batch):
            some = order[first : first + batch]
            error = w * z[some] + b - price[some]
            w = w - learning_rate * np.mean(2 * error * z[some])
            b = b - learning_rate * np.mean(2 * error)
            visited.append((w, b))
    return np.array(visited).T


b, w = np.meshgrid(np.linspace(-10, 310, 65), np.linspace(-15, 165, 37))
loss = np.mean((w[..., None] * z + b[..., None] - price) ** 2, axis=-1)
levels = [1000, 5000, 15000, 30000, 50000, 70000]

fig, ax = plt.subplots(figsize=(4.6, 3.3))
ax.contour(b, w, loss, levels, colors="grey", linewidths=1)
for batch, style, name in [
    (1, "C0-", "1 at a time"),
    (4, "C1.--", "4 at once"),
    (12, "C2o-", "12 at once"),
]:
    w, b = path(batch, 5)
    ax.plot(b, w, style, linewidth=1, markersize=4, label=name)
ax.plot(np.mean(price), np.mean(z * price), "k*", markersize=9)  # lowest
ax.set_aspect("equal")
ax.set_xlabel("b in thousand euro")
ax.set_ylabel("w in thousand euro")
ax.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=3)
plt.show()
# --8<-- [end:all]
