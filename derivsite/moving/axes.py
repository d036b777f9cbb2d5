"""Where a value stands in a panel, and which values are marked on its axes."""

import math
from dataclasses import dataclass

from derivsite.moving.numbers import shown

WIDTH = 331  # SVG units: as wide as the other pictures, so that letters are as large
LEFT, RIGHT, TOP, BOTTOM = 44, 10, 20, 34  # room for the labels
TICKS = 5  # about so many on an axis

_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True)
class Scale:
    """The values from `low` to `high` along the pixels from `start` to `end`."""

    low: float
    high: float
    start: float
    end: float
    log: bool = False

    def __call__(self, value: float) -> float:
        """Return the pixel of `value`; NaN for a value that has no place on a log axis."""
        if self.log:
            if not value > 0:
                return math.nan
            low, high, at = math.log10(self.low), math.log10(self.high), math.log10(value)
        else:
            low, high, at = self.low, self.high, value
        return self.start + (at - low) / (high - low) * (self.end - self.start)

    def ticks(self) -> list[tuple[float, str]]:
        """Return (value, label) of each mark on the axis."""
        return _decades(self.low, self.high) if self.log else _steps(self.low, self.high)


def _steps(low: float, high: float) -> list[tuple[float, str]]:
    rough = (high - low) / TICKS
    exponent = math.floor(math.log10(rough) + 1e-9)
    unit = float(f"1e{exponent}")
    share = rough / unit
    step = (1 if share < 1.5 else 2 if share < 3 else 5 if share < 7 else 10) * unit
    decimals = max(0, -exponent - (1 if share >= 7 else 0))
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    values = [k * step for k in range(first, last + 1)]
    return [(value, shown(value, f".{decimals}f")) for value in values]


def _decades(low: float, high: float) -> list[tuple[float, str]]:
    first, last = math.ceil(math.log10(low) - 1e-9), math.floor(math.log10(high) + 1e-9)
    every = max(1, math.ceil((last - first) / TICKS))
    return [
        (float(f"1e{k}"), f"10{str(k).translate(_RAISED)}") for k in range(first, last + 1, every)
    ]


def fitted(values: list[float]) -> tuple[float, float]:
    """Return limits that show `values`, the samples of a curve, without the far ends of a pole."""
    found = sorted(value for value in values if math.isfinite(value))
    if not found:
        return -1.0, 1.0
    last = len(found) - 1
    low, high = found[math.floor(0.05 * last)], found[math.ceil(0.95 * last)]
    room = (high - low) or 1.0
    low, high = max(found[0], low - room), min(found[-1], high + room)
    room = (high - low) or 2.0
    return low - 0.08 * room, high + 0.08 * room
