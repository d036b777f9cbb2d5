"""`site.unused`: what settings leave off has no styles, and what they turn on has."""

from pathlib import Path
from typing import Any

import pytest
from markdown.extensions import Extension
from mkdocs.config.defaults import MkDocsConfig

from derivsite.site import unused
from derivsite.site.unused import without_unused


def configured(folder: Path, theme: dict[str, Any] | None = None, **settings: Any) -> MkDocsConfig:
    config = MkDocsConfig()
    theme = {"name": "material"} | (theme or {})
    config.load_dict({"site_name": "Site", "docs_dir": str(folder), "theme": theme} | settings)
    config.validate()
    return config


LEFT_OFF = [
    ".md-typeset .tabbed-set{margin:0}",
    "@media screen{.md-tabs{color:red}}",
    "@supports (color:red){@media print{.footnote-ref{color:red}}}",
    ".md-typeset .keys,.md-typeset .key-alt:before{color:red}",
    "[data-md-color-primary=teal]{color:red}",
    "[dir=rtl] .md-nav{left:0}",
    ":is(.md-post,.md-author){color:red}",
]
NEEDED = [
    ".md-typeset p{margin:0}",
    ".md-typeset .tabbed-set,.md-typeset p{margin:0}",
    "[data-md-color-primary=indigo]{color:red}",
    "[dir=ltr] .md-nav{left:0}",
    '@charset "utf-8";:root{--keys:url("data:image/svg+xml;charset=utf-8,.key")}',
    "@keyframes tabs{0%{color:red}to{color:black}}",
]


@pytest.mark.parametrize("css", LEFT_OFF)
def test_what_is_left_off_is_left_out(css: str, tmp_path: Path) -> None:
    kept = "p{color:red}"
    assert without_unused(css + kept, configured(tmp_path)) == kept


@pytest.mark.parametrize("css", NEEDED)
def test_the_rest_stays(css: str, tmp_path: Path) -> None:
    assert without_unused(css, configured(tmp_path)) == css


def test_of_rules_for_a_screen_only_some_may_be_left_out(tmp_path: Path) -> None:
    css = "@media screen{.md-tabs{color:red}.md-nav{color:red}}"
    expected = "@media screen{.md-nav{color:red}}"
    assert without_unused(css, configured(tmp_path)) == expected


@pytest.mark.parametrize("name", ["footnotes", "markdown.extensions.footnotes", "extra"])
def test_an_extension_may_have_several_names(name: str, tmp_path: Path) -> None:
    css = ".footnote-ref{color:red}"
    assert without_unused(css, configured(tmp_path, markdown_extensions=[name])) == css


def test_a_plugin_may_have_added_an_extension(tmp_path: Path) -> None:
    config = configured(tmp_path)
    extensions: list[Any] = config.markdown_extensions
    extensions.append(Extension())
    assert without_unused(LEFT_OFF[0], config) == ""


def test_where_nothing_is_left_off_all_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unused, "left_off", lambda _: [])
    css = ".md-typeset .tabbed-set{margin:0}.md-nav{left:0}"
    assert without_unused(css, configured(tmp_path)) == css


def test_what_is_turned_on_has_its_styles(tmp_path: Path) -> None:
    turned_on = configured(
        tmp_path,
        {
            "features": ["navigation.tabs"],
            "language": "he",
            "palette": [{"primary": "teal"}, {"accent": "deep orange"}],
        },
        markdown_extensions=["footnotes", "pymdownx.tabbed", "pymdownx.keys"],
        plugins=["material/blog"],
    )
    css = "".join(LEFT_OFF) + "[data-md-color-accent=deep-orange]{color:red}"
    assert without_unused(css, turned_on) == css
