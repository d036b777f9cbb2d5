"""Texts that are no expressions of x: what is said, and at which character."""

from random import Random

LONG = "This is longer than 200 characters. Take a shorter formula."
DEEP = "This is nested more than 40 deep. Take a simpler formula."
EMPTY = "Type a formula, such as x^2 + sin(x)."
ENDS = "Something is missing at the end."
UNCLOSED = "A closing bracket ) is missing."
COMMA = "A comma has no place here. Decimals have a point: 0.5."
EQUALS = "Leave out the equals sign: only what stands to the right of it."
BARS = "Write abs(x) for the absolute value."
BETWEEN = "What belongs between these two? Write * for times."
HUGE = "This number is too large for a computer."


def strange(found: str) -> str:
    return f"The sign {found} is not known here."


def misplaced(found: str) -> str:
    return f"The sign {found} does not fit here."


def unknown(name: str) -> str:
    return f"{name} is not known. Use x, numbers, pi, e, and functions such as sin(x)."


def bracket(name: str) -> str:
    return f"Write brackets after {name}, as in {name}(x)."


# "‸" marks the character that is pointed at, and is left out.
_MARKED = [
    ("‸", EMPTY),
    ("‸ \t\n\u00a0\u200b", EMPTY),
    ("‸" + " " * 10_000, EMPTY),
    ("x+" * 100 + "‸x", LONG),
    ("x+" * 100 + "‸" + "x+" * 5000, LONG),
    ("9" * 200 + "‸" + "9" * 10_000, LONG),
    ("a" * 200 + "‸" + "a" * 10_000, LONG),
    (" " * 199 + "x‸ + 1", LONG),
    ("‸" + "😀" * 10_000, strange("😀")),
    ("(" * 40 + "‸" + "(" * 60, DEEP),
    ("-" * 40 + "‸" + "-" * 159 + "x", DEEP),
    ("+" * 40 + "‸" + "+" * 159 + "x", DEEP),
    ("x^" * 40 + "‸" + "x^" * 50 + "x", DEEP),
    ("ln(" * 40 + "‸x" + ")" * 40, DEEP),
    ("‸=", EQUALS),
    ("y‸=2x", EQUALS),
    ("‸|x|", BARS),
    ("0‸,5", COMMA),
    ("(1‸,2)", COMMA),
    ("2 ‸3", BETWEEN),
    ("x ‸2", BETWEEN),
    ("cos(x)‸2x", BETWEEN),
    ("1.2‸.3", BETWEEN),
    ("1.‸.", strange(".")),
    ("‸.", strange(".")),
    ("x ‸$ 2", strange("$")),
    ("x + ‸😀x", strange("😀")),
    ("x‸\x00", strange("\x00")),
    ("x‸\x07+", strange("\x07")),
    ("x\n‸\x1b[31m", strange("\x1b")),
    ("‸\u202ex", strange("\u202e")),
    ("x‸\u2028", strange("\u2028")),
    ("2‸\u0301x", strange("\u0301")),
    ("‸٣x", strange("٣")),
    ("x + ‸３", strange("３")),
    ("‸х + 1", strange("х")),  # a Cyrillic letter
    ("‸𝑥 + 1", strange("𝑥")),
    ("x‸⁴", strange("⁴")),
    ("‸½x", strange("½")),
    ("‸'x'", strange("'")),
    ("x‸; 1", strange(";")),
    ("x‸.__class__", strange(".")),
    ("x‸[0]", strange("[")),
    ("‸{x}", strange("{")),
    ("‸${x}", strange("$")),
    ("x ‸% 2", strange("%")),
    ("x‸!", strange("!")),
    ("x‸)", misplaced(")")),
    ("‸)", misplaced(")")),
    ("(‸)", misplaced(")")),
    ("sin(‸)", misplaced(")")),
    ("‸*x", misplaced("*")),
    ("x + ‸/2", misplaced("/")),
    ("x * ‸*2", misplaced("*")),
    ("x**‸*2", misplaced("*")),
    ("‸²", misplaced("²")),
    ("x²‸²", misplaced("²")),
    ("x²‸^3", misplaced("^")),
    ("2^‸^3", misplaced("^")),
    ("x+‸", ENDS),
    ("-+-‸", ENDS),
    ("  - ‸", ENDS),
    ("x^‸", ENDS),
    ("(‸", ENDS),
    ("sin(‸", ENDS),
    ("sin(x,‸", ENDS),
    ("(x‸", UNCLOSED),
    ("2(x+1 ‸", UNCLOSED),
    ("sin(cos(x)‸", UNCLOSED),
    ("‸1e309", HUGE),
    ("x + ‸1E+99999", HUGE),
    ("x‸,", COMMA),
    ("‸sin", bracket("sin")),
    ("2 + ‸sin x", bracket("sin")),
    ("‸sin²(x)", bracket("sin")),
    ("‸step^2", bracket("step")),
    ("‸sin(1,2)", "sin takes one number."),
    ("ln(2,‸)", misplaced(")")),
    ("1 + ‸ln(2,3)", "ln takes one number."),
    ("‸foo", unknown("foo")),
    ("2x + ‸y", unknown("y")),
    ("‸xx", unknown("xx")),
    ("2‸x2", unknown("x2")),
    ("π‸xe", unknown("xe")),
    ("1‸_000", unknown("_000")),
    ("‸f(x)", unknown("f")),
    ("‸Sin(x)", unknown("Sin")),
    ("‸inf", unknown("inf")),
    ("‸nan", unknown("nan")),
    ("‸__class__", unknown("__class__")),
    ("‸__import__(x)", unknown("__import__")),
    ("‸lambda x", unknown("lambda")),
    ("‸constructor", unknown("constructor")),
    ("x + ‸constructor(x)", unknown("constructor")),
    ("‸__proto__", unknown("__proto__")),
    ("‸__proto__(x)", unknown("__proto__")),
    ("‸toString(x)", unknown("toString")),
    ("‸valueOf", unknown("valueOf")),
    ("‸hasOwnProperty(x)", unknown("hasOwnProperty")),
    ("‸isPrototypeOf", unknown("isPrototypeOf")),
]

REFUSED = [(text.replace("‸", ""), text.index("‸"), message) for text, message in _MARKED]

_PIECES = [
    *"xxxxae233+-*/^²³((()))),.",
    *["π", "pi", ".5", "1e3", "1.", "9e9", "1e999", "**", "sin(", "cos(", "abs(", "relu(", "ln"],
    *"−–·×÷⋅=|_#'y\n\x00\u202e\u0301é٣😀𝑥",
    *["2x", "xx", "__proto__", "constructor", "toString("],
]


def soup(random: Random) -> str:
    """Return pieces of expressions in any order: few of them can be read."""
    blank = random.choice(["", "", " ", " "])
    count = random.choice([*range(1, 12), 60])
    return blank.join(random.choice(_PIECES) for _ in range(count))
