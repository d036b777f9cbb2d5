"""Forward, backward and central difference of eˣ at 1: signed errors."""

# --8<-- [start:all]
import math

x0 = 1.0
exact = math.exp(x0)  # eˣ is its own slope

print("h       forward   backward    central")
for h in [0.1, 0.01, 0.001]:
    ahead, here, back = (math.exp(p) for p in (x0 + h, x0, x0 - h))
    forward = (ahead - here) / h
    backward = (here - back) / h
    central = (ahead - back) / (2 * h)
    errors = [slope - exact for slope in (forward, backward, central)]
    print(f"{h:<5}" + "".join(f"{error:+11.2e}" for error in errors))
# --8<-- [end:all]
