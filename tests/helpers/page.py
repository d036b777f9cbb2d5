"""Read HTML back, so that tests compare values and not strings."""

import xml.etree.ElementTree as ET

from bs4 import BeautifulSoup, Tag


def parse(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


def rows_of(table: BeautifulSoup | Tag) -> list[list[str]]:
    """Return the texts of the cells of each body row."""
    return [[cell.get_text() for cell in row.select("th, td")] for row in table.select("tbody tr")]


def number(text: str) -> float:
    """Return the number that a cell shows, with its typographic minus sign."""
    return float(text.replace("−", "-"))


def drawing(html: str) -> ET.Element:
    """Return the SVG element of a figure."""
    start, end = html.index("<svg"), html.index("</svg>") + len("</svg>")
    return ET.fromstring(html[start:end])
