"""Read an expression, as a reader types it or an author writes it.

    sum     = product { ("+" | "-") product }
    product = sign { ("*" | "/" | nothing) sign }     nothing: 6x, 2cos(x), (x+1)(x-1)
    sign    = { "+" | "-" } power
    power   = atom [ ("^" | "**") sign | "²" | "³" ]
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

LONGEST = 200  # characters
DEEPEST = 40  # brackets, signs and powers inside one another

CONSTANTS = {"pi": math.pi, "π": math.pi, "e": math.e}


def parse(
    text: str, variables: Collection[str] = ("x",), functions: Collection[str] = ()
) -> Expression:
    """Read `text`, in which `variables` and calls of `functions` may stand.

    The values of both are given when the expression is evaluated. Raises `ExpressionError`.
    """
    if not text.strip():
        raise ExpressionError("empty", 0)
    if len(text) > LONGEST:
        raise ExpressionError("long", LONGEST, limit=LONGEST)
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

    def expect(self, sign: str) -> None:
        if self.takes(sign):
            return
        if self.token.kind == "end":
            raise ExpressionError("unclosed", self.token.at)
        raise self.unexpected()

    def unexpected(self) -> ExpressionError:
        if self.token.kind == "end":
            return ExpressionError("ends", self.token.at)
        name = "comma" if self.token.text == "," else "unexpected"
        return ExpressionError(name, self.token.at, found=self.token.text)

    def whole(self) -> Node:
        node = self.sum()
        if self.token.kind != "end":
            raise self.unexpected()
        return node

    def sum(self) -> Node:
        node = self.product()
        while sign := self.takes("+", "-"):
            node = nodes.binary(jets.add if sign == "+" else jets.subtract, node, self.product())
        return node

    def product(self) -> Node:
        node = self.sign()
        while True:
            if sign := self.takes("*", "/"):
                node = nodes.binary(
                    jets.multiply if sign == "*" else jets.divide, node, self.sign()
                )
            elif self.begins_atom():
                node = nodes.binary(jets.multiply, node, self.power())
            else:
                return node

    def begins_atom(self) -> bool:
        if self.token.kind == "number":
            raise ExpressionError("between", self.token.at)
        return self.token.kind == "name" or (self.token.kind, self.token.text) == ("sign", "(")

    def sign(self) -> Node:
        self.depth += 1
        if self.depth > DEEPEST:
            raise ExpressionError("deep", self.token.at, limit=DEEPEST)
        try:
            if self.takes("-"):
                return nodes.binary(jets.subtract, nodes.number(0.0), self.sign())
            if self.takes("+"):
                return self.sign()
            return self.power()
        finally:
            self.depth -= 1

    def power(self) -> Node:
        base = self.atom()
        if sign := self.takes("²", "³"):
            return nodes.binary(jets.power, base, nodes.number(2.0 if sign == "²" else 3.0))
        if self.takes("^"):
            return nodes.binary(jets.power, base, self.sign())
        return base

    def atom(self) -> Node:
        token = self.token
        if self.takes("("):
            node = self.sum()
            self.expect(")")
            return node
        if token.kind == "number":
            self.position += 1
            if not math.isfinite(float(token.text)):
                raise ExpressionError("huge", token.at)
            return nodes.number(float(token.text))
        if token.kind == "name":
            self.position += 1
            return self.named(token)
        raise self.unexpected()

    def named(self, token: Token) -> Node:
        name = token.text
        if name in self.functions or (name in FUNCTIONS and name not in self.variables):
            if not self.takes("("):
                raise ExpressionError("bracket", token.at, name=name)
            arguments = [self.sum()]
            while self.takes(","):
                arguments.append(self.sum())
            self.expect(")")
            if name in self.functions:
                return nodes.call(name, arguments)
            if len(arguments) > 1:
                raise ExpressionError("one", token.at, name=name)
            return nodes.apply(name, arguments[0])
        if name in self.variables:
            return nodes.variable(name)
        if name in CONSTANTS:
            return nodes.number(CONSTANTS[name])
        raise ExpressionError(
            "unknown", token.at, name=name, known="".join(f"{one}, " for one in self.variables)
        )
