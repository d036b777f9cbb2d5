"""The custom fence of exercises: a block of the page's session, written in words."""

from typing import Any

from markdown import Markdown

from derivsite.blocks.fence import run_block
from derivsite.exercises import written


def formatter(
    source: str,
    language: str,
    css_class: str,
    options: dict[str, Any],
    md: Markdown,
    **kwargs: Any,
) -> str:
    """Turn a block into an exercise; its answers and slips are computed in the page's session."""
    options["header"]["exec"] = "on"
    options["id_prefix"] = ""  # links in the text lead to the ids of the page
    name = options["header"].get("id", "")
    return run_block(lambda: written.code(name, source), options, md)
