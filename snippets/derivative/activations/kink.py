"""Common mistake: a measured slope trusted at a corner."""


# --8<-- [start:all]
def relu(x):
    return max(x, 0.0)


h = 1e-7
print("      x   wrong: only central   right: look at each side")
for x in [-1.0, -5e-8, 0.0, 5e-8, 1.0]:
    central = (relu(x + h) - relu(x - h)) / (2 * h)
    from_left = (relu(x) - relu(x - h)) / h
    from_right = (relu(x + h) - relu(x)) / h
    print(f"{x:7.0e}{central:14.2f}{from_left:20.2f} | {from_right:.2f}")
# --8<-- [end:all]
