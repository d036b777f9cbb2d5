"""SVG paths in few bytes."""

import re

_TOKEN = re.compile(r"(?P<command>[MLz])|(?P<number>-?\d*\.?\d+(?:e-?\d+)?)")
_OTHER = re.compile(r"[^MLz\d\s.e-]")


def relative(d: str, decimals: int = 1) -> str:
    """Return the path `d` with each line told from where the last one ended.

    The steps are short numbers, much like each other, so a page packs to about nine tenths. They
    are differences of rounded coordinates, so that no error adds up. Paths of other commands than
    M, L and z are left as they are.
    """
    if _OTHER.search(d):
        return d
    unit = 10**decimals
    numbers: list[int] = []
    path, command = "", ""
    x = y = start_x = start_y = 0
    for token in _TOKEN.finditer(d):
        if token["command"]:
            command = token["command"]
            if command == "z":
                path, x, y = path + "z", start_x, start_y
            continue
        numbers.append(round(float(token["number"]) * unit))
        if len(numbers) < 2:
            continue
        to_x, to_y = numbers
        numbers = []
        if command == "M":
            path += f"M{_pair(to_x, to_y, unit)}l"
            start_x, start_y, command = to_x, to_y, "L"
        else:
            path += f"{'l' if path[-1] == 'z' else ' '}{_pair(to_x - x, to_y - y, unit)}"
        x, y = to_x, to_y
    return re.sub(r"l(?=M|$)|(?<=l) | (?=-)", "", path)


def _pair(x: int, y: int, unit: int) -> str:
    return f"{_number(x / unit)} {_number(y / unit)}"


def _number(value: float) -> str:
    return re.sub(r"^(-?)0\.", r"\1.", f"{value:g}")
