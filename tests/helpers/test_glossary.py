"""What the glossary holds, where its terms are linked, and where they are not."""

from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from derivsite.glossary import entries
from derivsite.glossary.entries import LONGEST, Term, complaints, terms
from derivsite.glossary.extension import address
from derivsite.glossary.linking import MOST, link

ENTRY = """# Glossary

kink {{ #kink data-also="kinks, Corner" }}
:   A corner of a curve, {definition}
    of two slopes.
:   [Where there is none](learning/kinks.md#a-part)

limit {{ #limit .quiet }}
:   What something closes in on.
:   [Page](index.md)

This is a paragraph.
"""


def term(name: str, *more: str) -> Term:
    words = (name, *more)
    return Term(name, name.replace(" ", "-"), words, f"What {name} means.", "other.md", 1)


KINK, SLOPE, STEEP_SLOPE = term("kink", "kinks"), term("slope"), term("steep slope")
SLOPE_TO_THE_LEFT = term("slope to the left")


def linked(html: str, *which: Term) -> str:
    return link(html, which, "here.md", "../glossary/")


def to(word: str, name: str = "kink") -> str:
    return f'<a class="term" href="../glossary/#{name}">{word}</a>'


def test_an_entry_is_read() -> None:
    kink, limit = terms(ENTRY.format(definition="made"))
    assert kink == Term(
        "kink",
        "kink",
        ("kink", "kinks", "corner"),
        "A corner of a curve, made of two slopes.",
        "learning/kinks.md",
        3,
    )
    assert (limit.id, limit.words, limit.page, limit.line) == ("limit", (), "index.md", 8)
    assert list(complaints([kink, limit])) == []


@pytest.mark.parametrize(("length", "told"), [(LONGEST, 0), (LONGEST + 1, 1)])
def test_a_definition_is_short(length: int, told: int) -> None:
    text = f"kink {{ #kink }}\n:   {'x' * length}\n:   [it](a.md)\n"
    assert len(list(complaints(terms(text)))) == told


def test_quiet_terms_have_no_card() -> None:
    script = entries.script(terms(ENTRY.format(definition="made")))
    assert '"kink":"A corner' in script
    assert "limit" not in script


def test_the_first_use_is_linked_and_no_other() -> None:
    html = "<p>At kinks, and at a kink.</p><p>A kink.</p>"
    assert linked(html, KINK) == f"<p>At {to('kinks')}, and at a kink.</p><p>A kink.</p>"


@pytest.mark.parametrize(
    "html",
    [
        "<h2>A kink</h2>",
        "<p><code>kink</code></p>",
        "<p><a href='x'>a kink</a></p>",
        "<pre>kink</pre>",
        "<table><tr><td><p>kink</p></td></tr></table>",
        "<figure><figcaption><p>kink</p></figcaption></figure>",
        '<form class="card"><p>kink</p></form>',
        "<details><summary>kink</summary><p>kink</p></details>",
        "<p><math><mtext>kink</mtext></math></p>",
        "<p><svg><text>kink</text></svg></p>",
        '<p class="admonition-title">kink</p>',
        '<div class="admonition abstract"><ul><li>kink</li></ul></div>',
        "<section data-search-exclude><p>kink</p></section>",
        "<div>kink</div>",
        '<p title="a kink > b">x</p>',
        "<p>x<!-- don't kink --></p>",
        "<p>kinky, kink-free, unkink</p>",
    ],
)
def test_other_text_is_left_alone(html: str) -> None:
    assert linked(html, KINK) == html


@pytest.mark.parametrize(
    "before", ["<p>x<br>", "<p>x<img src='a'>", "<p><code>x</code>", "<ul><li>", "<p><em>x</em> "]
)
def test_running_text_goes_on_behind_a_tag(before: str) -> None:
    assert linked(f"{before}kink</p>", KINK) == f"{before}{to('kink')}</p>"


def test_a_blocked_element_ends() -> None:
    html = "<details><summary>s</summary><ul><li>kink</ul></details><p>Kink</p>"
    assert linked(html, KINK) == html.replace("<p>Kink", f"<p>{to('Kink')}")


def test_the_longest_term_wins() -> None:
    html = "<p>A steep\nslope, a slope to the left, a slope.</p>"
    steep, left = to("steep\nslope", "steep-slope"), to("slope to the left", "slope-to-the-left")
    expected = f"<p>A {steep}, a {left}, a {to('slope', 'slope')}.</p>"
    assert linked(html, SLOPE, STEEP_SLOPE, SLOPE_TO_THE_LEFT) == expected


def test_a_term_within_another_is_not_meant() -> None:
    """Not even where the longer one is explained, and so not linked."""
    html = "<p>A <strong>steep slope</strong>.</p>"
    assert linked(html, SLOPE, STEEP_SLOPE) == html
    explained_here = replace(STEEP_SLOPE, page="here.md")
    assert linked("<p>Steep slopes: a steep slope.</p>", SLOPE, explained_here).count("<a") == 0


def test_what_a_page_explains_in_bold_is_not_linked() -> None:
    html = "<p>At a kink.</p><p>Many <strong>kinks</strong>.</p>"
    assert linked(html, KINK) == html


def test_a_calm_page_links_what_it_uses_least() -> None:
    many = [term(f"word{letter}") for letter in "abcdefghijklm"]
    assert len(many) == MOST + 1
    html = "".join(f"<p>{one.name}</p>" for one in many) + f"<p>{many[0].name}</p>"
    found = linked(html, *many)
    assert found.count('class="term"') == MOST
    assert f">{many[0].name}</a>" not in found


@pytest.mark.parametrize(
    ("page", "way"),
    [
        ("index.md", "glossary/"),
        ("review.md", "../glossary/"),
        ("learning/kinks.md", "../../glossary/"),
        ("learning/index.md", "../glossary/"),
    ],
)
def test_the_way_to_the_glossary_fits_the_page(page: str, way: str) -> None:
    assert address(PurePosixPath(page)) == way


def test_the_glossary_of_the_site_is_in_order() -> None:
    found = entries.read()
    assert len(found) >= 45
    assert list(complaints(found)) == []
