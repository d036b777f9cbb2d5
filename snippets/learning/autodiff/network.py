"""The network of the page before: slopes from the tape, by one loop."""

# --8<-- [start:all]
import numpy as np

tape = []


class Node:
    def __init__(self, value, parts=()):
        self.value, self.parts, self.gradient = value, parts, 0.0
        tape.append(self)

    def __add__(self, b):
        return Node(self.value + b.value, ((self, 1), (b, 1)))

    def __mul__(self, b):
        return Node(
            self.value * b.value, ((self, b.value), (b, self.value))
        )


def relu(x):
    return Node(max(x.value, 0.0), ((x, 1 if x.value > 0 else 0),))


def gradient(parameters):  # the loss and its 25 slopes
    tape.clear()
    nodes = [Node(value) for value in parameters]
    w, b, v, c = nodes[:8], nodes[8:16], nodes[16:24], nodes[24]
    loss = Node(0.0)
    for hour, temperature in zip(x, y, strict=True):
        p = c
        for i in range(8):
            p = p + v[i] * relu(w[i] * Node(hour) + b[i])
        difference = p + Node(-temperature)
        loss = loss + difference * difference * Node(1 / len(x))
    loss.gradient = 1.0
    for node in reversed(tape):
        for part, own in node.parts:
            part.gradient += node.gradient * own
    return loss.value, np.array([node.gradient for node in nodes])


def by_hand(parameters):  # as on the page before
    w, b, v, c = np.split(parameters, [8, 16, 24])
    z = np.outer(x, w) + b
    s = np.maximum(z, 0)
    d_p = 2 * (s @ v + c - y) / len(x)
    d_z = np.outer(d_p, v) * (z > 0)
    return np.concatenate([x @ d_z, d_z.sum(axis=0), d_p @ s, [d_p.sum()]])


day = """11.0 10.4  9.9  9.5  9.3  9.4 10.2 11.6 13.2 14.9 16.4 17.7
         18.8 19.6 20.1 20.2 19.8 18.9 17.5 16.0 14.7 13.6 12.6 11.8"""
x = (np.arange(24) - 11.5) / 12
y = (np.array(day.split(), dtype=float) - 14) / 4

rng = np.random.default_rng(5)
parameters = np.zeros(25)
parameters[:8] = rng.normal(size=8)
parameters[16:24] = rng.normal(size=8)
for step in range(101):
    loss, slopes = gradient(parameters)
    if step in (0, 1, 10, 100):
        gap = np.abs(slopes - by_hand(parameters)).max()
        print(f"step {step:3}: loss {loss:.4f}, ", end="")
        print(f"as by hand, to 1e-14: {gap < 1e-14}")
    parameters = parameters - 0.1 * slopes
print(f"numbers on the tape: {len(tape)}")
# --8<-- [end:all]
