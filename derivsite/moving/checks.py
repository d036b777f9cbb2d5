"""What an author should mend, found before a reader moves the figure."""

from derivsite.moving.model import Model, State, first_state, functions_of
from derivsite.moving.parts import Curve, Figure, Point


def check(figure: Figure) -> None:
    """Raise `ValueError` for what would only show when a reader moves the figure."""
    for name in ("alt", "caption", "title"):
        if not getattr(figure, name).strip():
            raise ValueError(f"the figure {figure.id} has no {name}; say it in words")
    sliders = {slider.name for slider in figure.sliders}
    for choice in figure.choices:
        for label in choice.options:
            functions_of(choice, label)
    for panel in figure.panels:
        if panel.y is None and not any(isinstance(mark, Curve) for mark in panel.marks):
            raise ValueError(f"a panel of {figure.id} has no curve to fit; give it limits y")
        for mark in panel.marks:
            if isinstance(mark, Point) and not sliders.issuperset(mark.drag):
                raise ValueError(f"a point of {figure.id} drags {mark.drag}, not all sliders")
    first = first_state(figure)
    for preset in figure.presets:
        for state in preset.states:
            _check_state(figure, preset.label, state)
            Model(figure, first | dict(state))


def _check_state(figure: Figure, label: str, state: State) -> None:
    sliders = {slider.name: slider for slider in figure.sliders}
    options = {choice.name: choice.options for choice in figure.choices}
    for name, value in state.items():
        if name in sliders and isinstance(value, (int, float)):
            if not sliders[name].low <= value <= sliders[name].high:
                raise ValueError(f"in the story '{label}', {name} = {value} is off its slider")
        elif value not in options.get(name, {}):
            raise ValueError(f"in the story '{label}', there is no {name} = {value!r}")
