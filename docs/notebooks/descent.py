# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Practice: gradient descent
#
# Five tasks for the pages [Gradient descent](../../learning/descent/) and
# [Fitting a line](../../learning/fitting/). Guess first, then compute.
#
# [Download this notebook](../descent.ipynb) and open it in Jupyter, VS Code or Colab. It needs
# NumPy and Matplotlib, nothing else. Put your answer in place of `None`, run the cell, then run
# the check below it. Solutions and checks are folded away; if your program shows them open,
# scroll past them.
#
# Run the next cell first: it loads what the checks need.

# %%
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
# ## Task 1: the limit
#
# The loss is 4(x − 1)² + 3. Below which learning rate must descent stay? And with learning rate
# 0.1, by which factor does each step multiply the distance from the bottom?

# %%
limit = None
factor = None

# %% tags=["check"] jupyter={"source_hidden": true}
slips = [
    (0.5, "The curvature is f″ = 8, not the 4 in front of the square."),
    (0.125, "That is the best learning rate, 1 / f″. The limit is twice that."),
    (8, "That is the curvature f″. The limit is 2 / f″."),
]
check("limit", limit, 0.25, slips, "Find f″ first. The limit is 2 / f″.")
slips = [
    (0.8, "That is the share that a step takes away. What is left?"),
    (0.6, "The curvature is f″ = 8, not the 4 in front of the square."),
]
check("factor", factor, 0.2, slips, "1 − learning rate · f″.")

# %% tags=["solution"] jupyter={"source_hidden": true}
curvature = 8  # the slope is 8(x − 1), and its slope is 8
limit = 2 / curvature
factor = 1 - 0.1 * curvature
print(limit, round(factor, 6))

# %% [markdown]
# ## Task 2: write descent
#
# Complete the function. It takes the slope as a function, and returns the last x.


# %%
def descend(slope, x, learning_rate, steps):
    return None  # write a loop above, and return x


# %% tags=["check"] jupyter={"source_hidden": true}
slips = [
    (4 * 1.2**7, "It went uphill. Take the slope away, do not add it."),
    (-4, "You forgot the learning rate: each step takes the whole slope away."),
    (3.2, "That is one step. Repeat it: for _ in range(steps)."),
    (-1.6, "You used the slope of the start in every step. Take it anew each time."),
    (4, "x has not moved."),
]
hint = "x = x - learning_rate * slope(x), as often as steps says."
check("descent", descend(lambda x: 2 * x, 4, 0.1, 7), 4 * 0.8**7, slips, hint)


# %% tags=["solution"] jupyter={"source_hidden": true}
# Picture: Descent on x² from 4: 0.1 comes down slowly, 0.85 zigzags to 0, 1.05 runs away.
def descend(slope, x, learning_rate, steps):
    for _ in range(steps):
        x = x - learning_rate * slope(x)
    return x


plt.figure(figsize=(3.8, 2.4), dpi=72)
for learning_rate, style in [(0.1, "-"), (0.85, "--"), (1.05, ":")]:
    places = [descend(lambda x: 2 * x, 4, learning_rate, n) for n in range(9)]
    plt.plot(places, style, label=f"learning rate {learning_rate}")
plt.xlabel("step")
plt.ylabel("x")
plt.legend()
plt.show()

# %% [markdown]
# ## Task 3: what stopping proves
#
# On the saddle x² − y², descent starts at (1, 0), exactly on the ridge. After 40 steps with
# learning rate 0.1, both slopes are almost 0. What has it found: `"minimum"`, `"maximum"` or
# `"saddle"`? And if it starts at (1, 0.001), how far from the ridge is it after 40 steps?

# %%
found = None
distance_from_ridge = None

# %% tags=["check"] jupyter={"source_hidden": true}
slips = [
    ("minimum", "The slopes are 0, but that says flat, and no more. Look along y."),
    ("maximum", "Along x it went down to get there."),
]
check("found", found, "saddle", slips, "What does the height do along x, and along y?")
slips = [
    (0, "Beside the ridge the slope along y is not 0, and it drives the point away."),
    (0.001, "It grows. Along y the slope is −2y, so each step leads further away."),
    (1e-3 * 0.8**40, "Along y the curvature is −2, so the factor is 1 + 0.2, not 1 − 0.2."),
]
hint = "Each step multiplies y by the same factor. Take it 40 times."
check("distance", distance_from_ridge, 1e-3 * 1.2**40, slips, hint)

# %% tags=["solution"] jupyter={"source_hidden": true}
found = "saddle"
y = 0.001
for _ in range(40):
    y = y - 0.1 * (-2 * y)
distance_from_ridge = y
print(found, distance_from_ridge)

# %% [markdown]
# ## Task 4: the slopes of a line
#
# The model is w · x + b. Its loss is the mean of the squared errors over these three examples.
# Find both slopes at w = 1, b = 0, on paper or with NumPy. Will both be below 0?

# %%
x = np.array([1, 2, 3])
y = np.array([3, 5, 9])
dL_dw = None
dL_db = None

# %% tags=["check"] jupyter={"source_hidden": true}
not_mean = "That is the sum. The loss is the mean: divide by 3."
no_two = "The slope of a square is 2 · error. The 2 is missing."
turned = "The sign: the error is w · x + b − y."
slips = [
    (-22 / 3, "You forgot the inner derivative: each error grows x times as fast as w."),
    (-44 / 3, "First multiply each error by its own x, then take the mean."),
    (-52, not_mean),
    (-26 / 3, no_two),
    (52 / 3, turned),
]
check("dL/dw", dL_dw, -52 / 3, slips, "The mean of 2 · error · x.")
slips = [(-22, not_mean), (-11 / 3, no_two), (22 / 3, turned)]
check("dL/db", dL_db, -22 / 3, slips, "The mean of 2 · error.")

# %% tags=["solution"] jupyter={"source_hidden": true}
error = 1 * x + 0 - y
dL_dw = np.mean(2 * error * x)
dL_db = np.mean(2 * error)
print(dL_dw, dL_db, "both below 0: the line is too low everywhere")

# %% [markdown]
# ## Task 5: two steps with momentum
#
# The loss is x², the start 4, the learning rate 0.1, the momentum 0.5. The velocity starts at 0.
# Where is x after one step, and where after two?

# %%
after_one = None
after_two = None

# %% tags=["check"] jupyter={"source_hidden": true}
slips = [(4.8, "Uphill. Take the slope away."), (3.6, "The slope of x² is 2x.")]
check("one step", after_one, 3.2, slips, "v = −0.1 · 8, and x = 4 + v.")
slips = [
    (2.56, "That is without momentum. Half of the last step is added."),
    (2.96, "The last step went down, so half of it is −0.4, not 0.4."),
    (1.76, "That keeps the whole last step. The momentum keeps half of it."),
]
check("two steps", after_two, 2.16, slips, "v = 0.5 · (−0.8) − 0.1 · 6.4.")

# %% tags=["solution"] jupyter={"source_hidden": true}
place, velocity = 4, 0
places = []
for _ in range(2):
    velocity = 0.5 * velocity - 0.1 * 2 * place
    place = place + velocity
    places.append(place)
after_one, after_two = places
print(after_one, after_two)
