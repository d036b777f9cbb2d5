"""Batch, mini-batch and stochastic descent: the loss after each pass."""

# --8<-- [start:all]
import numpy as np

size = np.array([30, 35, 42, 48, 55, 60, 68, 75, 82, 90, 101, 115])  # m²
price = np.array(  # thousand euro
    [142, 139, 188, 181, 226, 219, 262, 298, 281, 343, 352, 419]
)
z = (size - np.mean(size)) / np.std(size)


def losses(batch, passes, learning_rate=0.1, seed=1):
    rng = np.random.default_rng(seed)
    w = b = 0.0
    for _ in range(passes + 1):
        yield np.mean((w * z + b - price) ** 2)  # over all flats
        order = rng.permutation(len(z))
        for first in range(0, len(z), batch):
            some = order[first : first + batch]
            error = w * z[some] + b - price[some]
            w = w - learning_rate * np.mean(2 * error * z[some])
            b = b - learning_rate * np.mean(2 * error)


whole, mini, single = (list(losses(batch, 40)) for batch in [12, 4, 1])
print("pass  12 at once  4 at once  1 at a time")
for n in [0, 1, 2, 5, 10, 20, 30, 40]:
    print(f"{n:4}{whole[n]:12.1f}{mini[n]:11.1f}{single[n]:13.1f}")
# --8<-- [end:all]
