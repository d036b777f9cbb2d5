"""Down to a corner: a fixed step jumps about, a shrinking one settles."""


# --8<-- [start:all]
def subgradient(w):  # of |w − 3|; 0 at the corner is our convention
    return 1.0 if w > 3 else -1.0 if w < 3 else 0.0


fixed = shrinking = 2.1
print("step   always 0.4   0.4 / √step")
for step in range(1, 401):
    fixed = fixed - 0.4 * subgradient(fixed)
    shrinking = shrinking - 0.4 / step**0.5 * subgradient(shrinking)
    if step in [1, 2, 3, 4, 99, 100, 399, 400]:
        print(f"{step:4}{fixed:12.2f}{shrinking:14.3f}")
# --8<-- [end:all]
