"""The network, its gradient by backpropagation, and a check of both."""

# --8<-- [start:all]
import numpy as np

day = """11.0 10.4  9.9  9.5  9.3  9.4 10.2 11.6 13.2 14.9 16.4 17.7
         18.8 19.6 20.1 20.2 19.8 18.9 17.5 16.0 14.7 13.6 12.6 11.8"""
celsius = np.array(day.split(), dtype=float)
x = (np.arange(24) - 11.5) / 12  # the hours, from about -1 to 1
y = (celsius - 14) / 4


def forward(parameters):
    w, b, v, c = np.split(parameters, [8, 16, 24])
    z = np.outer(x, w) + b  # a row for each hour, a column for each unit
    s = np.maximum(z, 0)
    return z, s, s @ v + c


def loss(parameters):
    return np.mean((forward(parameters)[2] - y) ** 2)


def gradient(parameters):
    z, s, p = forward(parameters)
    v = parameters[16:24]
    d_p = 2 * (p - y) / len(x)
    d_v, d_c = d_p @ s, d_p.sum()
    d_z = np.outer(d_p, v) * (z > 0)
    d_w, d_b = x @ d_z, d_z.sum(axis=0)
    return np.concatenate([d_w, d_b, d_v, [d_c]])


def measured(parameters, i, h=1e-6):  # nudge one, hold the others
    step = np.zeros(25)
    step[i] = h
    return (loss(parameters + step) - loss(parameters - step)) / (2 * h)


rng = np.random.default_rng(5)
start = np.zeros(25)
start[:8] = rng.normal(size=8)  # weights of the first layer
start[16:24] = rng.normal(size=8)  # weights of the second layer

names = [f"{name}[{i}]" for name in "wbv" for i in range(8)] + ["c"]
slopes = gradient(start)
checks = [(names[i], measured(start, i), slopes[i]) for i in range(25)]

for name, numerical, exact in checks[::8]:
    print(f"{name:6} backward {exact:9.5f}   measured {numerical:9.5f}")
worst = max(abs(numerical - exact) for _, numerical, exact in checks)
print(f"largest difference of all 25: {worst:.0e}")
print(f"nearest any z comes to 0: {np.abs(forward(start)[0]).min():.4f}")
# --8<-- [end:all]
