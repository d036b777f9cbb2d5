"""`site.slim`: what is set aside for the search comes back, and the search finds what it should."""

from derivsite.site import slim

CODE = (
    '<pre><span></span><code><span class="k">for</span> x <span class="ow">in</span> a</code></pre>'
)
DRAWING = '<svg data-search-exclude="" viewBox="0 0 1 1"><text>drawn</text></svg>'
NUMBERS = f'<details class="data" data-search-exclude><summary>N</summary>{CODE}</details>'
PAGE = f"<p>One <code>1 &lt; 2</code></p>{CODE}{DRAWING}<p>Two</p>{NUMBERS}{CODE}"


def test_a_page_comes_back_whole() -> None:
    short, packed = slim.set_aside(PAGE)
    assert short != PAGE
    assert slim.put_back(short, packed) == PAGE


def test_the_search_finds_code_but_no_marks_and_no_drawings() -> None:
    short, _ = slim.set_aside(PAGE)
    assert short.count("for x in a") == 2
    assert "<code>1 &lt; 2</code>" in short
    assert not any(word in short for word in ("drawn", "summary", "span class"))


def test_code_that_holds_more_than_marks_is_left_alone() -> None:
    page = '<pre><code>a <a href="#b">b</a> <span class="k">if</span></code></pre>'
    assert slim.set_aside(page)[0] == page


def test_signs_and_names_are_not_marked() -> None:
    code = '<span class="n">a</span><span class="o">+=</span><span class="mi">1</span>'
    assert slim.code(code) == 'a+=<span class="mi">1</span>'
