"""Common mistake: the inner slope forgotten, with an angle in degrees."""

# --8<-- [start:all]
import math


def central_difference(f, x):
    h = 6e-6 * max(1, abs(x))
    return (f(x + h) - f(x - h)) / ((x + h) - (x - h))


def sine_of_degrees(x):
    return math.sin(x * math.pi / 180)  # inside: to radians


measured = central_difference(sine_of_degrees, 60)
outer = math.cos(60 * math.pi / 180)
inner = math.pi / 180

print(f"wrong, the outer slope alone: {outer:.7f}")
print(f"right, outer times inner:     {outer * inner:.7f}")
print(f"measured, for each degree:    {measured:.7f}")
one_more = sine_of_degrees(61) - sine_of_degrees(60)
print(f"one degree more, 60 to 61:    {one_more:.7f}")
# --8<-- [end:all]
