"""The best of many steps, over many points, beside the rule of thumb."""

# --8<-- [start:all]
import numpy as np

x = np.linspace(0.5, 2, 1001)
steps = 10.0 ** np.arange(-11, -1, 0.1)
pairs = [
    ("x³", lambda x: x**3, 3 * x**2),
    ("eˣ", np.exp, np.exp(x)),
    ("ln x", np.log, 1 / x),
    ("sin x", np.sin, np.cos(x)),
]


def rms(errors):  # a typical size: the root of the mean of the squares
    return np.sqrt(np.mean(errors**2))


best = []
print("         forward              central")
print("         best h    error      best h    error")
for name, f, exact in pairs:
    forward = [rms((f(x + h) - f(x)) / h - exact) for h in steps]
    central = [rms((f(x + h) - f(x - h)) / (2 * h) - exact) for h in steps]
    i, j = np.argmin(forward), np.argmin(central)
    best.append((name, steps[i], steps[j]))
    print(
        f"{name:9}{steps[i]:.0e}{forward[i]:10.0e}"
        f"{steps[j]:12.0e}{central[j]:10.0e}"
    )

eps = np.finfo(float).eps
print(f"√eps is {np.sqrt(eps):.1e}, ∛eps is {np.cbrt(eps):.1e}")
# --8<-- [end:all]
