"""Figures that move: described in Python, drawn at build, and redrawn in the reader's browser."""

from derivsite.moving.html import moving
from derivsite.moving.parts import (
    Choice,
    Contours,
    Curve,
    Figure,
    Line,
    Panel,
    Point,
    Preset,
    Readout,
    Saying,
    Segment,
    Slider,
    Table,
    Trace,
    Walk,
)

__all__ = [
    "Choice",
    "Contours",
    "Curve",
    "Figure",
    "Line",
    "Panel",
    "Point",
    "Preset",
    "Readout",
    "Saying",
    "Segment",
    "Slider",
    "Table",
    "Trace",
    "Walk",
    "moving",
]
