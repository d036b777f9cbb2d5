"""Python-Markdown extension: wide tables scroll within the page, by keyboard too."""

import xml.etree.ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from derivsite.texts import text


class TableRegions(Treeprocessor):
    """Puts each Markdown table into a region that can be scrolled and has a name."""

    def run(self, root: ET.Element) -> None:
        """Wrap every table below `root`."""
        for parent in list(root.iter()):
            for index, child in enumerate(list(parent)):
                if child.tag == "table":
                    parent[index] = _region(child)


def _region(table: ET.Element) -> ET.Element:
    heads = ["".join(head.itertext()).strip() for head in table.iter("th")]
    region = ET.Element("div", {"class": "words", "role": "region", "tabindex": "0"})
    region.set("aria-label", text("table.region", heads=", ".join(filter(None, heads))))
    table.set("class", "words")  # Material leaves tables with a class as they are
    region.tail, table.tail = table.tail, None
    region.append(table)
    return region


class TableRegionsExtension(Extension):
    """Registers `TableRegions`."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Run after the inline patterns (priority 20), when the headings have their text."""
        md.registerExtension(self)
        md.treeprocessors.register(TableRegions(md), "derivsite-tables", 14)


def makeExtension(**settings: object) -> TableRegionsExtension:  # noqa: N802 (as above)
    """Return the extension; Python-Markdown calls this."""
    return TableRegionsExtension(**settings)
