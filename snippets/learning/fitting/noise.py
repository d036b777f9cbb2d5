"""How far stochastic descent stays above the lowest loss."""

# --8<-- [start:all]
import numpy as np

size = np.array([30, 35, 42, 48, 55, 60, 68, 75, 82, 90, 101, 115])  # m²
price = np.array(  # thousand euro
    [142, 139, 188, 181, 226, 219, 262, 298, 281, 343, 352, 419]
)
z = (size - np.mean(size)) / np.std(size)
w, b = np.polyfit(z, price, 1)
lowest = np.mean((w * z + b - price) ** 2)


def losses(learning_rate, passes=200, seed=1):
    rng = np.random.default_rng(seed)
    w = b = 0.0
    for n in range(passes):
        for one in rng.permutation(len(z)):
            error = w * z[one] + b - price[one]
            w = w - learning_rate(n) * 2 * error * z[one]
            b = b - learning_rate(n) * 2 * error
        yield np.mean((w * z + b - price) ** 2)


schedules = [
    ("0.1", lambda n: 0.1),
    ("0.01", lambda n: 0.01),
    ("0.001", lambda n: 0.001),
    ("0.1 / (1 + n)", lambda n: 0.1 / (1 + n)),
]
print(f"lowest loss: {lowest:.2f}")
print("learning rate  under 200  mean of passes 101 to 200")
for name, learning_rate in schedules:
    values = list(losses(learning_rate))
    reached = 1 + next(n for n, loss in enumerate(values) if loss < 200)
    print(f"{name:15}{reached:4} passes{np.mean(values[100:]):13.2f}")
# --8<-- [end:all]
