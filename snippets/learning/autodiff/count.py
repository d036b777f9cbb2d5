"""Operations for all slopes of a loss, against its number of inputs."""

# --8<-- [start:all]
import matplotlib.pyplot as plt


class Dual:
    count = 0

    def __init__(self, value, slope):
        self.value, self.slope = value, slope

    def __add__(self, b):
        Dual.count += 2  # one for the value, one for the slope
        return Dual(self.value + b.value, self.slope + b.slope)

    def __mul__(self, b):
        Dual.count += 4  # one for the value, three for the slope
        slope = self.slope * b.value + self.value * b.slope
        return Dual(self.value * b.value, slope)


tape = []


class Node:
    count = 0

    def __init__(self, value, parts=()):
        self.value, self.parts, self.gradient = value, parts, 0.0
        tape.append(self)

    def __add__(self, b):
        Node.count += 1
        return Node(self.value + b.value, ((self, 1), (b, 1)))

    def __mul__(self, b):
        Node.count += 1
        return Node(
            self.value * b.value, ((self, b.value), (b, self.value))
        )


def backward(end):
    end.gradient = 1.0
    for node in reversed(tape):
        for part, own in node.parts:
            Node.count += 2  # multiply, add
            part.gradient += node.gradient * own


def loss(x):  # of each input with itself and its neighbour
    total = x[0] * x[0]
    for i in range(1, len(x)):
        total = total + x[i - 1] * x[i] + x[i] * x[i]
    return total


sizes = [1, 2, 5, 10, 20, 50, 100, 200]
alone, numerical, forward, reverse = [], [], [], []
for n in sizes:
    values = [0.1 * i for i in range(n)]
    tape.clear()
    Dual.count = Node.count = 0
    for k in range(n):  # one trip for each input
        loss([Dual(v, float(i == k)) for i, v in enumerate(values)])
    end = loss([Node(v) for v in values])
    alone.append(Node.count)  # the loss and nothing else
    backward(end)
    numerical.append(2 * n * alone[-1])  # two runs for each input
    forward.append(Dual.count)
    reverse.append(Node.count)

fig, ax = plt.subplots()
ax.loglog(sizes, forward, "C0-", label="forward")
ax.loglog(sizes, numerical, "C1--", label="numerical")
ax.loglog(sizes, reverse, "C2-.", label="reverse")
ax.loglog(sizes, alone, color="grey", label="the loss alone")
ax.set_xticks([1, 10, 100], ["1", "10", "100"])
ax.set_yticks(
    [1, 100, 10_000, 1_000_000], ["1", "100", "10,000", "1 million"]
)
ax.set_xlabel("number of inputs")
ax.set_ylabel("operations")
ax.legend(loc="upper left")
plt.show()
# --8<-- [end:all]
