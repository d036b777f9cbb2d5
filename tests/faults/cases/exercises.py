"""Faults in exercises. Each block starts on line 3 of its page, its text on line 4."""

from ..case import Case

QUESTION = "What is the slope of x² at 3?\n\n"  # the answer follows on line 6


def written(name: str, text: str) -> str:
    """Return an exercise block that is called `name`."""
    return f'```exercise id="{name}"\n{text}\n```\n'


def case(name: str, text: str, says: str, line: int | None = None, at: int = 3) -> Case:
    """Return the exercise `text` after the question; `line` of the page is to be named too."""
    inner = f"docs/{name}.md:{line}" if line else ""
    return Case(name, written(f"{name}-block", QUESTION + text), says, at, inner)


RIGHT = "answer: 2 * 3\n"
SOLVED = "solution: It is {answer}."

EXERCISES = [
    case("exercise-without-answer", SOLVED, "has one 'answer: …' line; this has 0"),
    case("exercise-without-solution", RIGHT, "has one 'solution: …' line; this has 0"),
    case("exercise-empty-hint", f"{RIGHT}hint:\n{SOLVED}", "the hint has no words", 7),
    case(
        "exercise-right-slip",
        f"{RIGHT}slip 5.999: Nearly.\n{SOLVED}",
        "the slip 'Nearly.' is the right answer",
        7,
    ),
    case(
        "exercise-same-slips",
        f"{RIGHT}slip 9: Height.\nslip 3**2: Square.\n{SOLVED}",
        "the slips 'Height.' and 'Square.' have the same value",
        8,
    ),
    case("exercise-nan", "answer: float('nan')\n" + SOLVED, "this is nan; an exercise needs a", 6),
    case("exercise-undefined", f"{RIGHT}slip 1 / 0: No.\n{SOLVED}", "ZeroDivisionError", 7),
    case("exercise-unknown-name", f"answer: slope(3)\n{SOLVED}", "NameError: name 'slope'", 6),
    case(
        "exercise-unknown-name-in-words",
        f"{RIGHT}hint: Think.\nsolution: It is\n  {{nothing}}.",
        "NameError: name 'nothing'",
        9,
    ),
    case("exercise-no-python", f"answer: 2x\n{SOLVED}", "'2x' is not a Python expression", 6),
    case("exercise-misspelt", f"{RIGHT}hnit: Think.\n{SOLVED}", "'hnit: Think.' is not", 7),
    case(
        "exercise-holes",
        f"answer in x: math.log(x - 4)\n{SOLVED}",
        "a value at fewer than 3 of the points",
        6,
    ),
    case("exercise-list", f"answer: [6]\n{SOLVED}", "TypeError"),
    Case(
        "exercise-without-id",
        f"```exercise\n{QUESTION}{RIGHT}{SOLVED}\n```\n",
        says="the block has no id",
    ),
    Case(
        "exercise-with-option",
        f'```exercise id="with-option" html="on"\n{QUESTION}{RIGHT}{SOLVED}\n```\n',
        says="an exercise has no option but its id; take html away",
    ),
    case(
        "exercise-broken-formula",
        f"{RIGHT}hint: It is $\\nosuch$.\n{SOLVED}",
        "the formula $\\nosuch$ cannot be read",
        at=7,
    ),
]
