"""The average speed between two moments."""


# --8<-- [start:all]
def s(t):  # metres fallen after t seconds
    return 5 * t**2


metres = s(3) - s(1)
seconds = 3 - 1
average = metres / seconds
print(f"{metres} m in {seconds} s: {average:.0f} m/s on average")
# --8<-- [end:all]
