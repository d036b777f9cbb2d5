"""Faults of links, pictures from files, anchors and ids."""

from ..case import Case

LINKS = [
    Case("dead-page", "Text.\n\nSee [it](nowhere.md).\n", says="nowhere.md", line=5),
    Case("dead-part", "Text.\n\nSee [it](#no-such-part).\n", says="#no-such-part", line=5),
    Case(
        "dead-part-elsewhere",
        "Text.\n\nSee [it](index.md#no-such-heading).\n",
        says="#no-such-heading",
        line=5,
    ),
    Case("dead-image", "Text.\n\n![A line](line.png)\n", says="line.png", line=5),
    Case("dead-html-image", '<img alt="A line" src="curve.png">\n', says="curve.png"),
    Case("absolute-link", "Text.\n\nSee [it](/index.html).\n", says="/index.html", line=5),
    Case(
        "repeated-html-id",
        '<p id="same">One.</p>\n\n<p id="same">Two.</p>\n',
        says="'same' is the id of more than one element",
    ),
]
