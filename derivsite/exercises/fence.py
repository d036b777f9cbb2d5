"""The custom fence of exercises: a block of the page's session, written in words."""

from typing import Any

from markdown import Markdown

from derivsite.blocks.fence import run_block
from derivsite.exercises import written
from derivsite.pages.faults import Fault


def formatter(
    source: str,
    language: str,
    css_class: str,
    options: dict[str, Any],
    md: Markdown,
    **kwargs: Any,
) -> str:
    """Turn a block into an exercise; its answers and slips are computed in the page's session."""
    header = options["header"]

    def write() -> str:
        if more := set(header) - {"id", "exec"}:
            raise Fault(f"an exercise has no option but its id; take {min(more)} away")
        return written.code(header["id"], source)

    header["exec"] = "on"
    options["id_prefix"] = ""  # links in the text lead to the ids of the page
    return run_block(write, options, md)
