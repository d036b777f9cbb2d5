# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Practice: where there is no derivative
#
# Five tasks for the page [Where there is no derivative](../../learning/kinks/).
# Guess first, then compute.
#
# [Download this notebook](../kinks.ipynb) and open it in Jupyter, VS Code or Colab. It needs
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
# ## Task 1: two sides
#
# f(x) = max(2x, −x) has a corner at 0. Say what each side gives there, then what the central
# difference makes of it. Is that a derivative?

# %%
left_slope = None
right_slope = None
central_says = None
has_derivative = None  # "yes" or "no"

# %% tags=["check"] jupyter={"source_hidden": true}
slips = [
    (1, "The sign. A slope counts from left to right, and there the curve falls."),
    (2, "That is the right side. Left of 0 the larger of 2x and −x is −x."),
]
check("left", left_slope, -1, slips, "Left of 0 the function is −x.")
slips = [(-1, "That is the left side. Right of 0 the larger of 2x and −x is 2x.")]
check("right", right_slope, 2, slips, "Right of 0 the function is 2x.")
slips = [
    (0, "That holds for |x|, whose sides cancel. Here they are −1 and 2."),
    (1.5, "That is half of the gap between them. Take half of their sum."),
    (1, "That is their sum. Take half of it."),
]
check("central", central_says, 0.5, slips, "It is the average of both sides.")
why = "The central difference gives a number, but an average of two slopes is not a slope."
check("derivative", has_derivative, "no", [("yes", why)], '"yes" or "no"?')


# %% tags=["solution"] jupyter={"source_hidden": true}
def f(x):
    return max(2 * x, -x)


h = 0.001
left_slope = (f(0) - f(-h)) / h
right_slope = (f(h) - f(0)) / h
central_says = (f(h) - f(-h)) / (2 * h)
has_derivative = "yes" if left_slope == right_slope else "no"
print(left_slope, right_slope, central_says, has_derivative)

# %% [markdown]
# ## Task 2: what kind of place?
#
# What is at x = 0? Answer each with `"smooth"`, `"corner"`, `"jump"` or `"vertical"`.

# %%
x_times_abs_x = None  # x · |x|
leaky = None  # max(x, 0.9x)
cube_root = None  # ∛x
step = None  # 0 for x < 0, else 1

# %% tags=["check"] jupyter={"source_hidden": true}
hint = "Look from both sides, with h = 0.1, 0.01 and 0.001. Do they agree? Do they settle?"
why = "|x| alone has a corner. Times x, both sides go to 0."
check("x · |x|", x_times_abs_x, "smooth", [("corner", why)], hint)
why = "It looks straight, but its sides are 0.9 and 1. They do not agree."
check("max(x, 0.9x)", leaky, "corner", [("smooth", why)], hint)
slips = [
    ("corner", "At a corner each side settles on its own number. Here both sides agree and grow."),
    ("smooth", "The sides agree, but they do not settle: they grow without end."),
    ("jump", "The heights meet at 0. Only the slope grows without end, on both sides."),
]
check("∛x", cube_root, "vertical", slips, hint)
why = "Here only one side grows. The heights do not meet."
check("step", step, "jump", [("vertical", why), ("corner", why)], hint)

# %% tags=["solution"] jupyter={"source_hidden": true}
kinds = {
    "x · |x|": lambda x: x * abs(x),
    "max(x, 0.9x)": lambda x: max(x, 0.9 * x),
    "∛x": np.cbrt,
    "step": lambda x: float(x >= 0),
}
for name, f in kinds.items():
    sides = [((f(0) - f(-h)) / h, (f(h) - f(0)) / h) for h in (0.1, 0.01, 0.001)]
    print(f"{name:13}", *[f"{left:9.2f} and {right:6.2f}" for left, right in sides])
x_times_abs_x, leaky, cube_root, step = "smooth", "corner", "vertical", "jump"

# %% [markdown]
# ## Task 3: beside a corner
#
# ReLU at x = 0.01. The slope there is 1. What does a central difference with h = 0.04 say? And up
# to which h does it tell the truth?

# %%
measured = None
longest_step = None

# %% tags=["check"] jupyter={"source_hidden": true}
slips = [
    (1, "That is the true slope. But x − h lies left of the corner, where ReLU is flat."),
    (0.5, "One half comes out at the corner itself. Here more of the way lies on the right."),
    (0.375, "That is the share on the left, where ReLU is flat."),
    (1.25, "From x − h to x + h it is 2h, not h."),
]
check("measured", measured, 0.625, slips, "Which share of the way lies right of the corner?")
slips = [
    (0.02, "The whole way is 2h, but only h of it goes to the left."),
    (0.005, "That is safe, but it may be longer."),
]
check("longest step", longest_step, 0.01, slips, "x − h must not lie left of 0.")


# %% tags=["solution"] jupyter={"source_hidden": true}
def relu(x):
    return max(x, 0)


measured = (relu(0.01 + 0.04) - relu(0.01 - 0.04)) / (2 * 0.04)
longest_step = 0.01  # then x − h is just 0
print(measured, longest_step)

# %% [markdown]
# ## Task 4: a start at the kink
#
# The model relu(w · x) is to answer 1 for x = 1. It starts at w = 0, exactly at the kink, and takes
# 100 steps. The slope *at* the kink is a convention. Where does w end with 0, and where with 1?

# %%
w_with_0 = None
w_with_1 = None

# %% tags=["check"] jupyter={"source_hidden": true}
why = "A slope of 0 means no step. w stays where it is, and the next slope is 0 again."
check("convention 0", w_with_0, 0, [(1, why)], "What is the first step?")
why = "With 1 the first step leaves the kink. Then there is a true slope."
check("convention 1", w_with_1, 1, [(0, why)], "What is the first step?")


# %% tags=["solution"] jupyter={"source_hidden": true}
def train(at_kink):
    w = 0.0
    for _ in range(100):
        slope_of_relu = 1 if w > 0 else at_kink if w == 0 else 0
        w = w - 0.1 * 2 * (max(w, 0) - 1) * slope_of_relu
    return w


w_with_0, w_with_1 = train(0), train(1)
print(w_with_0, w_with_1)

# %% [markdown]
# ## Task 5: down to a corner
#
# The loss |w − 3| has slope 1 or −1. From w = 2.5, take 100 steps, each with learning rate 0.4.
# Where is w? Go through the first four steps on paper.

# %%
w_after_100 = None

# %% tags=["check"] jupyter={"source_hidden": true}
slips = [
    (3, "It never gets there. The slope stays 1 or −1, so it jumps across."),
    (2.9, "Nearly. That is where it is after an odd number of steps."),
    (42.5, "The slope turns over behind 3, so w comes back."),
    (-37.5, "Uphill. Left of 3 the slope is −1, so w grows."),
]
check("w", w_after_100, 3.3, slips, "2.5, 2.9, and then?")

# %% tags=["solution"] jupyter={"source_hidden": true}
# Picture: Steps of 0.4 jump between 2.9 and 3.3 for ever; shrinking steps settle at 3.
fixed, shrinking = [2.5], [2.5]
for n in range(1, 101):
    fixed.append(fixed[-1] - 0.4 * np.sign(fixed[-1] - 3))
    shrinking.append(shrinking[-1] - 0.4 / n**0.5 * np.sign(shrinking[-1] - 3))
w_after_100 = fixed[-1]
plt.figure(figsize=(3.8, 2.2), dpi=72)
plt.plot(fixed[:21], label="always 0.4")
plt.plot(shrinking[:21], "--", label="0.4 / √step")
plt.xlabel("step")
plt.ylabel("w")
plt.legend()
plt.show()
print(round(w_after_100, 6))
