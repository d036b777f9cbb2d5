"""What the parts of a figure are worth while its controls stand at given values."""

import math
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from derivsite.expressions import ExpressionError, parse
from derivsite.expressions.jets import Jet, chain, constant, finite
from derivsite.expressions.nodes import Expression, Function
from derivsite.moving.parts import Choice, Figure, Table

FAR = 1e6  # a walk that leads further than this has got lost

State = Mapping[str, float | str]  # sliders by name; choices by label, or with the text typed


def first_state(figure: Figure) -> dict[str, float | str]:
    """Return how the controls stand at first."""
    sliders: dict[str, float | str] = {slider.name: slider.value for slider in figure.sliders}
    return sliders | {choice.name: next(iter(choice.options)) for choice in figure.choices}


class Model:
    """A figure at one state: evaluates expressions there."""

    def __init__(self, figure: Figure, state: State) -> None:
        self.figure = figure
        self.state = state
        self.numbers: dict[str, float] = {
            slider.name: float(state[slider.name]) for slider in figure.sliders
        }
        self.functions: dict[str, Function] = {}
        for choice in figure.choices:
            self.functions |= functions_of(choice, str(state[choice.name]))
        for table in figure.tables:
            self.functions[table.name] = _lookup(self._row(table))
        for name, text in figure.where.items():
            self.numbers[name] = self.value(text)
        if figure.walk:
            self._walk()

    def value(self, text: str, **more: float) -> float:
        """Return the value of the expression `text`, with `more` variables. NaN for none."""
        numbers = self.numbers | more
        expression = read(text, tuple(numbers), tuple(self.functions))
        return expression.value({**self.functions, **numbers})

    def chosen(self, name: str) -> int:
        """Return which option of the choice `name` is chosen; -1 for the reader's own."""
        choices = {choice.name: choice for choice in self.figure.choices}
        if name not in choices:
            raise ValueError(f"there is no choice {name}")
        labels = list(choices[name].options)
        return labels.index(str(self.state[name])) if self.state[name] in labels else -1

    def _row(self, table: Table) -> Sequence[float]:
        option = self.chosen(table.by)
        return table.values[option] if option >= 0 else ()

    def _walk(self) -> None:
        walk = self.figure.walk
        assert walk is not None
        current = [self.value(text) for text in walk.start]
        found = [current]
        for _ in range(math.floor(self.value(walk.steps) + 0.5)):
            here = dict(zip(walk.names, current, strict=True))
            current = [self.value(text, **here) for text in walk.next]
            if not all(math.isfinite(value) for value in current):
                break
            found.append(current)
            if any(abs(value) > FAR for value in current):
                break
        self.numbers["last"] = float(len(found) - 1)
        for name, values in zip(walk.names, zip(*found, strict=True), strict=True):
            self.functions[name] = _lookup(values)


@cache
def read(text: str, variables: tuple[str, ...], functions: tuple[str, ...]) -> Expression:
    """Parse `text` once. Raises `ValueError` that shows the author where it cannot be read."""
    try:
        return parse(text, variables, functions)
    except ExpressionError as error:
        raise ValueError(f"in '{text[: error.at]}▸{text[error.at :]}': {error}") from error


def functions_of(choice: Choice, chosen: str) -> dict[str, Function]:
    """Return the chosen function and its exact derivatives, by the names an author uses."""
    text = choice.options.get(chosen, chosen)
    node = read(text, tuple(choice.variables), ()).node
    names = tuple(choice.variables)

    def derivative(order: int, seed: str) -> Callable[..., Jet]:
        def function(*arguments: Jet) -> Jet:
            seeds = {
                name: (argument[0], float(name == seed), 0.0)
                for name, argument in zip(names, arguments, strict=True)
            }
            jet = node(seeds)
            value = jet[order] if math.isfinite(jet[0]) else math.nan
            if len(names) > 1:
                return constant(value)  # of several variables: values only
            slope, bend, *_ = (*jet[order + 1 :], math.nan, math.nan)
            return chain(arguments[0], (value, slope, bend))

        return function

    if len(names) == 1:
        prefixes = ("", "d", "dd")
        return {p + choice.name: derivative(order, names[0]) for order, p in enumerate(prefixes)}
    slopes = {choice.name + name: derivative(1, name) for name in names}
    return {choice.name: derivative(0, "")} | slopes


def _lookup(values: Sequence[float]) -> Function:
    def function(n: Jet) -> Jet:
        index = math.floor(n[0] + 0.5) if math.isfinite(n[0]) else -1
        return constant(finite(values[index]) if 0 <= index < len(values) else math.nan)

    return function
