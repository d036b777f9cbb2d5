"""Common mistake: the direction is not brought to length 1."""

# --8<-- [start:all]
import numpy as np

gradient = np.array([80, 60])  # m per km
direction = np.array([1, 1])  # north-east, but 1.41 long
unit = direction / np.hypot(*direction)

print(f"wrong, with (1, 1):    {gradient @ direction:6.2f}")
print(f"right, with length 1:  {gradient @ unit:6.2f} m per km")
print(f"steepest of all:       {np.hypot(*gradient):6.2f} m per km")
# --8<-- [end:all]
