"""The network trained: loss, typical error and dead units on the way."""

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


def loss(parameters):
    return np.mean((forward(parameters)[2] - y) ** 2)


def dead(parameters):  # units that are 0 at every hour
    return np.sum(np.all(forward(parameters)[1] == 0, axis=0))


rng = np.random.default_rng(5)
parameters = np.zeros(25)
parameters[:8] = rng.normal(size=8)
parameters[16:24] = rng.normal(size=8)

learning_rate = 0.1
print("step      loss   typical error   dead units")
for step in range(3001):
    if step in (0, 1, 10, 100, 1000, 3000):
        now = loss(parameters)
        error = 4 * np.sqrt(now)  # back to °C
        print(f"{step:4}{now:10.4f}{error:13.2f} °C{dead(parameters):13}")
    parameters = parameters - learning_rate * gradient(parameters)
# --8<-- [end:all]
