"""Common mistake: the gradient of the last step is still there."""


# --8<-- [start:all]
def train(zero_first):
    w, gradient = 0.0, 0.0
    visited = []
    for _ in range(10):
        if zero_first:
            gradient = 0.0
        gradient += 2 * (w - 3)  # what a trip backward adds
        w = w - 0.1 * gradient
        visited.append(w)
    print(" ".join(f"{w:5.2f}" for w in visited))
    return visited


print("wrong: never set back to 0")
wrong = train(zero_first=False)
print("right: set back to 0 before each trip")
right = train(zero_first=True)
# --8<-- [end:all]
