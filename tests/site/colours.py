"""Contrast as WCAG 2 defines it, between the colours that a browser computed."""

import re

Colour = tuple[float, float, float]
WHITE: Colour = (255, 255, 255)

# Paints an element of the body with a CSS colour and reads back what the browser made of it.
PROBE = """(value) => {
  const probe = document.body.appendChild(document.createElement("span"));
  probe.style.color = value;
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}"""


def parse(computed: str, behind: Colour = WHITE) -> Colour:
    """Read "rgb(1, 2, 3)" or "rgba(1, 2, 3, 0.5)", as computed styles have it.

    What is not opaque is mixed with `behind`. Raises `ValueError` for any other form.
    """
    if not (match := re.fullmatch(r"rgba?\(([\d., ]+)\)", computed)):
        raise ValueError(f"{computed!r} is not a colour that this test can read")
    red, green, blue, *rest = map(float, match[1].split(","))
    share = rest[0] if rest else 1.0
    mix = zip((red, green, blue), behind, strict=True)
    red, green, blue = (share * above + (1 - share) * below for above, below in mix)
    return red, green, blue


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = map(_linear, colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
