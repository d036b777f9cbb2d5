"""SVG paths in few bytes."""

import re
from functools import cache

_NUMBER = r"-?\d*\.?\d+(?:e-?\d+)?"
_PLACE = re.compile(rf"([ML]?)\s*({_NUMBER})\s+({_NUMBER})|z")
_DECIMALS = re.compile(r"-?\d+\.\d+")
_OTHER = re.compile(r"[^MLz\d\s.e-]")


def relative(d: str, decimals: int = 1) -> str:
    """Return the path `d` with each line told from where the last one ended.

    The steps are short numbers, much like each other, so a page packs to about nine tenths. They
    are differences of rounded coordinates, so that no error adds up. Paths of other commands than
    M, L and z are only rounded.
    """
    if _OTHER.search(d):
        return rounded(" ".join(d.split()), decimals)
    unit = 10**decimals
    path = ""
    x = y = start_x = start_y = 0
    for place in _PLACE.finditer(d):
        command, to_x, to_y = place.groups()
        if to_x is None:
            path, x, y = path + "z", start_x, start_y
            continue
        last_x, last_y, x, y = x, y, round(float(to_x) * unit), round(float(to_y) * unit)
        if command == "M":
            path += f"M{_number(x, unit)} {_number(y, unit)}l"
            start_x, start_y = x, y
        else:
            before = "l" if path[-1] == "z" else " "
            path += f"{before}{_number(x - last_x, unit)} {_number(y - last_y, unit)}"
    return re.sub(r"l(?=M|$)|(?<=l) | (?=-)", "", path)


def rounded(text: str, decimals: int = 1) -> str:
    """Return `text` with `decimals` digits after the point, at most, in each of its numbers."""
    unit = 10**decimals
    return _DECIMALS.sub(lambda number: _number(round(float(number[0]) * unit), unit), text)


@cache
def _number(value: int, unit: int) -> str:
    return re.sub(r"^(-?)0\.", r"\1.", f"{value / unit:g}")
