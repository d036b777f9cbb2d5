"""Mistakes that readers make in the notebooks: the task, the wrong code, words of the verdict.

Each mistake is made anew here, by code or by another way to work it out, so that the numbers
in the checks are confirmed.
"""

_CENTRAL = "def central(f, x, h): return"
_BACKWARD = "def backward(f, x, h): return"
_COMPLEX = "def complex_step(f, x, h=1e-200): return"
_GRADIENT = "def measured_gradient(f, x, y, h=1e-5): return"
_DESCEND = "def descend(slope, x, learning_rate, steps):\n"
_SECOND = "def second(f, x, h): return"
_TAPE = """def backward(tape):
    gradients = [0.0] * len(tape)
    gradients[-1] = {start}
    for place in {order}:
        for part, own in tape[place]:
            gradients[part] {add} {report}
    return {result}"""


def _tape(**changes: str) -> str:
    right = {
        "start": "1.0",
        "order": "reversed(range(len(tape)))",
        "add": "+=",
        "report": "gradients[place] * own",
        "result": "gradients",
    }
    return _TAPE.format(**(right | changes))


STEPS = [
    (1, f"{_CENTRAL} f(x + h) - f(x - h)", "change in height"),
    (1, f"{_CENTRAL} (f(x + h) - f(x - h)) / h", "it is 2h, not h"),
    (1, f"{_CENTRAL} f(x + h) - f(x - h) / (2 * h)", "Brackets"),
    (1, f"{_CENTRAL} (f(x + h) - f(x)) / h", "looks ahead only"),
    (1, f"{_CENTRAL} 0.0", "f(x + h), f(x − h), 2h"),
    (1, f"{_BACKWARD} (f(x - h) - f(x)) / h", "The sign"),
    (1, f"{_BACKWARD} (f(x + h) - f(x)) / h", "looks ahead"),
    (2, "forward_error_shrinks = 10**2", "The forward error goes with h."),
    (2, "central_error_shrinks = 10", "The central error goes with h²."),
    (2, "central_error_shrinks = 10**3", "Not h³"),
    (3, "best_forward = 16", "smallest step is the worst"),
    (3, "best_central = 16", "smallest step is the worst"),
    (3, "best_forward = round(-np.log10(np.finfo(float).eps) / 3)", "central one"),
    (3, "best_central = round(-np.log10(np.finfo(float).eps) / 2)", "forward one"),
    (4, "step_float32 = np.finfo(np.float64).eps ** (1 / 3)", "float64"),
    (4, "step_float32 = np.finfo(np.float32).eps ** 0.5", "square root"),
    (4, "step_float32 = np.finfo(np.float32).eps", "distance"),
    (4, "step_fast_sine = 6.06e-6", "1000 times faster"),
    (4, "step_fast_sine = 6.06e-6 * 1000", "wrong way"),
    (5, f"{_COMPLEX} f(x + h * 1j).imag", "divide by h"),
    (5, f"{_COMPLEX} f(x + h * 1j).real / h", "first component"),
    (5, f"{_COMPLEX} f(x + h * 1j).real", "the height"),
    (5, f"{_COMPLEX} (f(x + h * 1j) - f(x)) / h", "Take .imag"),
]

KINKS = [
    (1, "left_slope = abs(-1)", "The sign"),
    (1, "left_slope = 2", "right side"),
    (1, "right_slope = -1", "left side"),
    (1, "central_says = 0", "sides cancel"),
    (1, "central_says = (2 - -1) / 2", "half of the gap"),
    (1, "central_says = 2 + -1", "their sum. Take half"),
    (1, "has_derivative = 'yes'", "not a slope"),
    (1, "has_derivative = True", '"yes" or "no"?'),
    (2, "x_times_abs_x = 'corner'", "both sides go to 0"),
    (2, "leaky = 'smooth'", "0.9 and 1"),
    (2, "cube_root = 'corner'", "both sides agree and grow"),
    (2, "cube_root = 'smooth'", "do not settle"),
    (2, "cube_root = 'jump'", "heights meet"),
    (2, "step = 'vertical'", "only one side grows"),
    (2, "step = 'corner'", "only one side grows"),
    (3, "measured = 1", "left of the corner"),
    (3, "measured = 1 / 2", "at the corner itself"),
    (3, "measured = 0.03 / 0.08", "share on the left"),
    (3, "measured = 0.05 / 0.04", "it is 2h, not h"),
    (3, "longest_step = 2 * 0.01", "only h of it"),
    (3, "longest_step = 0.01 / 2", "may be longer"),
    (4, "w_with_0 = 1", "no step"),
    (4, "w_with_1 = 0", "leaves the kink"),
    (5, "w_after_100 = 3", "jumps across"),
    (5, "w_after_100 = 2.5 + 0.4", "odd number"),
    (5, "w_after_100 = 2.5 + 100 * 0.4", "turns over behind 3"),
    (5, "w_after_100 = 2.5 - 100 * 0.4", "Uphill"),
]

GRADIENT = [
    (1, "df_dx = 2 * 2", "dropped y"),
    (1, "df_dx = 2 * 2 * 5 + 3", "adds 0"),
    (1, "df_dx = 2**2 + 3", "slope along y"),
    (1, "df_dx = 2 * 2 * 5 + 2**2 + 3", "sum of both"),
    (1, "df_dy = 2**2", "3y has a slope too"),
    (1, "df_dy = 3", "factor of y"),
    (1, "df_dy = 2 * 2 * 5", "slope along x"),
    (
        2,
        f"{_GRADIENT} np.full(2, (f(x + h, y + h) - f(x - h, y - h)) / (2 * h))",
        "Both moved at once",
    ),
    (
        2,
        f"{_GRADIENT} [(f(x + h, y) - f(x - h, y)) / h, (f(x, y + h) - f(x, y - h)) / h]",
        "it is 2h, not h",
    ),
    (
        2,
        f"{_GRADIENT} [(f(x, y + h) - f(x, y)) / h, (f(x + h, y) - f(x, y)) / h]",
        "The order",
    ),
    (2, f"{_GRADIENT} (f(x + h, y + h) - f(x, y)) / h", "must not be added"),
    (3, "steepest = 5 + 12", "Pythagoras"),
    (3, "steepest = 12", "straight north"),
    (3, "north_east = np.dot((5, 12), (1, 1))", "longer than 1"),
    (3, "north_east = (5 + 12) / 2", "√2, not 2"),
    (3, "north_east = math.hypot(5, 12)", "does not point north-east"),
    (3, "level = (5, 12)", "steepest way up"),
    (3, "level = (-10, -24)", "steepest way down"),
    (3, "level = (12, 5)", "minus sign"),
    (3, "level = (1, 0)", "At a right angle"),
    (4, "new_x = 1 + 0.1 * (2 * 1 + 2)", "uphill"),
    (4, "new_x = 1 - (2 * 1 + 2)", "forgot the learning rate"),
    (4, "new_x = 1 - 0.1 * 2 * 1", "slope along x too"),
    (4, "new_y = 2 + 0.1 * (1 + 6 * 2)", "uphill"),
    (4, "new_y = 2 - (1 + 6 * 2)", "forgot the learning rate"),
    (4, "new_y = 2 - 0.1 * (0.6 + 6 * 2)", "used the new x"),
    (4, "new_y = 2 - 0.1 * 6 * 2", "slope along y too"),
    (5, "what_is_there = 'minimum'", "Look along y"),
    (5, "what_is_there = 'maximum'", "Look along x"),
]

DESCENT = [
    (1, "limit = 2 / 4", "not the 4"),
    (1, "limit = 1 / 8", "best learning rate"),
    (1, "limit = 8", "the curvature f″"),
    (1, "factor = 0.1 * 8", "takes away"),
    (1, "factor = 1 - 0.1 * 4", "not the 4"),
    (
        2,
        f"{_DESCEND} for _ in range(steps): x = x + learning_rate * slope(x)\n return x",
        "uphill",
    ),
    (2, f"{_DESCEND} for _ in range(steps): x = x - slope(x)\n return x", "forgot the learning"),
    (2, f"{_DESCEND} return x - learning_rate * slope(x)", "Repeat it"),
    (2, f"{_DESCEND} return x - steps * learning_rate * slope(x)", "slope of the start"),
    (2, f"{_DESCEND} return x", "has not moved"),
    (3, "found = 'minimum'", "Look along y"),
    (3, "found = 'maximum'", "went down"),
    (3, "distance_from_ridge = 0", "drives the point away"),
    (3, "distance_from_ridge = 0.001", "It grows"),
    (3, "distance_from_ridge = 1e-3 * np.exp(40 * np.log(0.8))", "not 1 − 0.2"),
    (4, "dL_dw = np.mean(2 * (x - y))", "inner derivative"),
    (4, "dL_dw = 2 * np.mean(x - y) * np.mean(x)", "its own x"),
    (4, "dL_dw = np.sum(2 * (x - y) * x)", "the sum"),
    (4, "dL_dw = np.mean((x - y) * x)", "2 is missing"),
    (4, "dL_dw = np.mean(2 * (y - x) * x)", "The sign"),
    (4, "dL_db = np.sum(2 * (x - y))", "the sum"),
    (4, "dL_db = np.mean(x - y)", "2 is missing"),
    (4, "dL_db = np.mean(2 * (y - x))", "The sign"),
    (5, "after_one = 4 + 0.1 * 8", "Uphill"),
    (5, "after_one = 4 - 0.1 * 4", "slope of x² is 2x"),
    (5, "after_two = 4 * 0.8**2", "without momentum"),
    (5, "after_two = 3.2 + 0.5 * 0.8 - 0.1 * 2 * 3.2", "half of it is −0.4"),
    (5, "after_two = 3.2 - 0.8 - 0.1 * 2 * 3.2", "keeps the whole"),
]

BACKPROP = [
    (1, "slope = 3 * (1**2 + 1) ** 2", "inner derivative"),
    (1, "slope = 3 * 1**2 * 2 * 1", "number that comes in"),
    (1, "slope = (1**2 + 1) ** 3", "the height"),
    (1, "slope = 3 * (1**2 + 1) ** 2 + 2 * 1", "do not add"),
    (2, "dL_dw = 2 * (3 * 4 - 7 - 2)", "multiply it by x"),
    (2, "dL_dw = 2 * (3 * 4 - 7 - 2) * 3", "the other one"),
    (2, "dL_dw = (3 * 4 - 7 - 2) * 4", "2 is missing"),
    (2, "dL_dw = 2 * (2 - (3 * 4 - 7)) * 4", "The sign"),
    (2, "dL_db = 3 * 4 - 7 - 2", "the error"),
    (2, "dL_db = (3 * 4 - 7 - 2) ** 2", "the loss"),
    (2, "dL_db = 2 * (3 * 4 - 7 - 2) * -7", "whatever b is"),
    (3, "d_x = 0.0\nd_x = d_a * 2\nd_x = d_b * 3 * x**2", "instead of adding"),
    (3, "d_x = d_a * 2", "through a alone"),
    (3, "d_x = d_a * 2 * d_b * 3 * x**2", "they add"),
    (3, "d_x = 2 * 3 * x**2", "two parts, added"),
    (4, "dL_dv = 2 * (2 * 0.5 + 0.5 - 1)", "arrives at p"),
    (4, "dL_dv = 2 * (2 * 0.5 + 0.5 - 1) * 2", "that is s"),
    (4, "dL_dz = 1 * 2", "slope of the sigmoid is missing"),
    (4, "dL_dz = 1 * 2 * 0.5", "not s."),
    (4, "dL_dz = 0.5 * (1 - 0.5)", "alone"),
    (4, "dL_dw = 1 * 2 * 0.5 * (1 - 0.5)", "inner derivative"),
    (
        5,
        "z = np.outer(inputs, weights) + biases\ndead_units = np.sum(np.any(z <= 0, axis=0))",
        "learns from the others",
    ),
    (5, "dead_units = 2", "learns from the others"),
    (5, "dead_units = np.sum(weights == 0)", "0 for every input"),
    (5, "slope_of_a_dead_weight = weights[1]", "ReLU is flat"),
    (5, "slope_of_a_dead_weight = 1", "ReLU is flat"),
]

_TIMES = "def times(a, b): return"
_SINE = "def sine(a): return"
AUTODIFF = [
    (1, "five = (5, 1)", "belongs to x"),
    (1, "five = (5, 5)", "whatever its value"),
    (1, "five = 5", "two places"),
    (1, f"{_TIMES} (a[0] * b[0], a[1] * b[1])", "multiplied the slopes"),
    (1, f"{_TIMES} (a[0] * b[0], a[1] * b[0])", "slope of b is missing"),
    (1, f"{_TIMES} (a[0] * b[0], a[0] * b[1])", "slope of a is missing"),
    (1, f"{_TIMES} (a[0] * b[0], a[1] + b[1])", "added the slopes"),
    (1, f"{_TIMES} a[1] * b[0] + a[0] * b[1]", "Return a pair"),
    (2, f"{_SINE} (math.sin(a[0]), math.cos(a[0]))", "inner derivative"),
    (2, f"{_SINE} (math.sin(a[0]), -math.cos(a[0]) * a[1])", "+cos"),
    (2, f"{_SINE} (math.sin(a[0]), math.cos(a[1]))", "belongs at the value"),
    (2, f"{_SINE} (math.sin(a[0]), math.sin(a[1]))", "does not go through the sine"),
    (2, f"{_SINE} math.cos(a[0]) * a[1]", "Return a pair"),
    (3, _tape(add="="), "instead of adding"),
    (3, _tape(order="range(len(tape))"), "from the start"),
    (3, _tape(start="0.0"), "slope of 1"),
    (3, _tape(report="gradients[place]"), "slope that stands beside"),
    (3, _tape(report="own"), "gradient of the number that reports"),
    (3, _tape(result="gradients[0]"), "all three"),
    (4, "central_runs = 1000", "twice for each"),
    (4, "central_runs = 2", "each of the inputs"),
    (4, "forward_trips = 1", "one slope"),
    (4, "trips_back = 1000", "one trip"),
    (5, "program_says = 1", "the convention twice"),
    (5, "program_says = 1 + 1", "the convention twice"),
    (5, "program_says = (max(1e-6, 0) - max(-1e-6, 0)) / 2e-6", "one ReLU"),
    (5, "true_slope = 0", "corners cancel"),
]

CURVATURE = [
    (1, f"{_SECOND} (f(x + h) - 2 * f(x) + f(x - h)) / h", "not by h."),
    (1, f"{_SECOND} (f(x + h) - 2 * f(x) + f(x - h)) / (2 * h)", "not by 2h."),
    (1, f"{_SECOND} (f(x + h) - f(x) + f(x - h)) / h**2", "counts twice"),
    (1, f"{_SECOND} (f(x + h) - f(x - h)) / (2 * h)", "the slope"),
    (1, f"{_SECOND} (f(x + h) - 2 * f(x) - f(x - h)) / h**2", "The sign"),
    (2, "best = 5", "for the slope"),
    (2, "best = 8", "no digit is right"),
    (2, "best = 1", "too wide"),
    (3, "newton_leads_to = 2 + (4 * 2**3 - 4) / (12 * 2**2)", "The sign"),
    (3, "newton_leads_to = 2 - (4 * 2**3 - 4)", "learning rate 1"),
    (3, "newton_leads_to = -(4 * 2**3 - 4) / (12 * 2**2)", "Add it"),
    (3, "newton_leads_to = (4 * 2**3 - 4) / (12 * 2**2)", "Take it away"),
    (3, "newton_leads_to = 2 - (12 * 2**2) / (4 * 2**3 - 4)", "Turned over"),
    (3, "towards = 'bottom'", "bends down"),
    (4, "hessian = [[2 * 2, 0], [0, 6 * 2]]", "changes with y too"),
    (4, "hessian = [[2 * 2, 2 * 1], [0, 6 * 2]]", "bottom left is 2"),
    (4, "hessian = [[2 * 2, 0], [2 * 1, 6 * 2]]", "top right is 2"),
    (4, "hessian = np.array([[12, 2], [2, 4]])", "The order"),
    (4, "hessian = [2 * 1 * 2, 1**2 + 3 * 2**2]", "the gradient"),
    (5, "what_is_there = 'minimum'", "eigenvalues"),
    (5, "what_is_there = 'maximum'", "top left is 2"),
    (5, "condition_number = 2 * 25", "largest curvature"),
    (5, "condition_number = 50 - 2", "Not the difference"),
    (5, "condition_number = 2 / 50", "Turned over"),
    (5, "condition_number = np.sqrt(25)", "No square root"),
]

# By notebook. The notebook of Part 1 has tests of its own.
SLIPS = {
    "steps": STEPS,
    "kinks": KINKS,
    "gradient": GRADIENT,
    "descent": DESCENT,
    "backprop": BACKPROP,
    "autodiff": AUTODIFF,
    "curvature": CURVATURE,
}
