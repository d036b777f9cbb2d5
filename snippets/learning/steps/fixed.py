"""A fixed tiny step against one that grows with x."""

# --8<-- [start:all]
import numpy as np


def fixed(f, x):
    return (f(x + 1e-7) - f(x - 1e-7)) / 2e-7


def scaled(f, x):
    h = np.cbrt(np.finfo(float).eps) * np.maximum(1, abs(x))
    return (f(x + h) - f(x - h)) / ((x + h) - (x - h))


def rms(errors):
    return np.sqrt(np.mean(errors**2))


def square(x):
    return x**2


x = np.linspace(0.5, 2, 1001)
pairs = [
    ("x²", square, 2 * x),
    ("x³", lambda x: x**3, 3 * x**2),
    ("eˣ", np.exp, np.exp(x)),
    ("ln x", np.log, 1 / x),
    ("sin x", np.sin, np.cos(x)),
]
ratios = []
print("       fixed 1e-7   scaled   ratio")
for name, f, exact in pairs:
    one, other = rms(fixed(f, x) - exact), rms(scaled(f, x) - exact)
    ratios.append(one / other)
    print(f"{name:7}{one:10.1e}{other:9.1e}{one / other:8.0f}")

print(f"x² at 1e10: exact {2e10:.4e}")
print(f"fixed {fixed(square, 1e10):.1f}, scaled {scaled(square, 1e10):.4e}")
# --8<-- [end:all]
