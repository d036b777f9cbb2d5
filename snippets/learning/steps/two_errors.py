"""The two errors of the forward difference, foretold and measured."""

# --8<-- [start:all]
import math

import numpy as np

eps = np.finfo(float).eps  # the gap between 1 and the next number
x0 = 1.0
f = slope = bend = math.exp(x0)  # for eˣ: f, f′ and f″ are the same

print(f"eps is {eps:.1e}")
print("h      truncation  rounding  measured")
for h in [1e-2, 1e-4, 1e-6, 1e-8, 1e-10, 1e-12, 1e-14]:
    truncation = h / 2 * bend
    rounding = eps * f / h
    measured = abs((math.exp(x0 + h) - f) / h - slope)
    print(f"{h:.0e}{truncation:12.0e}{rounding:10.0e}{measured:10.0e}")
# --8<-- [end:all]
