# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Practice: second derivatives
#
# Five tasks for the page [Second derivatives](../../learning/curvature/).
# Guess first, then compute.
#
# [Download this notebook](../curvature.ipynb) and open it in Jupyter, VS Code or Colab. It needs
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
# ## Task 1: measure it
#
# Write the measured second derivative. For x⁴ at 1 it should be about 12.


# %%
def second(f, x, h):
    return None  # three heights


# %% tags=["check"] jupyter={"source_hidden": true}
def f(x):
    return x**4


ahead, here, behind = f(1.01), f(1), f(0.99)
slips = [
    ((ahead - 2 * here + behind) / 0.01, "Divide by h², not by h."),
    ((ahead - 2 * here + behind) / 0.02, "Divide by h², not by 2h."),
    ((ahead - here + behind) / 0.01**2, "The height in the middle counts twice."),
    ((ahead - behind) / 0.02, "That is the slope. The second derivative needs the middle too."),
    ((ahead - 2 * here - behind) / 0.01**2, "The sign: both outer heights are added."),
]
hint = "f(x + h) − 2f(x) + f(x − h), over h²."
check("second", second(f, 1, 0.01), (ahead - 2 * here + behind) / 0.01**2, slips, hint)


# %% tags=["solution"] jupyter={"source_hidden": true}
def second(f, x, h):
    return (f(x + h) - 2 * f(x) + f(x - h)) / h**2


print(second(lambda x: x**4, 1, 0.01))

# %% [markdown]
# ## Task 2: a step for it
#
# Which of 10⁻¹, 10⁻², … 10⁻⁸ is the best step for f″ of eˣ at 1? Is it larger or smaller than the
# one for the slope? Answer with the exponent without its minus: 3 for 10⁻³.

# %%
best = None

# %% tags=["check"] jupyter={"source_hidden": true}
slips = [
    (5, "That is the step for the slope. f″ divides by h², so rounding hurts sooner."),
    (8, "There no digit is right: the rounding is divided by h²."),
    (1, "That is too wide: the error of a wide step is about h²."),
]
check("best step", best, 4, slips, "Measure with each step and compare with e.")

# %% tags=["solution"] jupyter={"source_hidden": true}
# Picture: The error of f″ over the step, a V with its lowest point at 1e-4.
digits = np.arange(1, 9)
h = 10.0**-digits
errors = abs((np.exp(1 + h) - 2 * np.exp(1) + np.exp(1 - h)) / h**2 - np.e)
best = digits[errors.argmin()]
plt.figure(figsize=(4.2, 2.6), dpi=72)
plt.loglog(h, errors, "o-")
plt.xlabel("step h")
plt.ylabel("error of f″")
plt.show()
print(best)

# %% [markdown]
# ## Task 3: Newton's step
#
# f(x) = x⁴ − 4x, with f′ = 4x³ − 4 and f″ = 12x². Where does Newton's step lead from x = 2? And for
# x⁴ − 2x², does it lead from 0.3 towards a `"top"` or a `"bottom"`?

# %%
newton_leads_to = None
towards = None

# %% tags=["check"] jupyter={"source_hidden": true}
slips = [
    (2 + 28 / 48, "The sign: take f′ / f″ away."),
    (-26, "That is descent with learning rate 1. Newton divides the slope by f″."),
    (-28 / 48, "That is the step. Add it to x = 2."),
    (28 / 48, "That is f′ / f″. Take it away from x = 2."),
    (2 - 48 / 28, "Turned over: slope divided by curvature."),
]
check("Newton", newton_leads_to, 2 - 28 / 48, slips, "x − f′ / f″, with 28 and 48.")
why = "At 0.3 f″ is below 0: the parabola bends down and has no bottom. Newton goes to its top."
check("from 0.3", towards, "top", [("bottom", why)], "What is the sign of f″ = 12x² − 4?")

# %% tags=["solution"] jupyter={"source_hidden": true}
newton_leads_to = 2 - (4 * 2**3 - 4) / (12 * 2**2)
step = -(4 * 0.3**3 - 4 * 0.3) / (12 * 0.3**2 - 4)
towards = "top"  # of the hill at 0
print(newton_leads_to, towards, 0.3 + step)

# %% [markdown]
# ## Task 4: the Hessian
#
# f(x, y) = x²y + y³. Find all four second derivatives at (1, 2). Which two must be equal?

# %%
hessian = None  # in place of None: [[..., ...], [..., ...]]

# %% tags=["check"] jupyter={"source_hidden": true}
slips = [
    ([[4, 0], [0, 12]], "The slope along x, 2xy, changes with y too: by 2x."),
    ([[4, 2], [0, 12]], "The Hessian is symmetric. The bottom left is 2 as well."),
    ([[4, 0], [2, 12]], "The Hessian is symmetric. The top right is 2 as well."),
    ([[12, 2], [2, 4]], "The order: x comes first, so the top left is for x twice."),
    ([4, 13], "That is the gradient. The Hessian is a table of four."),
]
hint = "The slopes are 2xy and x² + 3y². How does each change with x, and with y?"
check("Hessian", hessian, [[4, 2], [2, 12]], slips, hint)

# %% tags=["solution"] jupyter={"source_hidden": true}
x, y = 1, 2
hessian = [[2 * y, 2 * x], [2 * x, 6 * y]]
print(hessian)

# %% [markdown]
# ## Task 5: all directions
#
# At a flat place the Hessian is [[2, 3], [3, 2]]. What is there: `"minimum"`, `"maximum"` or
# `"saddle"`? And what is the condition number of the bowl x² + 25y²?

# %%
what_is_there = None
condition_number = None

# %% tags=["check"] jupyter={"source_hidden": true}
why = "Along x and along y it bends up. But look in all directions: at the eigenvalues."
slips = [("minimum", why), ("maximum", "Along x it bends up: the top left is 2.")]
check("flat place", what_is_there, "saddle", slips, "Try np.linalg.eigvalsh.")
slips = [
    (50, "That is the largest curvature. Divide it by the smallest."),
    (48, "Not the difference: the largest divided by the smallest."),
    (1 / 25, "Turned over: the largest divided by the smallest."),
    (5, "No square root: the curvatures are 50 and 2."),
]
check("condition number", condition_number, 25, slips, "The curvatures are 2 and 50.")

# %% tags=["solution"] jupyter={"source_hidden": true}
eigenvalues = np.linalg.eigvalsh([[2, 3], [3, 2]])
what_is_there = "saddle"  # one below 0, one above
condition_number = np.linalg.cond([[2, 0], [0, 50]])
print(eigenvalues.round(12), what_is_there, condition_number)
