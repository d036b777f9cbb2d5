"""Common mistake: all units start equal, and stay equal."""

# --8<-- [start:all]
import numpy as np

day = """11.0 10.4  9.9  9.5  9.3  9.4 10.2 11.6 13.2 14.9 16.4 17.7
         18.8 19.6 20.1 20.2 19.8 18.9 17.5 16.0 14.7 13.6 12.6 11.8"""
celsius = np.array(day.split(), dtype=float)
x = (np.arange(24) - 11.5) / 12
y = (celsius - 14) / 4


def forward(parameters):
    w, b, v, c = np.split(parameters, [8, 16, 24])
    z = np.outer(x, w) + b
    s = np.maximum(z, 0)
    return z, s, s @ v + c


def gradient(parameters):
    z, s, p = forward(parameters)
    v = parameters[16:24]
    d_p = 2 * (p - y) / len(x)
    d_z = np.outer(d_p, v) * (z > 0)
    return np.concatenate([x @ d_z, d_z.sum(axis=0), d_p @ s, [d_p.sum()]])


def train(parameters):
    for _ in range(3000):
        parameters = parameters - 0.1 * gradient(parameters)
    w, _, v, _ = np.split(parameters, [8, 16, 24])
    print("  first weights: ", " ".join(f"{one:5.2f}" for one in w))
    print("  second weights:", " ".join(f"{one:5.2f}" for one in v))
    error = 4 * np.sqrt(np.mean((forward(parameters)[2] - y) ** 2))
    print(f"  typical error {error:.2f} °C")
    return parameters


parameters = np.zeros(25)
parameters[:8] = parameters[16:24] = 0.5
print("wrong: all weights start at 0.5")
equal = train(parameters)

rng = np.random.default_rng(5)
parameters[:8] = rng.normal(size=8)
parameters[16:24] = rng.normal(size=8)
print("right: random weights")
different = train(parameters)
# --8<-- [end:all]
