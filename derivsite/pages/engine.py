"""Which engine converts a page: MkDocs, which runs hooks, or Zensical, which runs none."""

from typing import Any

from markdown import Markdown


def zensical(md: Markdown) -> Any:
    """Return what Zensical leaves on `md`, None under MkDocs.

    It has a `page`, with a `path` below docs/, and the `config` that mkdocs.yml was read into.
    """
    name = "rendering_context"  # a preprocessor of Zensical's own
    return md.preprocessors[name] if name in md.preprocessors else None  # noqa: SIM401 (no dict)
