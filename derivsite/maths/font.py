"""The maths font of the site: STIX Two Math cut down to the glyphs that lessons use."""

import io
import logging
from importlib.metadata import distribution, version
from pathlib import Path

from derivsite.kept.store import Store

# Basic Latin, the maths italics that formulas use for variables, Greek, and signs. A test
# holds every character of every formula on the site against the font.
GLYPHS = (
    "".join(map(chr, range(0x20, 0x7F)))
    + "".join(map(chr, range(0x1D434, 0x1D468)))  # italic Latin
    + "ℎ𝛼𝛽𝛾𝛿𝜀𝜂𝜃𝜆𝜇𝜋𝜎𝜏𝜑𝜔αβγδεηθλμπστφωΔΣ∂∇"
    + "ˆ¯˜×·÷±−∓≈≠≤≥≪≫→←↦∞√∑∏∫′″…⋯∈∘⋅|‖⟨⟩ \u2061\u2062"
)


def woff2() -> bytes:
    """Return the font as woff2, the same bytes at every call."""
    from fontTools import subset  # noqa: PLC0415 (slow to load, and seldom needed)
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    logging.getLogger("fontTools").setLevel(logging.ERROR)  # it reports every table it keeps
    # Found without importing ziamath, of which only the font is wanted.
    source = distribution("ziamath").locate_file("ziamath/fonts/STIXTwoMath-Regular.ttf")
    font = TTFont(str(source), recalcTimestamp=False)
    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = []  # features are for text, and double the size
    options.name_IDs = []
    options.hinting = False
    cutter = subset.Subsetter(options)
    cutter.populate(text=GLYPHS)
    cutter.subset(font)
    font.flavor = "woff2"
    packed = io.BytesIO()
    font.save(packed)
    return packed.getvalue()


def cached(store: Store) -> bytes:
    """Return `woff2()`, kept in `store` by all that it depends on."""
    made_by = (version(name) for name in ("ziamath", "fonttools", "brotli"))
    key = store.key("font", GLYPHS, Path(__file__).read_text(encoding="utf-8"), *made_by)
    if not (packed := store.get(key)):
        packed = woff2()
        store.put(key, packed)
    return packed
