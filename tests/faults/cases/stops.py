"""Snippets that are missing, which end the build where they stand, and faults of notebooks."""

from ..case import Case
from .blocks import shown

SECTION = "# --8<-- [start:all]\nprint(1)\n# --8<-- [end:all]\n"

# Each needs a project of its own.
SNIPPETS = [
    Case(
        "missing-snippet",
        shown("missing-snippet", '--8<-- "no_such_file.py:all"'),
        says="no_such_file.py",
        line=4,
    ),
    Case(
        "missing-section",
        shown("missing-section", '--8<-- "sections.py:no_such_section"'),
        says="no_such_section",
        line=4,
        files={"snippets/sections.py": SECTION},
    ),
]

# The line is where the cell starts, or the line that failed.
NOTEBOOKS = [
    Case(
        "notebooks/fails",
        "# %%\nx = 1\nx / 0\n",
        says="ZeroDivisionError: division by zero",
        line=5,
        suffix=".py",
    ),
    Case(
        "notebooks/mute",
        "# %%\nimport matplotlib.pyplot as plt\n\nplt.plot([1, 2])\nplt.show()\n",
        says="draws a picture but says nothing",
        line=4,
        suffix=".py",
    ),
    Case(
        "notebooks/warns",
        "# %%\nimport numpy as np\n\nprint(np.log(np.zeros(1)))\n",
        says="RuntimeWarning: divide by zero",
        line=4,
        suffix=".py",
    ),
]
