"""Python and the browser draw the same picture and say the same, at any state of any figure."""

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from derivsite.moving import scene, words
from derivsite.moving.model import Model
from derivsite.moving.parts import Figure
from derivsite.moving.scene import Element
from derivsite.site.bundles import bundles
from tests.site.describing import descriptions, figure_of

STATES = 25  # of each figure
CLOSE = 0.1  # pixels

NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[-+]\d+)?")


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """Give a blank page with the script of the figures."""
    with browser.new_context() as context:
        page = context.new_page()
        page.add_script_tag(content=bundles(Path("docs"))["assets/figures.js"])
        yield page


def states(figure: Figure) -> Iterator[dict[str, Any]]:
    """Yield the states of the stories, and states at random."""
    for preset in figure.presets:
        yield from (state_at(figure, None) | dict(state) for state in preset.states)
    draw = random.Random(figure.id)
    for _ in range(STATES):
        yield state_at(figure, draw)


def state_at(figure: Figure, draw: random.Random | None) -> dict[str, Any]:
    state: dict[str, Any] = {}
    for slider in figure.sliders:
        steps = round((slider.high - slider.low) / slider.step)
        at = slider.low + slider.step * draw.randint(0, steps) if draw else slider.value
        state[slider.name] = round(at, 10)
    for choice in figure.choices:
        options = list(choice.options)
        state[choice.name] = draw.choice(options) if draw else options[0]
    return state


def alike(python: Element, browser: dict[str, Any]) -> bool:
    """Compare an element of the two: all the same but coordinates, which may differ a little."""
    ours, theirs = python.attributes, {k: str(v) for k, v in browser["attributes"].items()}
    same = (python.tag, python.kind, python.text, python.clipped, sorted(ours)) == (
        browser["tag"],
        browser["kind"],
        browser["text"],
        browser.get("clipped", False),
        sorted(theirs),
    )
    return same and all(_close(ours[name], theirs[name]) for name in ours)


def _close(ours: str, theirs: str) -> bool:
    if NUMBER.sub("#", ours) != NUMBER.sub("#", theirs):
        return False
    pairs = zip(NUMBER.findall(ours), NUMBER.findall(theirs), strict=True)
    return all(abs(float(a) - float(b)) <= CLOSE for a, b in pairs)


def test_every_figure_is_drawn_alike(page: Page, built_site: Path) -> None:
    told = descriptions(built_site)
    assert told, "no page has a figure that moves"
    for name, description in told.items():
        figure = figure_of(description)
        for state in states(figure):
            model = Model(figure, state)
            theirs = page.evaluate(
                "([figure, state]) => derivsite.scene(JSON.parse(figure), state)",
                [description, state],
            )
            place = f"{name} at {json.dumps(state, ensure_ascii=False)}"
            frames = scene.frames(model)
            for panel, frame, drawn in zip(figure.panels, frames, theirs["panels"], strict=True):
                ours = list(scene.elements(panel, frame))
                assert len(ours) == len(drawn), place
                for one, other in zip(ours, drawn, strict=True):
                    assert alike(one, other), f"{place}:\n{one}\n{other}"
            assert theirs["readouts"] == words.readouts(model), place
            assert theirs["handles"] == words.handles(model), place
            assert theirs["saying"] == words.saying(model), place
