# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Practice: choosing the step
#
# Five tasks for the page [Choosing the step](../../learning/steps/). Guess first, then compute.
#
# [Download this notebook](../steps.ipynb) and open it in Jupyter, VS Code or Colab. It needs
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
# ## Task 1: two differences
#
# Write the central and the backward difference. For eˣ, which of the two will be too small?


# %%
def central(f, x, h):
    return None  # your formula in place of None


def backward(f, x, h):
    return None


# %% tags=["check"] jupyter={"source_hidden": true}
def f(x):
    return math.exp(x)


ahead, here, behind = f(1.1), f(1), f(0.9)
slips = [
    (ahead - behind, "This is the change in height. Divide it by the step."),
    ((ahead - behind) / 0.1, "From x − h to x + h it is 2h, not h."),
    (ahead - behind / 0.2, "Brackets: the whole difference is divided."),
    ((ahead - here) / 0.1, "This is the forward difference. It looks ahead only."),
]
check("central", central(f, 1, 0.1), (ahead - behind) / 0.2, slips, "f(x + h), f(x − h), 2h.")
slips = [
    ((behind - here) / 0.1, "The sign. Later minus earlier: f(x) − f(x − h)."),
    ((ahead - here) / 0.1, "This looks ahead. Backward takes x − h."),
]
check("backward", backward(f, 1, 0.1), (here - behind) / 0.1, slips, "f(x), f(x − h), h.")


# %% tags=["solution"] jupyter={"source_hidden": true}
def central(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


def backward(f, x, h):
    return (f(x) - f(x - h)) / h


print("true slope", math.e)
print("central   ", central(math.exp, 1, 0.1))
print("backward  ", backward(math.exp, 1, 0.1), "too small: eˣ bends upwards")

# %% [markdown]
# ## Task 2: ten times smaller
#
# A wide step errs because the curve bends. Take h ten times smaller, 0.0001 in place of 0.001. How
# many times smaller does each error get?

# %%
forward_error_shrinks = None  # times
central_error_shrinks = None

# %% tags=["check"] jupyter={"source_hidden": true}
slips = [(100, "That is the central difference. The forward error goes with h.")]
check("forward", forward_error_shrinks, 10, slips, "The forward error goes with h.")
slips = [
    (10, "That is the forward difference. The central error goes with h²."),
    (1000, "Not h³ but h²: 10 · 10."),
]
check("central", central_error_shrinks, 100, slips, "The central error goes with h².")


# %% tags=["solution"] jupyter={"source_hidden": true}
def central_error(h):
    return abs((math.exp(1 + h) - math.exp(1 - h)) / (2 * h) - math.e)


def forward_error(h):
    return abs((math.exp(1 + h) - math.exp(1)) / h - math.e)


forward_error_shrinks = forward_error(0.001) / forward_error(0.0001)
central_error_shrinks = central_error(0.001) / central_error(0.0001)
print(forward_error_shrinks, central_error_shrinks)

# %% [markdown]
# ## Task 3: the best step
#
# Try the steps 10⁻¹, 10⁻², … 10⁻¹⁶ on eˣ, at 50 points from 1 to 2: at a single point, rounding may
# have luck. Which step has the smallest error on average? Answer with the exponent without its
# minus: 3 for 10⁻³.

# %%
points = np.linspace(1, 2, 50)
best_forward = None
best_central = None

# %% tags=["check"] jupyter={"source_hidden": true}
smallest = (16, "The smallest step is the worst: x + h is stored as x, and the slope comes out 0.")
slips = [smallest, (5, "That is the central one. Forward wants about √eps.")]
check(
    "forward", best_forward, 8, slips, "Measure with each step and compare with the true slope, eˣ."
)
slips = [smallest, (8, "That is the forward one. Central wants about ∛eps, a wider step.")]
check(
    "central", best_central, 5, slips, "Measure with each step and compare with the true slope, eˣ."
)

# %% tags=["solution"] jupyter={"source_hidden": true}
# Picture: Two V-shaped error curves over the step; forward is lowest at 1e-8, central at 1e-5.
digits = np.arange(1, 17)
h = 10.0**-digits
x = points[:, np.newaxis]  # one row for each point, one column for each step
slope = np.exp(x)
forward_errors = abs((np.exp(x + h) - np.exp(x)) / h - slope).mean(axis=0)
central_errors = abs((np.exp(x + h) - np.exp(x - h)) / (2 * h) - slope).mean(axis=0)
best_forward = digits[forward_errors.argmin()]
best_central = digits[central_errors.argmin()]
plt.figure(figsize=(4.2, 2.8), dpi=72)
plt.loglog(h, forward_errors, label="forward")
plt.loglog(h, central_errors, "--", label="central")
plt.xlabel("step h")
plt.ylabel("error")
plt.legend()
plt.show()
print(best_forward, best_central)

# %% [markdown]
# ## Task 4: a step that fits
#
# Find a good step for the central difference, twice: for a function of scale 1 in float32, where
# eps is about 1.2e-7; and for sin(1000x) in float64, where eps is about 2.2e-16.

# %%
eps32, eps64 = 2.0**-23, 2.0**-52
step_float32 = None
step_fast_sine = None

# %% tags=["check"] jupyter={"source_hidden": true}
slips = [
    (np.cbrt(eps64), "That is the step for float64. In float32 it drowns in rounding."),
    (np.sqrt(eps32), "The square root is for forward. Central wants the cube root."),
    (eps32, "eps is the distance of the numbers next to 1. The step must be far wider."),
]
check("float32", step_float32, np.cbrt(eps32), slips, "The cube root of eps32.")
slips = [
    (np.cbrt(eps64), "That fits a scale of 1. This sine changes 1000 times faster."),
    (1000 * np.cbrt(eps64), "The wrong way: a faster function wants a smaller step."),
]
check("fast sine", step_fast_sine, np.cbrt(eps64) / 1000, slips, "∛eps64 times the scale.")

# %% tags=["solution"] jupyter={"source_hidden": true}
step_float32 = np.cbrt(eps32)
step_fast_sine = np.cbrt(eps64) * 0.001  # it changes over about one thousandth
print(step_float32, step_fast_sine)

# %% [markdown]
# ## Task 5: no difference at all
#
# Write the complex step. With h = 1e-200, how many digits will be right?


# %%
def complex_step(f, x, h=1e-200):
    return None  # f takes complex numbers: f(x + h * 1j)


# %% tags=["check"] jupyter={"source_hidden": true}
slope = np.exp(1) * (np.sin(1) + np.cos(1))
slips = [
    (0, "Far too small. Did you divide by h?"),
    (np.exp(1) * np.sin(1) / 1e-200, "The first component is the height. The slope is in .imag."),
    (np.exp(1) * np.sin(1), "That is the height. The slope is in .imag, times h."),
    (slope * 1j, "Nearly: it is still in the second component. Take .imag."),
]
hint = "The second component, divided by h."
check("complex step", complex_step(lambda x: np.exp(x) * np.sin(x), 1.0), slope, slips, hint)


# %% tags=["solution"] jupyter={"source_hidden": true}
def complex_step(f, x, h=1e-200):
    return f(x + h * 1j).imag / h


print("complex step", complex_step(lambda x: np.exp(x) * np.sin(x), 1.0))
print("by rule     ", np.exp(1) * (np.sin(1) + np.cos(1)))
