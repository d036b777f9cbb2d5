"""The same at the corner of |x|."""

# --8<-- [start:all]
h = 1e-7
left = (abs(0) - abs(0 - h)) / h
right = (abs(0 + h) - abs(0)) / h
central = (abs(0 + h) - abs(0 - h)) / (2 * h)
print(
    f"|x| at 0: left {left:.0f}, right {right:.0f}, central {central:.0f}"
)
# --8<-- [end:all]
