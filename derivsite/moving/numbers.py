"""Numbers as a figure shows them: alike in Python and in JavaScript, to the last digit."""

import math
from decimal import ROUND_HALF_UP, Context, Decimal

LARGE = 1e9  # from here on a number is written in powers of ten

_EXACT = Context(prec=800)  # a float in full; JavaScript rounds from there, halves away from 0


def shown(x: float, spec: str) -> str:
    """Return `x` by `spec`, ".4f" or ".1e", with a typographic minus. NaN gives "–"."""
    if not math.isfinite(x):
        return "–"
    digits = int(spec[1:-1])
    if spec[-1] == "e":
        text = _scientific(abs(x), digits)
    else:
        text = _fixed(abs(x), digits) if abs(x) < LARGE else _scientific(abs(x), 2)
    negative = x < 0 and any(character in "123456789" for character in text.split("e")[0])
    return f"−{text}" if negative else text


def _fixed(x: float, digits: int) -> str:
    unit = Decimal(1).scaleb(-digits)
    return f"{Decimal(x).quantize(unit, rounding=ROUND_HALF_UP, context=_EXACT):f}"


def _scientific(x: float, digits: int) -> str:
    if x == 0:
        return f"{x:.{digits}e}"
    exact = Decimal(x)
    exponent = exact.adjusted()
    mantissa = exact.scaleb(-exponent, context=_EXACT).quantize(
        Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP, context=_EXACT
    )
    if mantissa >= 10:  # such as 9.99 with one digit
        mantissa, exponent = mantissa / 10, exponent + 1
    return f"{mantissa:.{digits}f}e{'-' if exponent < 0 else '+'}{abs(exponent):02}"


def pixels(x: float) -> str:
    """Return a coordinate with at most two decimals."""
    return f"{math.floor(x * 100 + 0.5) / 100:.10g}"
