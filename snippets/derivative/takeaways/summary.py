"""The whole of Part 1 in one small program."""


# --8<-- [start:all]
def loss(w):
    return (w - 3) ** 2


def central_difference(f, x):
    h = 6e-6 * max(1, abs(x))
    return (f(x + h) - f(x - h)) / ((x + h) - (x - h))


w = 0.0
print("step      w       loss      slope")
for step in range(31):
    slope = central_difference(loss, w)  # the rate of change, right here
    if step % 10 == 0:  # every tenth step
        print(f"{step:4}{w:9.4f}{loss(w):11.6f}{slope:11.6f}")
    w = w - 0.1 * slope  # against the slope: downhill
# --8<-- [end:all]
