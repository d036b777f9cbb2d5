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
# The three exercises of the page *Practice*, to be solved on your own machine.
#
# [Download this notebook](../practice.ipynb) and open it in Jupyter, VS Code or Colab. It
# needs NumPy and Matplotlib, nothing else.
#
# How it works: put your answer in place of `None`, run the cell, then run the check below it. A
# check tells you if the answer is right, and if not, what may have gone wrong. The solutions are
# folded away at the end of each exercise. Do not look into a check either: it knows the answer.

# %%
import math

import matplotlib.pyplot as plt
import numpy as np


def central_difference(f, x):
    h = 6e-6 * max(1, abs(x))
    return (f(x + h) - f(x - h)) / ((x + h) - (x - h))


def check(answer, right, slips):
    """Compare an answer with the right one; slips maps a wrong answer to its cause."""
    if answer is None:
        return "Not answered yet."
    if abs(answer - right) < 1e-3:
        return "Right!"
    for wrong, cause in slips.items():
        if abs(answer - wrong) < 1e-3:
            return f"Not yet. {cause}"
    return "Not yet. Measure the slope with central_difference and compare."


# %% [markdown]
# ## Exercise 1: three derivatives at x = 2
#
# By rule first, then measured. You may write an expression, such as `2 * math.cos(2)`.

# %%
answer_1a = None  # f(x) = 3x² + 2x − 1
answer_1b = None  # f(x) = 1 / x
answer_1c = None  # f(x) = x · sin x

# %% tags=["check"] jupyter={"source_hidden": true}
print(
    "1a:",
    check(
        answer_1a,
        14,
        {
            15: "That is the height f(2), not the slope.",
            13: "The constant −1 does not change, so it adds 0 to the slope.",
            12: "The part 2x has a slope too: 2.",
            8: "The exponent of x² comes down as a factor: 3 · 2x, not 3 · x.",
        },
    ),
)
print(
    "1b:",
    check(
        answer_1b,
        -1 / 4,
        {
            1 / 4: "The sign: 1 / x falls, so its slope is below zero.",
            1 / 2: "That is the height f(2), not the slope.",
            -1 / 2: "The exponent becomes one smaller: x⁻¹ has −x⁻².",
        },
    ),
)
print(
    "1c:",
    check(
        answer_1c,
        math.sin(2) + 2 * math.cos(2),
        {
            math.cos(2): "A product has two parts: f′ · g + f · g′.",
            math.sin(2) - 2 * math.cos(2): "The slope of sin x is +cos x.",
            2 * math.cos(2): "One part is missing: the slope of x is 1, times sin x.",
            math.sin(2): "One part is missing: x times the slope of sin x.",
            math.sin(math.radians(2)) + 2 * math.cos(math.radians(2)): "Angles are in radians.",
        },
    ),
)

# %% tags=["solution"] jupyter={"source_hidden": true}
# f′ by rule, then measured
print("1a", 6 * 2 + 2, central_difference(lambda x: 3 * x**2 + 2 * x - 1, 2))
print("1b", -1 / 2**2, central_difference(lambda x: 1 / x, 2))
print("1c", math.sin(2) + 2 * math.cos(2), central_difference(lambda x: x * math.sin(x), 2))

# %% [markdown]
# ## Exercise 2: read a curve off its slope
#
# Let f(x) = x³ − 3x on [−3, 3]. Draw it together with its slope 3x² − 3. Then answer.

# %%
# Draw here. A start:
# x = np.linspace(-3, 3, 121)
# plt.plot(x, x**3 - 3 * x)
# plt.show()

# %%
local_maximum_at = None  # the x of the local maximum
local_minimum_at = None  # the x of the local minimum
largest_value = None  # the largest f(x) on the whole interval

# %% tags=["check"] jupyter={"source_hidden": true}
print(
    "local maximum:",
    check(
        local_maximum_at,
        -1,
        {
            1: "There the slope goes from below zero to above zero: a minimum.",
            0: "There the height is 0, but the slope is −3.",
            2: "That is the height of the point; asked is its x.",
            3: "That is where f is largest on the interval, but the slope is not 0 there.",
        },
    ),
)
print(
    "local minimum:",
    check(
        local_minimum_at,
        1,
        {
            -1: "There the slope goes from above zero to below zero: a maximum.",
            0: "There the height is 0, but the slope is −3.",
            -2: "That is the height of the point; asked is its x.",
            -3: "That is where f is smallest on the interval, but the slope is not 0 there.",
        },
    ),
)
print(
    "largest value:",
    check(
        largest_value,
        18,
        {
            2: "That is the local maximum. Look at the ends of the interval too.",
            3: "That is where it is; asked is the value there.",
        },
    ),
)

# %% tags=["solution"] jupyter={"source_hidden": true}
# Picture: x³ − 3x and its dashed slope 3x² − 3 on [−3, 3]; the slope crosses zero at −1 and at 1.
x = np.linspace(-3, 3, 121)
plt.figure(figsize=(4.2, 2.8), dpi=72)
plt.plot(x, x**3 - 3 * x, label="f")
plt.plot(x, 3 * x**2 - 3, "--", label="slope")
plt.axhline(0, color="grey", linewidth=1)
plt.legend()
plt.show()
print("local maximum at -1, local minimum at 1, largest value", 3**3 - 3 * 3, "at the end x = 3")

# %% [markdown]
# ## Exercise 3: the sigmoid in a deep network
#
# Each layer has one sigmoid and a weight of 1.

# %%
largest_slope = None  # of the sigmoid
left_after_10_layers = None  # at most how much of a slope

# %% tags=["check"] jupyter={"source_hidden": true}
print(
    "largest slope:",
    check(
        largest_slope,
        1 / 4,
        {
            1 / 2: "That is the height of the sigmoid at 0, not its slope.",
            1: "That is the largest height of the sigmoid, not its slope.",
            0: "That is where it is; asked is the slope there.",
        },
    ),
)
if left_after_10_layers is not None and left_after_10_layers > 0:
    # Compare sizes: the answer is so small that any small number would look right.
    left_after_10_layers = math.log(left_after_10_layers)
print(
    "after 10 layers:",
    check(
        left_after_10_layers,
        10 * math.log(1 / 4),
        {
            math.log(10 / 4): "The factors multiply; they do not add.",
            math.log(1 / 40): "Ten factors of one quarter, not one quarter divided by ten.",
            10 * math.log(1 / 2): "The factor is the slope, one quarter, not the height.",
        },
    ),
)

# %% tags=["solution"] jupyter={"source_hidden": true}
x = np.linspace(-5, 5, 201)
sigmoid = 0.5 * (1 + np.tanh(0.5 * x))
slopes = sigmoid * (1 - sigmoid)
print("largest slope", slopes.max(), "after 10 layers at most", slopes.max() ** 10)
print("not a law: with w = 4 the factor of a layer is", 4 * slopes.max())
