"""Reverse mode: every number is noted on a tape, read backward later."""

# --8<-- [start:all]
import math

tape = []  # every number, in the order in which it was made


class Node:
    def __init__(self, value, parts=()):
        self.value, self.parts, self.gradient = float(value), parts, 0.0
        tape.append(self)

    def __add__(self, other):
        other = number(other)
        return made(self.value + other.value, (self, 1), (other, 1))

    def __mul__(self, other):
        a, b = self, number(other)
        return made(a.value * b.value, (a, b.value), (b, a.value))

    def __pow__(self, n):  # n is a plain number
        own = n * math.pow(self.value, n - 1) if n else 0
        return made(math.pow(self.value, n), (self, own))

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -other

    def __rsub__(self, other):  # 2 - x, where 2 is a plain number
        return other + -self

    def __truediv__(self, other):
        return self * other**-1

    def __rtruediv__(self, other):  # 2 / x
        return other * self**-1

    __radd__, __rmul__ = __add__, __mul__  # 2 + x and 2 * x


def number(other):
    return other if isinstance(other, Node) else Node(other)


def made(value, *parts):  # only noted now; used on the way back
    return Node(value, parts)


def exp(x):
    return made(math.exp(x.value), (x, math.exp(x.value)))


def log(x):
    return made(math.log(x.value), (x, 1 / x.value))


def sin(x):
    return made(math.sin(x.value), (x, math.cos(x.value)))


def tanh(x):
    return made(math.tanh(x.value), (x, 1 - math.tanh(x.value) ** 2))


def relu(x):
    return made(max(x.value, 0.0), (x, 1 if x.value > 0 else 0))


def backward(end):
    for node in tape:
        node.gradient = 0.0
    end.gradient = 1.0
    for node in reversed(tape):  # each number before its parts
        for part, own in node.parts:
            part.gradient += node.gradient * own


def gradient(f, *numbers):
    tape.clear()
    inputs = [Node(number) for number in numbers]
    backward(f(*inputs))
    return [node.gradient for node in inputs]


print(gradient(lambda w, b: (w * 3 + b - 5) ** 2, 2.0, 1.0))
for i, node in enumerate(tape):
    made_from = [tape.index(part) for part, _ in node.parts]
    print(f"{i}: value {node.value:3.0f}, ", end="")
    print(f"gradient {node.gradient:3.0f}, made from {made_from}")
# --8<-- [end:all]
