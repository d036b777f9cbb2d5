"""`maths.extension`: formulas of a calculus lesson become MathML that the font can show."""

import io
import xml.etree.ElementTree as ET
from functools import cache

import pytest
from fontTools.ttLib import TTFont
from markdown import Markdown

from derivsite.maths import font
from derivsite.maths.extension import to_mathml
from derivsite.pages.faults import Fault

# formula: letters and signs that must be in what it becomes
FORMULAS = {
    r"\frac{dL}{dw}": "dLw",
    r"f'(x) = \lim_{h \to 0} \frac{f(x+h) - f(x)}{h}": "f′→lim−",
    r"f''(x)": "f″",
    r"\frac{\partial L}{\partial w_1}": "∂L1",
    r"\nabla f(x, y)": "∇",
    r"\sum_{i=1}^{n} (y_i - \hat{y}_i)^2": "∑=",
    r"w \leftarrow w - \eta \frac{dL}{dw}": "w←−",
    r"\sigma(x) = \frac{1}{1 + e^{-x}}": "1+−",
    r"\left( \frac{x}{2} \right)^3": "()3",
    r"\sqrt{x^2 + 1}": "2+",
    r"s(t) = 5t^2 \text{ metres}": "5metres",
    r"\begin{aligned} f(x) &= x^2 \\ f'(x) &= 2x \end{aligned}": "=2′",
    r"\ln x, \quad \sin x, \quad \cos x, \quad \tanh x": "lnsincostanh",
    r"|x| \le 1, \quad x \ne 0, \quad a \approx b": "|≤≠≈",
    r"\Delta x \cdot \alpha \times \beta \pm \theta": "Δ⋅×±",
    r"x_{n+1} = x_n - \frac{f(x_n)}{f'(x_n)}": "n1",
    r"\int_0^1 x \, dx = \frac12": "∫",
    r"\begin{cases} 0 & x < 0 \\ x & x \ge 0 \end{cases}": "{<≥",
    r"\left. \frac{dy}{dx} \right|_{x=3}": "|3",
    r"x \in [0, \infty)": "∈∞[",
}
INVISIBLE = {"\u2061", "\u2062", "\u2063", "\u2064"}  # function application and the like
BROKEN = [r"\frac{1", r"\nosuchcommand", r"x_", r"\begin{aligned} x", r"\left( x", "x^2^3"]


@cache
def glyphs() -> set[str]:
    return {chr(code) for code in TTFont(io.BytesIO(font.woff2())).getBestCmap()}


def page(text: str) -> ET.Element:
    """Return a page of Markdown as the site converts it."""
    extensions = ["pymdownx.arithmatex", "derivsite.maths.extension"]
    md = Markdown(
        extensions=extensions, extension_configs={"pymdownx.arithmatex": {"generic": True}}
    )
    return ET.fromstring(f"<div>{md.convert(text)}</div>")


@pytest.mark.parametrize("display", [False, True])
@pytest.mark.parametrize("latex", FORMULAS)
def test_formula_is_well_formed_mathml(latex: str, display: bool) -> None:
    maths = ET.fromstring(to_mathml(latex, display=display))
    assert maths.tag == "math"
    assert (maths.get("display") == "block") == display
    assert maths.find(".//merror") is None
    letters = "".join(maths.itertext())
    assert [sign for sign in FORMULAS[latex] if sign not in letters] == []


@pytest.mark.parametrize("latex", FORMULAS)
def test_font_has_every_sign_of_the_formula(latex: str) -> None:
    letters = {
        sign for sign in "".join(ET.fromstring(to_mathml(latex)).itertext()) if not sign.isspace()
    }
    assert letters - glyphs() - INVISIBLE == set()


@pytest.mark.parametrize("latex", FORMULAS)
def test_formula_on_a_page_is_the_only_thing_that_changes(latex: str) -> None:
    paragraph = page(f"Before ${latex}$ after.").find("p")
    assert paragraph is not None
    assert paragraph.text == "Before "
    assert [child.tag for child in paragraph] == ["math"]
    assert (paragraph[0].tail or "").strip() == "after."


def test_display_formula_stands_alone() -> None:
    maths = page("$$\n\\frac{dL}{dw}\n$$").find("math")
    assert maths is not None
    assert maths.get("display") == "block"
    fraction = maths.find(".//mfrac")
    assert fraction is not None
    assert ["".join(part.itertext()) for part in fraction] == ["dL", "dw"]


@pytest.mark.parametrize("dollars", ["$", "$$"])
def test_signs_that_html_escapes_are_read_as_latex(dollars: str) -> None:
    latex = r"\begin{aligned} a &< b \\ b &> c \end{aligned}"
    maths = page(f"{dollars}{latex}{dollars}").find(".//math")
    assert maths is not None
    assert "".join("".join(maths.itertext()).split()) == "a<bb>c"


def test_prime_stands_beside_its_letter() -> None:
    """As a script, the raised prime of the font would be tiny and too high."""
    maths = page("Here $f'(x)$ is.").find(".//math")
    assert maths is not None
    assert maths.find(".//msup") is None
    assert "".join(maths.itertext()).startswith("f′")


def test_price_is_no_formula() -> None:
    assert page("It costs $5 and $6.").find(".//math") is None


@pytest.mark.parametrize("latex", BROKEN)
def test_formula_that_cannot_be_read_is_quoted(latex: str) -> None:
    with pytest.raises(Fault) as caught:
        to_mathml(latex)
    assert f"${latex}$" in str(caught.value)
