"""Errors of three ways to measure a slope, in two kinds of numbers."""

# --8<-- [start:all]
import numpy as np

functions = {
    "eˣ": (np.exp, np.exp),
    "x³": (lambda x: x**3, lambda x: 3 * x**2),
    "ln x": (np.log, lambda x: 1 / x),
    "sin x": (np.sin, np.cos),
}
x0 = 1.5
all_h = 10.0 ** -np.arange(0, 16.5, 0.5)  # from 1 down to 1e-16


def errors(name, kind):
    f, slope = functions[name]
    x, h = kind(x0), all_h.astype(kind)
    measured = [
        (f(x + h) - f(x)) / h,
        (f(x + h) - f(x - h)) / (2 * h),
        f(x + 1j * h).imag / h,
    ]
    exact = slope(np.float64(x0))
    return [np.maximum(abs(m - exact), 1e-17) for m in measured]


for name in functions:
    for kind in (np.float64, np.float32):
        best = [f"{e.min():.0e}" for e in errors(name, kind)]
        print(f"{name:6} {kind.__name__}: ", ", ".join(best))
# --8<-- [end:all]
