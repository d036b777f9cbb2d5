"""The average speed over shorter and shorter steps from t = 3."""


# --8<-- [start:all]
def s(t):  # metres fallen after t seconds
    return 5 * t**2


t = 3
print("  h (s)   average from 3 to 3 + h (m/s)")
for h in [1, 0.1, 0.01, 0.001, -0.001, -0.01, -0.1]:
    speed = (s(t + h) - s(t)) / h
    print(f"{h:7}{speed:14.4f}")
# --8<-- [end:all]
