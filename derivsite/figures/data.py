"""The numbers behind a figure, as folded tables of about a dozen rows."""

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from derivsite.tables import table as html_table
from derivsite.texts import text

ROWS = (10, 12, 11, 9, 8, 13)  # steps that a table may take, the roundest first


def table(figure: Figure) -> str:
    """Return the folded tables of the curves that have a label, or nothing.

    Curves over the same x values share a table. Long curves are thinned to about a dozen points,
    evenly where their number allows it; both ends stay.
    """
    tables = [html for axes in figure.axes for html in _tables_of(axes)]
    if not tables:
        return ""
    return (
        '<details class="data" data-search-exclude>'
        f"<summary>{text('picture.numbers')}</summary>{''.join(tables)}</details>"
    )


def _tables_of(axes: Axes) -> list[str]:
    shared: list[list[Line2D]] = []
    for line in axes.lines:
        if str(line.get_label()).startswith("_"):
            continue  # Matplotlib's own name for a curve without a label
        if np.size(line.get_xdata()) == 0:
            continue  # only there for the legend
        for group in shared:
            if np.array_equal(group[0].get_xdata(), line.get_xdata()):
                group.append(line)
                break
        else:
            shared.append([line])
    return [_table(axes, lines) for lines in shared]


def _table(axes: Axes, lines: list[Line2D]) -> str:
    x = np.asarray(lines[0].get_xdata(), dtype=float)
    columns = [np.asarray(line.get_ydata(), dtype=float) for line in lines]
    names = [str(line.get_label()) for line in lines]
    return html_table(
        [_x_name(axes), *names],
        [[x[i], *(column[i] for column in columns)] for i in _keep(len(x))],
        formats=[".4g"] * (1 + len(lines)),
        caption=axes.get_title() or axes.get_ylabel() or " and ".join(names),
    )


def _keep(length: int) -> list[int]:
    """Return which of `length` points to show."""
    last = length - 1
    if last <= max(ROWS):
        return list(range(length))
    steps = next((n for n in ROWS if last % n == 0), ROWS[0])
    return [round(i * last / steps) for i in range(steps + 1)]


def _x_name(axes: Axes) -> str:
    """Return the name of x, which charts above one another share."""
    stacked = [axes, *axes.get_shared_x_axes().get_siblings(axes)]
    return next((str(other.get_xlabel()) for other in stacked if other.get_xlabel()), "x")
