"""What a figure says at one state: its readouts and its sentence."""

import math
import re

from derivsite.moving.model import Model
from derivsite.moving.numbers import shown

_GAP = re.compile(r"\{(?P<value>[^{}:]+):(?P<format>\.\d+[fe])\}")


def readouts(model: Model) -> list[str]:
    """Return the text of each readout."""
    return [shown(model.value(one.value), one.format) for one in model.figure.readouts]


def handles(model: Model) -> list[str]:
    """Return what each slider is set to, as it is read."""
    return [shown(model.value(s.shows or s.name), s.format) for s in model.figure.sliders]


def saying(model: Model) -> str:
    """Return the first sentence that applies, filled in; or nothing."""
    for one in model.figure.sayings:
        if math.isnan(model.value(one.without)) if one.without else model.value(one.when) > 0:
            return _GAP.sub(lambda gap: shown(model.value(gap["value"]), gap["format"]), one.text)
    return ""
