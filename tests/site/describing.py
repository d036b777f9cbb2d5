"""Read the description of a figure back from a built page."""

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

from derivsite.moving import parts
from derivsite.moving.parts import Figure
from tests.site.pages import PAGES, article

MARKS = {one.__name__.lower(): one for one in parts.Mark.__args__}  # type: ignore[attr-defined]
PLAIN = {
    "sliders": parts.Slider,
    "choices": parts.Choice,
    "tables": parts.Table,
    "readouts": parts.Readout,
    "sayings": parts.Saying,
    "presets": parts.Preset,
}


def descriptions(site: Path) -> dict[str, str]:
    """Return the JSON description of each figure of the site that moves, by its id."""
    found = [figure for page in PAGES for figure in article(site, page).select("[data-figure]")]
    return {str(figure["id"]): str(figure["data-figure"]) for figure in found}


def figure_of(description: str) -> Figure:
    """Return the figure that a description tells, as Python draws it."""
    told = json.loads(description)
    lists = {name: [_made(kind, one) for one in told.get(name, [])] for name, kind in PLAIN.items()}
    panels = [_panel(panel) for panel in told["panels"]]
    walk = parts.Walk(**told["walk"]) if "walk" in told else None
    return Figure(
        told["id"], told["title"], "-", "-", panels, where=told.get("where", {}), walk=walk, **lists
    )


def _panel(told: dict[str, Any]) -> parts.Panel:
    marks = [_made(MARKS[mark["mark"]], mark) for mark in told["marks"]]
    return parts.Panel(**(told | {"marks": marks}))


def _made(kind: Any, told: dict[str, Any]) -> Any:
    known = {one.name for one in fields(kind)}
    return kind(**{name: value for name, value in told.items() if name in known})
