"""An expression that was read: closures that compute its jet from the values of its variables."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from derivsite.expressions import functions, jets
from derivsite.expressions.jets import Jet, finite

Function = Callable[..., Jet]
Values = Mapping[str, float | Function]
Node = Callable[[Mapping[str, Jet | Function]], Jet]


@dataclass(frozen=True)
class Expression:
    """An expression that was read."""

    text: str
    node: Node

    def jet(self, values: Values, variable: str | None = None) -> Jet:
        """Return value, first and second derivative with respect to `variable`.

        Each is NaN where there is none, and then so is what follows it.
        """
        seeded = {
            name: value if callable(value) else (float(value), float(name == variable), 0.0)
            for name, value in values.items()
        }
        v, d, dd = self.node(seeded)
        return finite(v), finite(d + 0 * v), finite(dd + 0 * d + 0 * v)

    def value(self, values: Values) -> float:
        """Return the value, NaN where there is none."""
        return self.jet(values)[0]

    def slope(self, values: Values, variable: str = "x") -> float:
        """Return the exact derivative with respect to `variable`, NaN where there is none."""
        return self.jet(values, variable)[1]


def number(value: float) -> Node:
    """Return the node of a plain number."""
    return lambda _: jets.constant(value)


def variable(name: str) -> Node:
    """Return the node of the variable `name`."""

    def node(values: Mapping[str, Jet | Function]) -> Jet:
        value = values[name]
        assert isinstance(value, tuple)
        return value

    return node


def binary(operation: Callable[[Jet, Jet], Jet], left: Node, right: Node) -> Node:
    """Return the node that joins two nodes."""
    return lambda values: operation(left(values), right(values))


def apply(name: str, argument: Node) -> Node:
    """Return the node of a function of the language."""
    return lambda values: functions.apply(name, argument(values))


def call(name: str, arguments: list[Node]) -> Node:
    """Return the node of a call of a function that is given at evaluation."""

    def node(values: Mapping[str, Jet | Function]) -> Jet:
        function = values[name]
        assert callable(function)
        return function(*(argument(values) for argument in arguments))

    return node
