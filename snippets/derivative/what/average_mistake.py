"""Common mistake: the average taken for the speed at the end."""


# --8<-- [start:all]
def s(t):  # metres fallen after t seconds
    return 5 * t**2


wrong = (s(3) - s(1)) / (3 - 1)  # the average from 1 to 3
h = 0.0001
right = (s(3 + h) - s(3)) / h  # the average over a very short step at 3
print(f"wrong: {wrong:.0f} m/s at t = 3")
print(f"right: {right:.0f} m/s at t = 3")
# --8<-- [end:all]
