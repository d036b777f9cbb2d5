"""What pages became when they were last converted, for those of which nothing has changed since."""

import json
from types import FunctionType
from typing import Any

from markdown.extensions import Extension
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc

from derivsite.kept import reads
from derivsite.kept.store import Store

Kept = dict[str, Any]

_PARTS = {"markdown", "content", "title", "toc", "anchors", "links", "reads"}


class KeptPages:
    """The converted pages of earlier builds, for the site of `config` and `files`."""

    def __init__(self, store: Store, config: MkDocsConfig, files: Files) -> None:
        self._store = store
        self._files = files
        # What links may lead to; scripts and styles made by the build are not among it.
        made = [
            file for file in files if file.abs_src_path or not file.src_uri.startswith("assets/")
        ]
        addresses = sorted((file.src_uri, file.url) for file in made)
        names = ("plugins", "theme", "validation")  # what is no complaint today may be tomorrow
        written = [one.get(name) for one in config.user_configs for name in names]
        parts = [addresses, written, config.markdown_extensions, config.mdx_configs]
        self._site = store.key(json.dumps(parts, default=_name, sort_keys=True))
        self._found: dict[str, tuple[str, Kept]] = {}

    def find(self, uri: str, text: str) -> bool:
        """Tell whether the page `uri`, if it holds `text`, need not be converted again."""
        key = self._key(uri, text)
        kept = self._store.get_json(key)
        if not _is_whole(kept) or not reads.unchanged(kept["reads"]):
            return False
        self._found[uri] = key, kept
        return True

    def restore(self, page: Page, text: str) -> reads.Reads | None:
        """Let `page` be what was found for it, if its text is still the same.

        Other plugins and hooks may have changed its Markdown on the way here. Return what was read
        for it then, or None if it must be converted.
        """
        key, kept = self._found.pop(page.file.src_uri, ("", {}))
        if key != self._key(page.file.src_uri, text) or kept["markdown"] != page.markdown:
            return None
        page.content, page._title_from_render = kept["content"], kept["title"]
        page.toc = get_toc(kept["toc"])
        page.present_anchor_ids = set(kept["anchors"])
        page.links_to_anchors = {
            file: links
            for uri, links in kept["links"].items()
            if (file := self._files.get_file_from_path(uri))
        }
        read: reads.Reads = kept["reads"]
        return read

    def keep(self, page: Page, text: str, read: reads.Reads) -> None:
        """Keep what `page` was converted to; `read` is what was read meanwhile."""
        links = {file.src_uri: links for file, links in (page.links_to_anchors or {}).items()}
        self._store.put_json(
            self._key(page.file.src_uri, text),
            {
                "markdown": page.markdown,
                "content": str(page.content),
                "title": page._title_from_render,
                "toc": [_token(item) for item in page.toc],
                "anchors": sorted(page.present_anchor_ids or ()),
                "links": links,
                "reads": read,
            },
        )

    def _key(self, uri: str, text: str) -> str:
        return self._store.key("page", self._site, uri, text)


def _is_whole(kept: object) -> bool:
    return isinstance(kept, dict) and kept.keys() >= _PARTS


def _name(value: object) -> str:
    """Return a name for what stands in the configuration, the same in every process."""
    if isinstance(value, FunctionType):
        return f"{value.__module__}.{value.__qualname__}"
    if isinstance(value, Extension):  # which a plugin has added; its options are the plugin's
        return f"{type(value).__module__}.{type(value).__qualname__}"
    return f"{type(value).__qualname__} {value}"


def _token(item: AnchorLink) -> dict[str, Any]:
    """Return an entry of the table of contents as Python-Markdown tells it."""
    children = [_token(child) for child in item.children]
    return {"name": item.title, "id": item.id, "level": item.level, "children": children}
