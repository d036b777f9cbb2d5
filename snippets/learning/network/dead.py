"""Common mistake: a rate or a start that kills ReLU units."""

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


def dead(parameters):  # units that are 0 at every hour
    return np.sum(np.all(forward(parameters)[1] == 0, axis=0))


def train(learning_rate, bias=0.0):
    rng = np.random.default_rng(5)
    parameters = np.zeros(25)
    parameters[:8] = rng.normal(size=8)
    parameters[8:16] = bias  # where the first layer starts
    parameters[16:24] = rng.normal(size=8)
    counts = []
    for _ in range(3000):
        counts.append(dead(parameters))
        parameters = parameters - learning_rate * gradient(parameters)
    error = 4 * np.sqrt(np.mean((forward(parameters)[2] - y) ** 2))
    early = " ".join(str(count) for count in counts[:6])
    print(f"  dead before steps 0 to 5: {early}; ", end="")
    print(f"at the end: {dead(parameters)}")
    print(f"  typical error {error:.2f} °C, ", end="")
    print(f"largest slope {abs(gradient(parameters)[:24]).max():.0e}")
    return parameters


print("wrong: learning rate 0.5")
too_fast = train(0.5)
print("wrong: learning rate 0.1, but all biases start at -2")
bad_start = train(0.1, bias=-2.0)
print("right: learning rate 0.1, biases start at 0")
right = train(0.1)
# --8<-- [end:all]
