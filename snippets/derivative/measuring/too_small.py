"""Common mistake: a step so small that the computer cannot see it."""

# --8<-- [start:all]
import math

exact = math.exp(1)  # the slope of eˣ at 1 is e

print("wrong: smaller and smaller")
for h in [1e-5, 1e-10, 1e-15, 1e-16]:
    slope = (math.exp(1 + h) - math.exp(1)) / h
    print(f"h = {h:.0e}   slope {slope:.10f}   error {abs(slope - exact):.1e}")

print("right: central, with a step that is not too small")
h = 1e-5
slope = (math.exp(1 + h) - math.exp(1 - h)) / (2 * h)
print(f"h = {h:.0e}   slope {slope:.10f}   error {abs(slope - exact):.1e}")
# --8<-- [end:all]
