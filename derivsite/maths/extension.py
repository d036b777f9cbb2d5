"""Python-Markdown extension: what arithmatex finds as LaTeX becomes MathML."""

import re
import xml.etree.ElementTree as ET
from html import unescape
from html.entities import html5

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from math_core import LatexError, LatexToMathML

from derivsite.pages import faults
from derivsite.pages.faults import Fault

_converter = LatexToMathML(fancy_error=False)

# HTML's names for characters, but for the five that XML knows too.
_ENTITY = re.compile(r"&(?!(?:lt|gt|amp|quot|apos);)(\w+;)")


def to_mathml(latex: str, *, display: bool = False) -> str:
    """Return `latex` as MathML. Raises `Fault` if it cannot be read."""
    try:
        mathml = _converter.convert_with_local_state(latex, displaystyle=display)
    except LatexError as error:
        raise Fault(f"the formula ${latex}$ cannot be read: {error}") from error
    return _ENTITY.sub(lambda name: html5[name[1]], mathml)


class MathsTreeprocessor(Treeprocessor):
    """Replaces the elements that pymdownx.arithmatex (generic) leaves behind."""

    def run(self, root: ET.Element) -> None:
        """Replace every arithmatex element below `root`."""
        for parent in list(root.iter()):
            for index, child in enumerate(list(parent)):
                if child.get("class") == "arithmatex":
                    parent[index] = _convert(child)


def _convert(element: ET.Element) -> ET.Element:
    # arithmatex wraps the LaTeX in \( \) or \[ \], and escapes it for HTML.
    latex = unescape((element.text or "")[2:-2]).strip()
    try:
        maths = ET.fromstring(to_mathml(latex, display=element.tag == "div"))
        _raise_primes(maths)
    except Fault as fault:
        page = faults.current_page()
        faults.report(fault, page.find(f"${latex}$", latex, latex.split("\n")[0]))
        return ET.fromstring(faults.shown(fault))
    maths.tail = element.tail
    return maths


def _raise_primes(maths: ET.Element) -> None:
    """Set primes beside their letter, not above it as a script.

    The prime of the font is raised already; as a script it would be tiny and too high. (A font
    feature mends that in browsers, but it would double the font.)
    """
    for script in maths.iter("msup"):
        if (prime := script[1]).text in {"′", "″", "‴"}:
            script.tag = "mrow"
            prime.attrib.update(lspace="0", rspace="0")


class MathsExtension(Extension):
    """Registers `MathsTreeprocessor`."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Run after the inline patterns (priority 20), which find the formulas."""
        md.registerExtension(self)
        md.treeprocessors.register(MathsTreeprocessor(md), "derivsite-maths", 15)


def makeExtension(**settings: object) -> MathsExtension:  # noqa: N802 (Python-Markdown's name)
    """Return the extension; Python-Markdown calls this."""
    return MathsExtension(**settings)
