"""Expressions such as `3x^2 + sin(x)`, read without `eval`, with exact derivatives.

The scripts in docs/assets/scripts/figures read the same language, so that a figure moves in the
browser by the very description from which the build drew it. A test compares the two.
"""

from derivsite.expressions.nodes import Expression
from derivsite.expressions.parser import parse
from derivsite.expressions.tokens import ExpressionError

__all__ = ["Expression", "ExpressionError", "parse"]
