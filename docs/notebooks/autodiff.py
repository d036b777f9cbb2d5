# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Practice: derivatives by the program itself
#
# Five tasks for the page [Derivatives by the program itself](../../learning/autodiff/).
# Guess first, then compute.
#
# [Download this notebook](../autodiff.ipynb) and open it in Jupyter, VS Code or Colab. It needs
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
# ## Task 1: pairs
#
# A pair holds a value and a slope. Which pair is the constant 5? And write the product of two
# pairs: (3, 1) times (3, 1) is x · x at 3. What should come out?

# %%
five = None


def times(a, b):
    return None  # a[0] is the value of a, a[1] its slope


# %% tags=["check"] jupyter={"source_hidden": true}
slips = [
    ((5, 1), "The slope 1 belongs to x. A constant does not grow."),
    ((5, 5), "A constant does not grow, whatever its value."),
    (5, "A pair has two places: (value, slope)."),
]
check("five", five, (5, 0), slips, "(value, slope)")
slips = [
    ((8, 35), "You multiplied the slopes. The product rule has two parts: f′ · g + f · g′."),
    ((8, 20), "The part with the slope of b is missing."),
    ((8, 14), "The part with the slope of a is missing."),
    ((8, 12), "You added the slopes. Each must be multiplied by the other value."),
    (34, "That is the slope alone. Return a pair."),
]
check("times", times((2, 5), (4, 7)), (8, 34), slips, "f · g, and f′ · g + f · g′.")

# %% tags=["solution"] jupyter={"source_hidden": true}
five = (5, 0)


def times(a, b):
    return a[0] * b[0], a[1] * b[0] + a[0] * b[1]


print("x · x at 3:", times((3, 1), (3, 1)))

# %% [markdown]
# ## Task 2: the sine of a pair
#
# Teach the pairs the sine. The pair that comes in has a slope of its own.


# %%
def sine(a):
    return None


# %% tags=["check"] jupyter={"source_hidden": true}
value, slope = math.sin(2), math.cos(2)
slips = [
    ((value, slope), "You forgot the inner derivative: times the slope that comes in, a[1]."),
    ((value, -3 * slope), "The slope of the sine is +cos."),
    ((value, math.cos(3)), "The cosine belongs at the value a[0]; the slope a[1] is a factor."),
    ((value, math.sin(3)), "The slope does not go through the sine. It is multiplied by cos a[0]."),
    (3 * slope, "That is the slope alone. Return a pair."),
]
check("sine", sine((2, 3)), (value, 3 * slope), slips, "sin a[0], and cos a[0] · a[1].")


# %% tags=["solution"] jupyter={"source_hidden": true}
# Picture: The curve sin(x²) with short sticks on it; each stick lies along the curve.
def times(a, b):
    return a[0] * b[0], a[1] * b[0] + a[0] * b[1]


def sine(a):
    return math.sin(a[0]), math.cos(a[0]) * a[1]


x = np.linspace(0, 2.5, 201)
plt.figure(figsize=(4.2, 2.6), dpi=72)
plt.plot(x, np.sin(x**2), color="grey")
for place in np.linspace(0.1, 2.4, 9):
    height, steepness = sine(times((place, 1), (place, 1)))
    ends = np.array([-0.08, 0.08]) / math.hypot(1, steepness)
    plt.plot(place + ends, height + steepness * ends, "C1", linewidth=3)
plt.xlabel("x")
plt.ylabel("sin(x²)")
plt.show()

# %% [markdown]
# ## Task 3: read the tape backward
#
# This tape holds f = 5 · x · x + x at x = 3. Each entry lists its parts: their place on the tape,
# and the slope with respect to each. Compute the gradients of all three. Which one do you know
# at once?

# %%
tape = [
    [],  # 0: x
    [(0, 3.0), (0, 3.0)],  # 1: x · x
    [(1, 5.0), (0, 1.0)],  # 2: f, made as 5 · (number 1) + (number 0)
]


def backward(tape):
    # Begin with gradients = [0.0] * len(tape), then write a loop.
    return None  # in place of None: gradients


# %% tags=["check"] jupyter={"source_hidden": true}
slips = [
    ([15, 5, 1], "You overwrote the gradient instead of adding. Write += where a part gets it."),
    ([1, 5, 1], "You read from the start. Then 1 hands on before its own report has come."),
    ([0, 0, 0], "The trip starts with a slope of 1 at the end of the tape."),
    ([3, 1, 1], "Each report is multiplied by the slope that stands beside the part."),
    ([7, 5, 1], "Each report is multiplied by the gradient of the number that reports."),
    (31, "Return all three gradients."),
]
check("backward", backward(tape), [31, 5, 1], slips, "By rule: 10x + 1 for x.")


# %% tags=["solution"] jupyter={"source_hidden": true}
def backward(tape):
    gradients = [0.0] * len(tape)
    gradients[-1] = 1.0
    for place in reversed(range(len(tape))):
        for part, own in tape[place]:
            gradients[part] += gradients[place] * own
    return gradients


print(backward(tape))

# %% [markdown]
# ## Task 4: how many trips?
#
# A loss has 1000 inputs, and you want all slopes. How often must the program run, with central
# differences? How many trips does forward mode take, how many trips back does reverse mode take?

# %%
central_runs = None
forward_trips = None
trips_back = None

# %% tags=["check"] jupyter={"source_hidden": true}
why = "A central difference runs the program twice for each input."
check("central", central_runs, 2000, [(1000, why), (2, "For each of the inputs.")], why)
why = "A pair carries one slope, that for one input. So one trip for each input."
check("forward", forward_trips, 1000, [(1, why)], why)
why = "Backward, one trip gives the slopes for all inputs. That is why training uses it."
check("reverse", trips_back, 1, [(1000, why)], why)

# %% tags=["solution"] jupyter={"source_hidden": true}
central_runs, forward_trips, trips_back = 2 * 1000, 1000, 1
print(central_runs, forward_trips, trips_back)

# %% [markdown]
# ## Task 5: where the program is fooled
#
# ReLU(x) − ReLU(−x) is x. By convention the program takes ReLU′(0) = 0. What does it say at x = 0,
# and what is true?

# %%
program_says = None
true_slope = None

# %% tags=["check"] jupyter={"source_hidden": true}
why = "The program knows the steps, not the function: it takes the convention twice."
slips = [(1, why), (2, why), (0.5, "That would be a measured slope of one ReLU.")]
check("program", program_says, 0, slips, why)
why = "The two corners cancel. The function is x, and x has slope 1."
check("truth", true_slope, 1, [(0, why)], why)


# %% tags=["solution"] jupyter={"source_hidden": true}
def relu(a):
    return max(a[0], 0), a[1] if a[0] > 0 else 0


def fooled(a):
    plus, minus = relu(a), relu((-a[0], -a[1]))
    return plus[0] - minus[0], plus[1] - minus[1]


print("at 2:", fooled((2, 1)), " at 0:", fooled((0, 1)))
program_says, true_slope = fooled((0, 1))[1], 1
