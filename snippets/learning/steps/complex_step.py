"""The complex step on four functions: no difference, no rounding away."""

# --8<-- [start:all]
import numpy as np


def complex_step(f, x, h=1e-200):
    return f(complex(x, h)).imag / h


x0 = 1.5
pairs = [
    ("x³", lambda z: z * z * z, 3 * x0**2),
    ("eˣ", np.exp, np.exp(x0)),
    ("ln x", np.log, 1 / x0),
    ("sin x", np.sin, np.cos(x0)),
]
for name, f, exact in pairs:
    slope = complex_step(f, x0)
    print(f"{name:5}{slope:20.16f}  error {abs(slope - exact):.0e}")
# --8<-- [end:all]
