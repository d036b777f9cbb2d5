"""MkDocs hooks. MkDocs loads this file once and keeps it; `build` is loaded anew for each build.

So an author who has `mkdocs serve` open and changes a helper sees the change at the next reload.
"""

import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any


def _event(name: str, *, last: bool = False) -> Callable[..., Any]:
    """Return a hook that hands over to the function `name` of `build`."""

    def hook(*arguments: Any, **named: Any) -> Any:
        try:
            return getattr(import_module("derivsite.site.build"), name)(*arguments, **named)
        finally:
            if last:
                _forget_helpers()

    return hook


def _forget_helpers() -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "derivsite"]:
        del sys.modules[name]


on_startup = _event("on_startup")
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
on_post_build = _event("on_post_build", last=True)
on_build_error = _event("on_build_error", last=True)
