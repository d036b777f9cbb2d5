"""Common mistake: the local maximum taken for the largest value."""


# --8<-- [start:all]
def f(x):
    return x**3 - 3 * x


flat = [-1, 1]  # where 3x² − 3 is 0
ends = [-3, 3]  # where the interval stops

# max with key=f: the x of the list whose f(x) is largest
wrong = max(flat, key=f)
right = max(flat + ends, key=f)
print(f"wrong, flat points only: f({wrong}) = {f(wrong)}")
print(f"right, with both ends:   f({right}) = {f(right)}")
# --8<-- [end:all]
