# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Practice: backpropagation
#
# Five tasks for the pages [The chain rule and backpropagation](../../learning/backprop/) and
# [A network that learns](../../learning/network/). Guess first, then compute.
#
# [Download this notebook](../backprop.ipynb) and open it in Jupyter, VS Code or Colab. It needs
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
# ## Task 1: peel the layers
#
# f(x) = (x² + 1)³. Which layer is the outer one? Find the slope at x = 1.

# %%
slope = None

# %% tags=["check"] jupyter={"source_hidden": true}
slips = [
    (12, "You forgot the inner derivative: times 2x."),
    (6, "The outer slope belongs at the number that comes in, x² + 1 = 2, not at x."),
    (8, "That is the height f(1)."),
    (14, "Along a chain the slopes multiply; they do not add."),
]
check("slope", slope, 24, slips, "3 · (x² + 1)² outside, 2x inside.")

# %% tags=["solution"] jupyter={"source_hidden": true}
comes_in = 1**2 + 1
slope = 3 * comes_in**2 * 2 * 1
h = 1e-5
measured = (((1 + h) ** 2 + 1) ** 3 - ((1 - h) ** 2 + 1) ** 3) / (2 * h)
print(slope, measured)

# %% [markdown]
# ## Task 2: backward through a graph
#
# The loss is L = (w · x + b − y)², with w = 3, x = 4, b = −7, y = 2. Go forward, then backward.

# %%
dL_dw = None
dL_db = None

# %% tags=["check"] jupyter={"source_hidden": true}
slips = [
    (6, "That is what arrives at the product. For w, multiply it by x."),
    (18, "A product hands each factor the other one. For w that is x = 4."),
    (12, "The slope of a square is 2 · error. The 2 is missing."),
    (-24, "The sign: the error is w · x + b − y = 3."),
]
check("dL/dw", dL_dw, 24, slips, "2 · error · x.")
slips = [
    (3, "That is the error. The slope of its square is twice that."),
    (9, "That is the loss, not its slope."),
    (-42, "A sum hands the slope on unchanged, whatever b is."),
]
check("dL/db", dL_db, 6, slips, "2 · error. A sum hands it on unchanged.")

# %% tags=["solution"] jupyter={"source_hidden": true}
error = 3 * 4 + -7 - 2
d_error = 2 * error
dL_db = d_error  # a sum
dL_dw = d_error * 4  # a product: the other factor is x
print(dL_dw, dL_db)

# %% [markdown]
# ## Task 3: two paths
#
# a = 2x, b = x³, and f = a · b. At x = 2, what comes back to x? Write it as a program would: start
# at 0.0, and let each path report.

# %%
x = 2.0
a, b = 2 * x, x**3
d_a, d_b = b, a
d_x = None  # start at 0.0; then one line for each path

# %% tags=["check"] jupyter={"source_hidden": true}
slips = [
    (48, "You overwrote the gradient instead of adding. The path through a is lost."),
    (16, "That is the path through a alone. Add what comes through b."),
    (768, "Along a path slopes multiply, but where paths meet they add."),
    (24, "That is the slope of a times the slope of b. A product has two parts, added."),
]
check("d_x", d_x, 64, slips, "d_a · 2 through a, d_b · 3x² through b.")

# %% tags=["solution"] jupyter={"source_hidden": true}
d_x = 0.0
d_x += d_a * 2
d_x += d_b * 3 * x**2
print(d_x, "by rule, f = 2x⁴:", 8 * x**3)

# %% [markdown]
# ## Task 4: back through a sigmoid
#
# s = σ(w · x + b), p = v · s + c, and L = (p − y)². Here x = 3, y = 1, w = 0.5, b = −1.5, v = 2 and
# c = 0.5, so the sigmoid gets 0 and gives 0.5. Find three slopes.

# %%
dL_dv = None
dL_dz = None  # z is what comes into the sigmoid
dL_dw = None

# %% tags=["check"] jupyter={"source_hidden": true}
slips = [
    (1, "That is what arrives at p. For v, multiply it by s."),
    (2, "A product hands each factor the other one. For v that is s."),
]
check("dL/dv", dL_dv, 0.5, slips, "2 · (p − y) · s.")
slips = [
    (2, "The slope of the sigmoid is missing: s · (1 − s)."),
    (1, "The slope of the sigmoid is s · (1 − s), not s."),
    (0.25, "That is the slope of the sigmoid alone. Times v, times what arrives at p."),
]
check("dL/dz", dL_dz, 0.5, slips, "2 · (p − y) · v · s · (1 − s).")
slips = [(0.5, "You forgot the inner derivative: z grows x times as fast as w.")]
check("dL/dw", dL_dw, 1.5, slips, "dL/dz · x.")

# %% tags=["solution"] jupyter={"source_hidden": true}
s = 0.5
d_p = 2 * (2 * s + 0.5 - 1)
dL_dv = d_p * s
dL_dz = d_p * 2 * s * (1 - s)
dL_dw = dL_dz * 3
print(dL_dv, dL_dz, dL_dw)

# %% [markdown]
# ## Task 5: which unit is dead?
#
# Three ReLU units get the inputs from −1 to 1. How many of them are dead? What is the slope of the
# loss for the weight of a dead unit?

# %%
inputs = np.linspace(-1, 1, 24)
weights = np.array([1.0, -2.0, 0.5])
biases = np.array([0.0, -3.0, 0.2])
dead_units = None
slope_of_a_dead_weight = None

# %% tags=["check"] jupyter={"source_hidden": true}
why = "A unit that is off for some inputs is not dead. It learns from the others."
slips = [(3, why), (2, why), (0, "One of them is 0 for every input. Draw all three.")]
check("dead units", dead_units, 1, slips, "z = w · x + b. Is it ever above 0?")
why = "ReLU is flat there, for every input: its slope 0 is a factor of each path."
check("slope", slope_of_a_dead_weight, 0, [(-2, why), (1, why)], why)

# %% tags=["solution"] jupyter={"source_hidden": true}
# Picture: Three units over the inputs: two bend upwards, one lies flat at 0 all the way.
z = np.outer(inputs, weights) + biases
plt.figure(figsize=(4.2, 2.6), dpi=72)
for unit, style in enumerate(["-", "--", ":"]):
    label = f"w = {weights[unit]}, b = {biases[unit]}"
    plt.plot(inputs, np.maximum(z[:, unit], 0), style, label=label)
plt.xlabel("input")
plt.ylabel("output of the unit")
plt.legend()
plt.show()
dead_units = np.sum(np.all(z <= 0, axis=0))
slope_of_a_dead_weight = np.sum(inputs * (z[:, 1] > 0))
print(dead_units, slope_of_a_dead_weight)
