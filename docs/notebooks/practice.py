# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Practice notebook
#
# The exercises of the page *Practice*, to be solved on your own machine.
#
# [Download this notebook](../practice.ipynb) and open it in Jupyter, VS Code or Colab. It needs
# NumPy and Matplotlib, nothing else.
#
# How it works: put your answer in place of `None`, run the cell, then run the check below it. An
# answer is one number, or an expression such as `2 * math.cos(2)`. A check tells you if the
# answer is right, and if not, what may have gone wrong. The solutions and the insides of the
# checks are folded away; if your program shows them open, scroll past them.
#
# Run the next cell first. You need not understand it: it loads what the checks need. If you see
# `NameError`, run it now.

# %%
import math

import matplotlib.pyplot as plt
import numpy as np


def central_difference(f, x):
    h = 6e-6 * max(1, abs(x))
    return (f(x + h) - f(x - h)) / ((x + h) - (x - h))


def check(name, answer, right, slips, hint):
    """Tell whether an answer is right; slips lists (wrong answer, its cause)."""
    if answer is None:
        verdict = "not filled in yet."
    elif not isinstance(answer, int | float | np.number):
        verdict = "give a single number."
    elif math.isclose(answer, right, rel_tol=0.06 if abs(right) < 0.01 else 0.005):
        verdict = "right!"
    else:
        causes = [why for wrong, why in slips if math.isclose(answer, wrong, rel_tol=0.02)]
        verdict = "not yet. " + (causes or [hint])[0]
    print(f"{name}: {verdict}")


# %% [markdown]
# ## Exercise 1: three derivatives at x = 2
#
# Find the slope at x = 2 by rule first. Then measure it.

# %%
answer_1a = None  # of f(x) = 3x² + 2x − 1
answer_1b = None  # of f(x) = 1 / x
answer_1c = None  # of f(x) = x · sin x

# %%
# Measure here. `lambda x:` makes a function without a name. An example with x²:
print(central_difference(lambda x: x**2, 2))

# %% tags=["check"] jupyter={"source_hidden": true}
hint = "Measure the slope with central_difference and compare."
slips_1a = [
    (15, "That is the height f(2), not the slope."),
    (13, "The constant −1 does not change, so it adds 0 to the slope."),
    (12, "The part 2x has a slope too: 2."),
    (8, "The exponent of x² comes down as a factor: 3 · 2x, not 3 · x."),
]
slips_1b = [
    (1 / 4, "The sign: 1 / x falls, so its slope is below zero."),
    (1 / 2, "That is the height f(2), not the slope."),
    (-1 / 2, "The exponent becomes one smaller: x⁻¹ has −x⁻²."),
]
degrees = math.radians(2)
slips_1c = [
    (math.cos(2), "A product has two parts: f′ · g + f · g′."),
    (math.sin(2) - 2 * math.cos(2), "The slope of sin x is +cos x."),
    (2 * math.cos(2), "One part is missing: the slope of x is 1, times sin x."),
    (math.sin(2), "One part is missing: x times the slope of sin x."),
    (math.sin(degrees) + 2 * math.cos(degrees), "Angles are in radians."),
    (0.08, "Give at least three digits, or an expression."),
]
check("1a", answer_1a, 14, slips_1a, hint)
check("1b", answer_1b, -1 / 4, slips_1b, hint)
check("1c", answer_1c, math.sin(2) + 2 * math.cos(2), slips_1c, hint)

# %% tags=["solution"] jupyter={"source_hidden": true}
# by rule, then measured
answer_1a = 6 * 2 + 2
answer_1b = -1 / 2**2
answer_1c = math.sin(2) + 2 * math.cos(2)
print("1a", answer_1a, central_difference(lambda x: 3 * x**2 + 2 * x - 1, 2))
print("1b", answer_1b, central_difference(lambda x: 1 / x, 2))
print("1c", answer_1c, central_difference(lambda x: x * math.sin(x), 2))

# %% [markdown]
# ## Exercise 2: read a curve off its slope
#
# Let f(x) = x³ − 3x on [−3, 3]. Draw it together with its slope 3x² − 3. Then answer.

# %%
# Draw here. A start:
# x = np.linspace(-3, 3, 121)
# plt.plot(x, x**3 - 3 * x)
# (one more plt.plot for the slope)
# plt.show()

# %%
local_maximum_at = None  # the x of the local maximum
local_minimum_at = None  # the x of the local minimum
largest_value = None  # the largest f(x) on the whole interval

# %% tags=["check"] jupyter={"source_hidden": true}
hint = "Is the slope 3x² − 3 zero at this x?"
slips_maximum = [
    (1, "There the slope goes from below zero to above zero: a minimum."),
    (0, "There the height is 0, but the slope is −3."),
    (2, "That is the height of the point; asked is its x."),
    (3, "There f is largest on the interval, but the slope is not 0."),
]
slips_minimum = [
    (-1, "There the slope goes from above zero to below zero: a maximum."),
    (0, "There the height is 0, but the slope is −3."),
    (-2, "That is the height of the point; asked is its x."),
    (-3, "There f is smallest on the interval, but the slope is not 0."),
]
slips_largest = [
    (2, "That is the local maximum. Look at the ends of the interval too."),
    (3, "That is where it is; asked is the value there."),
    (-18, "That is the smallest value."),
]
check("local maximum", local_maximum_at, -1, slips_maximum, hint)
check("local minimum", local_minimum_at, 1, slips_minimum, hint)
hint = "Draw the curve and look for its highest point, ends included."
check("largest value", largest_value, 18, slips_largest, hint)

# %% tags=["solution"] jupyter={"source_hidden": true}
# Picture: x³ − 3x and its dashed slope on [−3, 3]; the slope crosses zero at −1 and at 1.
x = np.linspace(-3, 3, 121)
plt.figure(figsize=(4.2, 2.8), dpi=72)
plt.plot(x, x**3 - 3 * x, label="f")
plt.plot(x, 3 * x**2 - 3, "--", label="slope")
plt.axhline(0, color="grey", linewidth=1)
plt.legend()
plt.show()
local_maximum_at, local_minimum_at = -1, 1
largest_value = 3**3 - 3 * 3
print("local maximum at", local_maximum_at, "and local minimum at", local_minimum_at)
print("largest value", largest_value, "at the end x = 3")

# %% [markdown]
# ## Exercise 3: the sigmoid in a deep network
#
# Each layer has one sigmoid and a weight of 1. A slope of 1 comes in at the last of ten layers.

# %%
largest_slope = None  # of the sigmoid
largest_slope_at = None  # the x where it is
left_after_10_layers = None  # how much of the slope of 1 is left, at most

# %% tags=["check"] jupyter={"source_hidden": true}
hint = "The slope is s · (1 − s), with s between 0 and 1. Where is that largest?"
slips_slope = [
    (1 / 2, "That is the height of the sigmoid at 0, not its slope."),
    (1, "That is the largest height of the sigmoid, not its slope."),
    (0, "That is where it is; asked is the slope there."),
]
check("largest slope", largest_slope, 1 / 4, slips_slope, hint)
hint = "Look where the sigmoid has the height one half."
slips_at = [(1 / 2, "That is the height of the sigmoid there; asked is the x.")]
check("it is at", largest_slope_at, 0, slips_at, hint)
slips_depth = [
    (10 / 4, "The factors multiply; they do not add."),
    (1 / 40, "Ten factors of one quarter, not one quarter divided by ten."),
    (1 / 2**10, "The factor is the slope, one quarter, not the height."),
    (0, "It is tiny, but it is not 0."),
]
hint = "Multiply ten factors, each of them the largest slope."
check("after 10 layers", left_after_10_layers, 1 / 4**10, slips_depth, hint)

# %% [markdown]
# And is it true that slopes must vanish in every deep network with sigmoids? Answer in your own
# words.

# %% tags=["solution"] jupyter={"source_hidden": true}
x = np.linspace(-5, 5, 201)
sigmoid = 0.5 * (1 + np.tanh(0.5 * x))
slopes = sigmoid * (1 - sigmoid)
largest_slope = slopes.max()
largest_slope_at = x[slopes.argmax()]
left_after_10_layers = largest_slope**10
print("largest slope", largest_slope, "after 10 layers at most", left_after_10_layers)
print("not a law: with w = 4 the factor of a layer is", 4 * largest_slope)
