"""What a computer stores when a tiny number is added to 1."""

# --8<-- [start:all]
print(1 + 1e-15)
print(1 + 1e-16)
print(1 + 1e-16 == 1)
# --8<-- [end:all]
