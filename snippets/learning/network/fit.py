"""The loss on its way down, and the network before and after."""

# --8<-- [start:all]
import matplotlib.pyplot as plt
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


rng = np.random.default_rng(5)
parameters = np.zeros(25)
parameters[:8] = rng.normal(size=8)
parameters[16:24] = rng.normal(size=8)

losses, before = [], forward(parameters)[2]
for _ in range(3000):
    losses.append(np.mean((forward(parameters)[2] - y) ** 2))
    parameters = parameters - 0.1 * gradient(parameters)
after = forward(parameters)[2]

hour = np.arange(24)
fig, (top, bottom) = plt.subplots(2, 1, figsize=(4.6, 5.4))
top.loglog(np.arange(1, 3001), losses, "C0-", label="loss")
top.set_xticks([1, 10, 100, 1000], ["1", "10", "100", "1000"])
top.set_yticks([1, 0.1, 0.01], ["1", "0.1", "0.01"])
top.set_xlabel("step")
top.set_title("the loss, both axes in powers of 10")
bottom.plot(hour, celsius, "C0o", label="temperature")
bottom.plot(hour, 14 + 4 * before, "C2:", label="before")
bottom.plot(hour, 14 + 4 * after, "C1-", label="after")
bottom.set_xlabel("hour of the day")
bottom.set_ylabel("°C")
bottom.set_ylim(8, 25)
bottom.legend(loc="upper center", ncols=3, columnspacing=1)
plt.show()
# --8<-- [end:all]
