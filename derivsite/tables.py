"""Tables of numbers as HTML, and the table that proves numerical against analytic results."""

import math
from collections.abc import Iterable, Sequence
from html import escape
from typing import SupportsFloat

from derivsite.texts import text

Cell = str | SupportsFloat

_COLUMNS = ("table.numerical", "table.exact", "table.error")


def table(
    headers: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    *,
    formats: Sequence[str] | None = None,
    caption: str,
) -> str:
    """Return an HTML table.

    `formats` holds one format specification a column for its numbers, such as ".1e".
    `caption` names the table for those who do not see it and stands above it for those who do.
    Raises `ValueError` for a row of another length and for a number that is not finite.
    """
    formats = formats or [""] * len(headers)
    head = "".join(f'<th scope="col">{escape(header)}</th>' for header in headers)
    body = "".join(_row(row, headers, formats) for row in rows)
    return (
        f'<div class="numbers" role="region" tabindex="0" aria-label="{escape(caption)}">'
        f'<table class="numbers" data-search-exclude><caption>{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def comparison(
    rows: Iterable[tuple[str, SupportsFloat, SupportsFloat]],
    *,
    tolerance: float,
    caption: str,
    first: str = "",
) -> str:
    """Return a table of numerical results beside exact ones, with the size of the error.

    Each row is (label, numerical, exact); `first` is the head of the labels. Raises `ValueError`
    when an error is larger than `tolerance` times max(1, |exact|), so that a wrong derivative
    cannot be published.
    """
    proved = [(label, float(numerical), float(exact)) for label, numerical, exact in rows]
    for label, numerical, exact in proved:
        if not abs(numerical - exact) <= tolerance * max(1.0, abs(exact)):
            raise ValueError(
                f"{label}: numerical {numerical!r}, exact {exact!r}, "
                f"differ by more than {tolerance:g} times the scale; mend the one that is wrong"
            )
    return table(
        [first or text("table.first"), *map(text, _COLUMNS)],
        [(*row, abs(row[1] - row[2])) for row in proved],
        formats=["", ".10f", ".10f", ".1e"],
        caption=caption,
    )


def _row(row: Sequence[Cell], headers: Sequence[str], formats: Sequence[str]) -> str:
    if len(row) != len(headers):
        raise ValueError(f"a row has {len(row)} cells, the table {len(headers)} columns: {row}")
    first, *others = (_cell(cell, spec) for cell, spec in zip(row, formats, strict=True))
    cells = "".join(f"<td>{cell}</td>" for cell in others)
    return f'<tr><th scope="row">{first}</th>{cells}</tr>'


def _cell(value: Cell, spec: str) -> str:
    if isinstance(value, str):
        return escape(value)
    if not math.isfinite(value):
        raise ValueError(f"a table cell is {value}; say in words what happens there")
    shown = format(value if isinstance(value, int) else float(value), spec)
    return "−" + shown[1:] if shown.startswith("-") else shown
