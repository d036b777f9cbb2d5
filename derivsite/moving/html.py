"""A moving figure as HTML: the picture as it stands at first, its controls, and its description.

Without scripting the picture, its readouts and its sentence are there; the controls are hidden.
"""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from html import escape

from derivsite.figures.paths import relative
from derivsite.moving import axes, scene, words
from derivsite.moving.checks import check
from derivsite.moving.contours import with_contours
from derivsite.moving.model import Model, first_state
from derivsite.moving.parts import Choice, Contours, Figure, Panel, Point, Slider
from derivsite.moving.scene import Element, Frame
from derivsite.texts import text

OWN = "own"  # the option that lets the reader type
_UNREAD = {"alt", "caption", "levels"}  # what the browser has already, or does without


def moving(figure: Figure) -> str:
    """Return `figure` as HTML. Raises `ValueError` for what an author should mend."""
    figure = with_contours(figure)
    check(figure)
    model = Model(figure, first_state(figure))
    return (
        f'<figure class="picture moving" id="{escape(figure.id)}" data-search-exclude '
        f'data-figure="{escape(description(figure))}">'
        f"{_drawing(model)}{_legend(figure)}"
        f'<p class="saying">{escape(words.saying(model))}</p><p class="gaps"></p>{_readouts(model)}'
        f"{_controls(figure, model)}"
        f"<figcaption>{escape(figure.caption)}</figcaption></figure>"
    )


def description(figure: Figure) -> str:
    """Return `figure` as the JSON from which the browser redraws it."""
    return json.dumps(_plain(figure), ensure_ascii=False, separators=(",", ":"))


def _plain(value: object) -> object:
    """Return dataclasses as dicts without defaults; marks are told apart by `mark`."""
    if is_dataclass(value) and not isinstance(value, type):
        named = {f.name: getattr(value, f.name) for f in fields(value) if f.name not in _UNREAD}
        kept = {name: _plain(v) for name, v in named.items() if not _left_out(v)}
        return kept | ({"mark": type(value).__name__.lower()} if hasattr(value, "colour") else {})
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    return value


def _left_out(value: object) -> bool:
    return value is None or value is False or (not isinstance(value, (int, float)) and not value)


def _drawing(model: Model) -> str:
    figure = model.figure
    height = sum(panel.height for panel in figure.panels)
    frames = scene.frames(model)
    panels = "".join(map(_panel, figure.panels, frames))
    return (
        f'<svg viewBox="0 0 {axes.WIDTH} {height}" role="img" '
        f'aria-label="{escape(" ".join(figure.alt.split()))}">{panels}</svg>'
    )


def _panel(panel: Panel, frame: Frame) -> str:
    """Draw what is clipped in an SVG of its own, which ends at the axes."""
    drawn = list(scene.elements(panel, frame))
    x, y = frame.x.start, frame.y.end
    width, height = frame.x.end - x, frame.y.start - y
    box = f'x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}"'
    inside = "".join(_element(one) for one in drawn if one.clipped)
    outside = "".join(_element(one) for one in drawn if not one.clipped)
    return f'<svg {box} viewBox="{x:g} {y:g} {width:g} {height:g}">{inside}</svg><g>{outside}</g>'


def _element(element: Element) -> str:
    packed = {n: relative(v, 2) if n == "d" else v for n, v in element.attributes.items()}
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in packed.items())
    return (
        f'<{element.tag} class="{element.kind}"{attributes}>{escape(element.text)}</{element.tag}>'
    )


def _legend(figure: Figure) -> str:
    rows = "".join(
        f'<li><svg viewBox="0 0 28 10" aria-hidden="true">{_swatch(mark)}</svg>'
        f"{escape(mark.label)}</li>"
        for panel in figure.panels
        for mark in panel.marks
        if mark.label and not isinstance(mark, Point)
    )
    return f'<ul class="legend">{rows}</ul>' if rows else ""


def _swatch(mark: object) -> str:
    kind = "contour" if isinstance(mark, Contours) else "line"
    return f'<path class="{kind} c{getattr(mark, "colour", 0)}" d="M0 5H28"></path>'


def _readouts(model: Model) -> str:
    rows = "".join(
        f"<div><dt>{escape(readout.label)}</dt><dd>{escape(value)}</dd></div>"
        for readout, value in zip(model.figure.readouts, words.readouts(model), strict=True)
    )
    return f'<dl class="readouts">{rows}</dl>' if rows else ""


def _controls(figure: Figure, model: Model) -> str:
    choices = "".join(_choice(figure, choice) for choice in figure.choices)
    handles = zip(figure.sliders, words.handles(model), strict=True)
    sliders = "".join(_slider(figure.id, slider, value) for slider, value in handles)
    stories = "".join(
        f'<button type="button" data-preset="{number}">{escape(preset.label)}</button>'
        for number, preset in enumerate(figure.presets)
    )
    name = escape(text("figure.controls", title=figure.title))
    return (
        f'<form class="controls needs-script" aria-label="{name}">'
        f'{choices}{sliders}<p class="buttons">{stories}'
        f'<button type="button" data-do="reset">{text("figure.reset")}</button>'
        f'<button type="button" data-do="link">{text("figure.link")}</button></p>'
        '<p class="told" role="status"></p><p class="spoken" role="status"></p></form>'
    )


def _slider(figure_id: str, slider: Slider, value: str) -> str:
    name = f"{figure_id}-{slider.name}"
    return (
        f'<div class="control"><label for="{name}">{escape(slider.label)}</label>'
        f'<input type="range" id="{name}" name="{slider.name}" min="{slider.low:g}" '
        f'max="{slider.high:g}" step="{slider.step:g}" value="{slider.value:g}" '
        f'aria-valuetext="{escape(value)}" autocomplete="off">'
        f'<span class="set">{escape(value)}</span></div>'
    )


def _choice(figure: Figure, choice: Choice) -> str:
    name = f"{figure.id}-{choice.name}"
    options = "".join(f"<option>{escape(label)}</option>" for label in choice.options)
    own = f'<option value="{OWN}">{text("figure.own")}</option>' if choice.own else ""
    field = (
        f'<div class="control own" hidden><label for="{name}-own">{escape(choice.label)} =</label>'
        f'<input id="{name}-own" name="{choice.name}-own" value="{escape(choice.own)}" '
        f'aria-describedby="{name}-fault" autocomplete="off" autocapitalize="off" '
        f'spellcheck="false"><p class="fault" id="{name}-fault" role="status"></p></div>'
    )
    return (
        f'<div class="control"><label for="{name}">{escape(choice.label)}</label>'
        f'<select id="{name}" name="{choice.name}" autocomplete="off">{options}{own}</select>'
        f"</div>{field if choice.own else ''}"
    )
