"""`site.description`: a page without a description of its own is described by its first words."""

from derivsite.site.description import first_words


def test_it_is_the_first_paragraph_without_marks() -> None:
    html = '<h1>A</h1><p class="x">Not this.</p><p>One <em>short</em>\nline.</p><p>Two.</p>'
    assert first_words(html) == "One short line."


def test_it_ends_at_a_word_where_a_result_would_be_cut() -> None:
    words = first_words(f"<p>{'seven77 ' * 40}</p>")
    assert len(words) <= 160
    assert words.endswith("seven77 …")


def test_it_fits_an_attribute() -> None:
    assert first_words('<p>a &lt; b, <code>"c"</code></p>') == "a &lt; b, &quot;c&quot;"


def test_a_page_without_text_has_none() -> None:
    assert first_words("<h1>A</h1>") == ""
