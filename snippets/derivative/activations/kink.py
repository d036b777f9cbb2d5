"""Common mistake: a measured slope trusted at a corner."""


# --8<-- [start:all]
def relu(x):
    return max(x, 0.0)


h = 1e-7
print("      x    wrong: central   right: left and right")
for x in [-1.0, -5e-8, 0.0, 5e-8, 1.0]:
    central = (relu(x + h) - relu(x - h)) / (2 * h)
    left = (relu(x) - relu(x - h)) / h
    right = (relu(x + h) - relu(x)) / h
    same = "a slope" if abs(left - right) < 1e-6 else "no slope to trust"
    print(f"{x:8.0e}{central:12.2f}{left:13.2f}{right:6.2f}   {same}")
# --8<-- [end:all]
