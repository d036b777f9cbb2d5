# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Practice: the gradient
#
# Five tasks for the page [Many variables: the gradient](../../learning/gradient/).
# Guess first, then compute.
#
# [Download this notebook](../gradient.ipynb) and open it in Jupyter, VS Code or Colab. It needs
# NumPy and Matplotlib, nothing else. Put your answer in place of `None`, run the cell, then run
# the check below it. Solutions and checks are folded away; if your program shows them open,
# scroll past them.
#
# Run the next cell first: it loads what the checks need.

# %%
import math

import matplotlib.pyplot as plt
import numpy as np


def check(name, answer, right, slips, hint):
    """Tell whether an answer is right; slips lists (wrong answer, its cause)."""

    def is_like(other):
        if isinstance(answer, str) or isinstance(other, str):
            return answer == other
        alike = np.shape(answer) == np.shape(other)
        return alike and np.allclose(answer, other, 0.01, 1e-12)

    if answer is None:
        verdict = "not filled in yet."
    elif is_like(right):
        verdict = "right!"
    else:
        causes = [why for wrong, why in slips if is_like(wrong)]
        verdict = "not yet. " + (causes or [hint])[0]
    print(f"{name}: {verdict}")


# %% [markdown]
# ## Task 1: freeze the other
#
# f(x, y) = x²y + 3y. Find both partial derivatives at (2, 5), on paper.

# %%
df_dx = None
df_dy = None

# %% tags=["check"] jupyter={"source_hidden": true}
slips = [
    (4, "You dropped y. Frozen, it is a constant factor, and a factor stays."),
    (23, "3y is frozen while x moves, so it adds 0."),
    (7, "That is the slope along y."),
    (27, "That is the sum of both. A partial moves one variable and freezes the other."),
]
check("∂f/∂x", df_dx, 20, slips, "With y = 5 frozen it is 5x² + 15, for x alone.")
slips = [
    (4, "The part 3y has a slope too: 3."),
    (3, "x² is frozen, but it is a factor of y: x²y has slope x² along y."),
    (20, "That is the slope along x."),
]
check("∂f/∂y", df_dy, 7, slips, "With x = 2 frozen it is 4y + 3y, for y alone.")

# %% tags=["solution"] jupyter={"source_hidden": true}
df_dx = 2 * 2 * 5  # 2xy
df_dy = 2**2 + 3  # x² + 3
print(df_dx, df_dy)

# %% [markdown]
# ## Task 2: measure it
#
# Write the gradient as a measurement. Which partial comes first?


# %%
def measured_gradient(f, x, y, h=1e-5):
    return None  # in place of None: np.array([..., ...])


# %% tags=["check"] jupyter={"source_hidden": true}
slips = [
    ([27, 27], "Both moved at once. Move one, freeze the other."),
    ([40, 14], "From −h to +h it is 2h, not h."),
    ([7, 20], "The order: the slope along x comes first."),
    (27, "Give both slopes as a list. They must not be added."),
]
found = measured_gradient(lambda x, y: x**2 * y + 3 * y, 2, 5)
check("gradient", found, [20, 7], slips, "A central difference for each, the other frozen.")


# %% tags=["solution"] jupyter={"source_hidden": true}
def measured_gradient(f, x, y, h=1e-5):
    along_x = (f(x + h, y) - f(x - h, y)) / (2 * h)
    along_y = (f(x, y + h) - f(x, y - h)) / (2 * h)
    return np.array([along_x, along_y])


print(measured_gradient(lambda x, y: x**2 * y + 3 * y, 2, 5))

# %% [markdown]
# ## Task 3: any direction
#
# On a map the gradient is (5, 12), in metres per kilometre, x to the east and y to the north. How
# steep is the steepest way up? How steep is it to the north-east? Which way stays level?

# %%
steepest = None
north_east = None
level = None  # a direction such as (1, 1)

# %% tags=["check"] jupyter={"source_hidden": true}
slips = [
    (17, "The legs of a right angle do not add up. Pythagoras: √(5² + 12²)."),
    (12, "That is the way straight north. The arrow does better."),
]
check("steepest", steepest, 13, slips, "How long is the arrow (5, 12)?")
slips = [
    (17, "The direction (1, 1) is longer than 1. Divide it by its length."),
    (8.5, "The length of (1, 1) is √2, not 2."),
    (13, "The arrow (5, 12) does not point north-east. The rate there is smaller."),
]
check("north-east", north_east, 17 / math.sqrt(2), slips, "5u₁ + 12u₂, with u of length 1.")
found = None if level is None else np.dot((5, 12), level) / (13 * math.hypot(*level))
slips = [
    (1, "This is along the gradient: the steepest way up."),
    (-1, "This is against the gradient: the steepest way down."),
    (120 / 169, "Nearly: one of the two needs a minus sign."),
]
check("level", found, 0, slips, "At a right angle: 5u₁ + 12u₂ = 0.")

# %% tags=["solution"] jupyter={"source_hidden": true}
steepest = math.hypot(5, 12)
north_east = np.dot((5, 12), (1, 1)) / math.sqrt(2)
level = (-12, 5)
print(steepest, north_east, level, np.dot((5, 12), level))

# %% [markdown]
# ## Task 4: one step downhill
#
# The loss is L = x² + xy + 3y². From (1, 2), take one step with learning rate 0.1, on paper. Will
# x or y change more?

# %%
new_x = None
new_y = None

# %% tags=["check"] jupyter={"source_hidden": true}
slips = [
    (1.4, "Plus goes uphill. Take the slope away."),
    (-3, "You forgot the learning rate."),
    (0.8, "The part xy has a slope along x too: y."),
]
check("x", new_x, 0.6, slips, "The slope along x is 2x + y.")
slips = [
    (3.3, "Plus goes uphill. Take the slope away."),
    (-11, "You forgot the learning rate."),
    (0.74, "You used the new x. Measure both slopes at the old point, then move."),
    (0.8, "The part xy has a slope along y too: x."),
]
check("y", new_y, 0.7, slips, "The slope along y is x + 6y.")

# %% tags=["solution"] jupyter={"source_hidden": true}
# Picture: Ovals of equal loss; a step from (1, 2) to (0.6, 0.7) leaves its oval at a right angle.
x, y = 1, 2
slopes = np.array([2 * x + y, x + 6 * y])
new_x, new_y = np.array([x, y]) - 0.1 * slopes
sides = np.linspace(-2.5, 2.5, 101)
along_x, along_y = np.meshgrid(sides, sides)
heights = along_x**2 + along_x * along_y + 3 * along_y**2
plt.figure(figsize=(3.4, 3.4), dpi=72)
plt.contour(along_x, along_y, heights, [1, 4, 8, 15], colors="grey")
plt.plot([x, new_x], [y, new_y], "C1o-")
plt.xlabel("x")
plt.ylabel("y")
plt.gca().set_aspect("equal")
plt.show()
print(new_x, new_y)

# %% [markdown]
# ## Task 5: a gradient of 0
#
# At (0, 0) the gradient of x² − 3y² is (0, 0). What is there: `"minimum"`, `"maximum"` or
# `"saddle"`?

# %%
what_is_there = None

# %% tags=["check"] jupyter={"source_hidden": true}
slips = [
    ("minimum", "A gradient of 0 says flat, and no more. Look along y."),
    ("maximum", "A gradient of 0 says flat, and no more. Look along x."),
]
check("at (0, 0)", what_is_there, "saddle", slips, "Go a little along x, then along y.")

# %% tags=["solution"] jupyter={"source_hidden": true}
print("a little along x:", 0.1**2 - 0, "  a little along y:", 0 - 3 * 0.1**2)
what_is_there = "saddle"  # up along x, down along y
