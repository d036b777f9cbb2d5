"""What has no place in a lesson is found in its HTML, and the quick look overlooks none of it."""

import pytest

from derivsite.pages.markup import complaints, is_suspect

WRONG = {
    "script": "<script>alert(1)</script>",
    "style": "<STYLE>p { color: red }</STYLE>",
    "frame": '<iframe src="page.html"></iframe>',
    "no-words": "<img src=picture.svg>",
    "event": '<p onclick="go()">Press</p>',
    "event-after-a-slash": "<p/onclick=go()>Press</p>",
    "address": '<a href="javascript:go()">Go</a>',
    "numbered-sign": "<a href=&#106;avascript:go()>Go</a>",
    "named-sign": '<a href="javascript&colon;go()">Go</a>',
    "signs-all-over": '<a title="x" href="jav&#x61;script&#58;go()">Go</a>',
    "other-host": '<source srcset="//example.org/picture.svg">',
    "data": "<svg><image data='https://example.org'/></svg>",
}
RIGHT = (
    '<p>a &lt; b and c = &quot;d&quot;</p><div class="highlight"><code>x = data["a"]</code></div>'
    '<a href="../rules/#sum" title="on a page">The rules</a>'
)


@pytest.mark.parametrize("name", WRONG)
def test_it_is_complained_of(name: str) -> None:
    assert complaints(WRONG[name])
    assert is_suspect(RIGHT + WRONG[name])


def test_a_lesson_is_not_even_suspect() -> None:
    assert not complaints(RIGHT)
    assert not is_suspect(RIGHT)
