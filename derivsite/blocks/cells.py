"""Cells: shown blocks that a reader can change and run, in Python in their own browser.

The page shows code and output as the build made them. `docs/assets/scripts/reader/cell.js` turns
that into a text field with buttons, for those whose browser runs scripts.
"""

import ast
import re
from html import escape

from derivsite.blocks.session import Session
from derivsite.blocks.worker import Job
from derivsite.pages.faults import Fault
from derivsite.texts import text

_MODULES = """
abc bisect cmath collections copy dataclasses decimal enum fractions functools heapq itertools json
math operator random re statistics string sys textwrap typing
"""
MODULES = frozenset(_MODULES.split())  # what a cell may import: no clocks, no files, no network


_CODE = re.compile(r"<code[^>]*>(.*?)</code>", re.DOTALL)


def prove(code: str, output: str, cell_id: str, session: Session) -> None:
    """Raise `Fault` if `code` cannot run in a browser, or alone does not print `output`.

    The names that it makes alone stay in the space `cell_id` of `session`.
    """
    check(code)
    try:
        alone = session.run(Job(code, cell_id, space=cell_id)).output
    except Fault as fault:
        raise Fault(f"run alone, as in the browser, {fault}", fault.line) from fault
    if alone != output:
        raise Fault("run alone, as in the browser, the block prints something else")


def check(code: str) -> None:
    """Raise `Fault` if `code` imports what the Python in a browser does not have."""
    for node in ast.walk(ast.parse(code)):
        match node:
            case ast.Import(names=aliases):
                names = [alias.name for alias in aliases]
            case ast.ImportFrom(module=module):
                names = [str(module)]
            case _:
                continue
        if missing := [name for name in names if name.split(".")[0] not in MODULES]:
            raise Fault(
                f"a cell runs in the reader's browser, which has no '{missing[0]}'; "
                f"take out edit, or import only {', '.join(sorted(MODULES))}",
                node.lineno,
            )


def cell(shown: str, cell_id: str, title: str) -> str:
    """Return `shown`, a block with its output as HTML, with what turns it into a cell.

    `title` names the cell to the reader. What needs a script is hidden until the script comes;
    the style sheet keeps as many lines free for it as there are of code and output.
    """
    field = f"{cell_id}-code"
    lines = sum(code.rstrip().count("\n") + 1 for code in _CODE.findall(shown))
    return (
        f'<div class="cell" data-cell="{escape(cell_id)}" data-title="{escape(title)}" '
        f'style="--lines:{lines}">'
        f'<div class="cell-page">{shown}</div>'
        f'<div class="cell-live" role="group" hidden data-search-exclude '
        f'aria-label="{escape(title)}">'
        f'<label for="{field}">{escape(title)}</label>'
        f'<textarea id="{field}" rows="1" wrap="off" spellcheck="false" autocomplete="off" '
        f'autocapitalize="off" aria-describedby="{field}-note"></textarea>'
        f'<p class="cell-note" id="{field}-note">{escape(text("cells.note"))}</p>'
        f'<p class="cell-actions">{_button("run")} {_button("stop", " disabled")} '
        f'{_button("reset")} <span class="cell-status" role="status"></span></p>'
        f'<pre class="cell-output" role="status" tabindex="0" '
        f'aria-label="{escape(text("cells.output"))}"></pre>'
        "</div></div>"
    )


def _button(name: str, more: str = "") -> str:
    label = escape(text(f"cells.{name}"))
    return f'<button type="button" class="md-button" data-do="{name}"{more}>{label}</button>'
