"""What the speed at second 3 says about the next hundredth of a second."""


# --8<-- [start:all]
def s(t):  # metres fallen after t seconds
    return 5 * t**2


short = 0.01  # seconds
print(f"predicted: 30 m/s for {short} s is {30 * short:.2f} m")
print(f"really:    {s(3 + short) - s(3):.4f} m")
# --8<-- [end:all]
