"""Ticks that are made after the first one of their axis, while a figure is drawn.

Matplotlib makes each tick from nothing, of three lines and two texts most of which stay hidden, and
then gives it the properties of the first: a quarter of the time that a figure takes. Drawing moves
ticks and writes their labels, no more, so what they are made of may be shared till then.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from matplotlib.axis import Axis, Tick, XAxis, YAxis
from matplotlib.figure import Figure

_PARTS = ("tick1line", "tick2line", "gridline", "label1", "label2")
# How an axis makes a tick, and how it makes it like another. A test tells when Matplotlib comes to
# call them by other names.
_MAKE, _LIKEN = "_get_tick", "_copy_tick_props"


@contextmanager
def alike(figure: Figure) -> Iterator[None]:
    """Let axes make ticks as copies of their first ones, and forget the copies in the end."""
    axes = [axis for one in figure.axes for axis in (one.xaxis, one.yaxis) if _is_plain(axis)]
    for axis in axes:
        _make_copies(axis)
    try:
        yield
    finally:
        for axis in axes:
            for name in (_MAKE, _LIKEN):
                del vars(axis)[name]
            del axis.majorTicks[1:], axis.minorTicks[1:]


def _is_plain(axis: Axis) -> bool:
    """Tell whether all ticks of `axis` will look the same: nobody has asked for any of them yet."""
    return type(axis) in (XAxis, YAxis) and len(axis.majorTicks) == len(axis.minorTicks) == 1


def _make_copies(axis: Axis) -> None:
    first = {True: axis.majorTicks[0], False: axis.minorTicks[0]}
    vars(axis).update({_MAKE: lambda major: _copy(first[major]), _LIKEN: lambda *_: None})


def _copy(tick: Tick) -> Tick:
    twin: Tick = _shallow(tick)
    for name in _PARTS:
        setattr(twin, name, _shallow(getattr(tick, name)))
    return twin


def _shallow(artist: Any) -> Any:
    """Return a copy that shares what `artist` is made of; Matplotlib's own forgets a part."""
    twin = object.__new__(type(artist))
    vars(twin).update(vars(artist))
    return twin
