"""How figures look. Colours here are stand-ins that `svg` turns into the page's CSS variables."""

from typing import Any

# Each Matplotlib colour on the left becomes the CSS value on the right. The values of the
# variables, for light and dark, are in docs/assets/styles/.
INK = "#000000"
PAPER = "#ffffff"
MUTED = "#808080"
SERIES = ("#1f77b4", "#ff7f0e", "#2ca02c", "#d62728")
CSS_COLOURS = {
    INK: "currentColor",
    PAPER: "var(--figure-paper)",
    MUTED: "var(--figure-muted)",
} | {colour: f"var(--figure-{number})" for number, colour in enumerate(SERIES, start=1)}

# Series differ without colour too: each has a line style of its own.
LINES = ("-", "--", "-.", ":")

WIDTH = 4.6  # inches, 331 SVG units: at 360 px the letters are still about 11 px tall


def settings() -> Any:
    """Return the Matplotlib settings under which every block of the site runs."""
    from cycler import cycler  # noqa: PLC0415 (Matplotlib is loaded only when a block draws)

    return {
        "backend": "agg",
        "figure.figsize": (WIDTH, 3.1),
        "figure.constrained_layout.use": True,
        "svg.fonttype": "none",  # text stays text
        "svg.hashsalt": "derivsite",  # the same ids in every build
        "font.size": 11,
        "axes.titlesize": 11,
        "axes.titley": 1.0,  # else Matplotlib looks for ticks above, which takes a while
        "axes.prop_cycle": cycler(color=SERIES) + cycler(linestyle=LINES),
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.grid": False,
        "lines.linewidth": 2,
        "legend.frameon": False,
        "legend.fontsize": 10.5,
    }
