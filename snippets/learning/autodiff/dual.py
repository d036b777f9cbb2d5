"""Forward mode: a number that carries its slope through every step."""

# --8<-- [start:all]
import math


class Dual:
    def __init__(self, value, slope=0.0):  # a constant has slope 0
        self.value, self.slope = float(value), float(slope)

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
    return other if isinstance(other, Dual) else Dual(other)


def made(value, *parts):  # parts: (number, slope with respect to it)
    return Dual(value, sum(part.slope * own for part, own in parts))


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


def slope(f, x0):
    return f(Dual(x0, 1.0)).slope


answer = slope(lambda x: sin(exp(x**2)), 1.0)
print(f"sin(exp(x²)) at 1: slope {answer:.6f}")
# --8<-- [end:all]
