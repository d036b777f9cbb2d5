"""MkDocs hooks. MkDocs loads this file once and keeps it; `build` is loaded anew when it changed.

So an author who has `mkdocs serve` open and changes a helper sees the change at the next reload.
"""

import gc
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any


def _event(name: str) -> Callable[..., Any]:
    """Return a hook that hands over to the function `name` of `build`."""

    def hook(*arguments: Any, **named: Any) -> Any:
        return getattr(import_module("derivsite.site.build"), name)(*arguments, **named)

    return hook


def on_serve(server: Any, config: Any, builder: Callable[[], None]) -> Any:
    """Let `mkdocs serve` build only what has changed, and load helpers anew with all the rest."""
    before = _serving().states()

    def rebuild() -> None:
        nonlocal before
        last, before = before, {}  # if this fails, everything is built next time
        before = _serving().rebuild(last, everything)

    def everything() -> None:
        for name in [name for name in sys.modules if name.split(".")[0] == "derivsite"]:
            del sys.modules[name]
        builder()

    _serving().quicken(server, rebuild)
    return server


def _serving() -> Any:
    return import_module("derivsite.site.serving")


def on_startup(**arguments: Any) -> None:
    """Let Python look for garbage only in what a build makes, not in what is loaded to make it."""
    gc.freeze()
    _event("on_startup")(**arguments)


def on_shutdown() -> None:
    """Spare Python its last look for garbage: everything is about to go."""
    gc.freeze()


on_config = _event("on_config")
on_files = _event("on_files")
on_nav = _event("on_nav")
on_page_read_source = _event("on_page_read_source")
on_page_markdown = _event("on_page_markdown")
on_pre_page = _event("on_pre_page")
on_page_content = _event("on_page_content")
on_env = _event("on_env")
on_post_page = _event("on_post_page")
on_post_template = _event("on_post_template")
on_post_build = _event("on_post_build")
on_build_error = _event("on_build_error")
