"""Common mistake: a step so small that the computer cannot see it."""

# --8<-- [start:all]
import math

exact = math.exp(1)  # the slope of eˣ at 1 is e itself

print("h         forward   central    error of central")
for h in [1e-1, 1e-3, 1e-5, 1e-10, 1e-15, 1e-16]:
    forward = (math.exp(1 + h) - math.exp(1)) / h
    central = (math.exp(1 + h) - math.exp(1 - h)) / (2 * h)
    print(
        f"{h:.0e}{forward:12.4f}{central:10.4f}{abs(central - exact):14.1e}"
    )

wrong = (math.exp(1 + 1e-16) - math.exp(1 - 1e-16)) / 2e-16
right = (math.exp(1 + 1e-5) - math.exp(1 - 1e-5)) / 2e-5
print(f"wrong, as small as can be: {wrong:.4f}")
print(f"right, small but not tiny: {right:.4f}")
# --8<-- [end:all]
