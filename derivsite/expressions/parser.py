"""Read an expression, as a reader types it or an author writes it.

    sum     = product { ("+" | "-") product }
    product = signed { ("*" | "/") signed | power }      a power alone: 6x, 2cos(x), (x+1)(x-1)
    signed  = { "+" | "-" } power
    power   = atom [ ("^" | "**") signed | "²" | "³" ]
    atom    = number | name | function "(" sum { "," sum } ")" | "(" sum ")"

So -x^2 is -(x^2), 2^3^2 is 2^(3^2), and 1/2x is (1/2)x, as a program reads it.
"""

import math
from collections.abc import Collection
from dataclasses import dataclass

from derivsite.expressions import jets, nodes
from derivsite.expressions.functions import FUNCTIONS
from derivsite.expressions.nodes import Expression, Node
from derivsite.expressions.tokens import ExpressionError, Token, tokens

DEEPEST = 40  # brackets, signs and powers inside one another

CONSTANTS = {"pi": math.pi, "π": math.pi, "e": math.e}
OPERATIONS = {"+": jets.add, "-": jets.subtract, "*": jets.multiply, "/": jets.divide}


def parse(
    text: str, variables: Collection[str] = ("x",), functions: Collection[str] = ()
) -> Expression:
    """Read `text`, in which `variables` and calls of `functions` may stand.

    The values of both are given when the expression is evaluated. Raises `ExpressionError`.
    """
    return Expression(text, _Parser(list(tokens(text)), variables, functions).whole())


@dataclass
class _Parser:
    tokens: list[Token]
    variables: Collection[str]
    functions: Collection[str]
    position: int = 0
    depth: int = 0

    @property
    def token(self) -> Token:
        return self.tokens[self.position]

    def takes(self, *signs: str) -> str:
        """Step over one of `signs` and return it, or return nothing."""
        token = self.token
        if token.kind != "sign" or token.text not in signs:
            return ""
        self.position += 1
        return token.text

    def unexpected(self, at_the_end: str = "ends") -> ExpressionError:
        token = self.token
        if token.kind == "end":
            return ExpressionError(at_the_end, token.at)
        return ExpressionError(
            "comma" if token.text == "," else "unexpected", token.at, found=token.text
        )

    def whole(self) -> Node:
        if self.token.kind == "end":
            raise ExpressionError("empty", 0)
        node = self.sum()
        if self.token.kind != "end":
            raise self.unexpected()
        return node

    def sum(self) -> Node:
        node = self.product()
        while sign := self.takes("+", "-"):
            node = nodes.binary(OPERATIONS[sign], node, self.product())
        return node

    def product(self) -> Node:
        node = self.signed()
        while sign := self.takes("*", "/") or self.implied():
            node = nodes.binary(OPERATIONS[sign], node, self.signed())
        return node

    def implied(self) -> str:
        """Return the sign that is left out where a factor follows, or nothing."""
        if self.token.kind == "number":
            raise ExpressionError("between", self.token.at)
        return "*" if self.token.kind == "name" or self.token.text == "(" else ""

    def signed(self) -> Node:
        self.depth += 1
        if self.depth > DEEPEST:
            raise ExpressionError("deep", self.token.at, limit=DEEPEST)
        if sign := self.takes("+", "-"):
            node = nodes.binary(OPERATIONS[sign], nodes.number(0.0), self.signed())
        else:
            node = self.power()
        self.depth -= 1
        return node

    def power(self) -> Node:
        base = self.atom()
        sign = self.takes("^", "²", "³")
        if not sign:
            return base
        exponent = self.signed() if sign == "^" else nodes.number(2.0 if sign == "²" else 3.0)
        return nodes.binary(jets.power, base, exponent)

    def atom(self) -> Node:
        token = self.token
        if self.takes("("):
            node = self.sum()
            self.close()
            return node
        if token.kind not in {"number", "name"}:
            raise self.unexpected()
        self.position += 1
        if token.kind == "name":
            return self.named(token)
        value = float(token.text)
        if math.isinf(value):
            raise ExpressionError("huge", token.at)
        return nodes.number(value)

    def close(self) -> None:
        if not self.takes(")"):
            raise self.unexpected("unclosed")

    def named(self, token: Token) -> Node:
        name = token.text
        if name in self.functions or (name in FUNCTIONS and name not in self.variables):
            return self.called(token)
        if name in self.variables:
            return nodes.variable(name)
        if name in CONSTANTS:
            return nodes.number(CONSTANTS[name])
        known = "".join(f"{variable}, " for variable in self.variables)
        raise ExpressionError("unknown", token.at, name=name, known=known)

    def called(self, token: Token) -> Node:
        name = token.text
        if not self.takes("("):
            raise ExpressionError("bracket", token.at, name=name)
        arguments = [self.sum()]
        while self.takes(","):
            arguments.append(self.sum())
        self.close()
        if name in self.functions:
            return nodes.call(name, arguments)
        if len(arguments) > 1:
            raise ExpressionError("one", token.at, name=name)
        return nodes.apply(name, arguments[0])
