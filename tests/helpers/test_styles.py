"""`site.styles`: the theme's style sheets are one, and pages ask for it and for ours."""

import re
from pathlib import Path

import material
import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from derivsite.site.bundles import STYLES
from derivsite.site.styles import URI, are_apart, join
from derivsite.site.unused import without_unused

THEME = Path(material.__file__).parent / "templates"
BLOCK = re.compile(r"{% block styles %}(.*?){% endblock %}", re.DOTALL)
LINK = re.compile(r"<link rel=\"stylesheet\" href=\"{{ '([^']+)' \| url }}\">")


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    config = MkDocsConfig()
    config.load_dict(
        {"site_name": "Site", "theme": {"name": "material"}, "docs_dir": str(tmp_path)}
    )
    config.validate()
    return config


@pytest.fixture
def files(config: MkDocsConfig) -> Files:
    files = Files([])
    files.add_files_from_theme(config.theme.get_env(), config)
    return files


def asked_for() -> list[str]:
    """Return the style sheets that pages of the theme ask for, in their order."""
    (block,) = BLOCK.findall((THEME / "base.html").read_text(encoding="utf-8"))
    return LINK.findall(block)


def test_the_theme_asks_for_style_sheets_and_icons_and_nothing_else_there() -> None:
    """`derivsite/theme/main.html` takes the place of that block, so it must know all of it."""
    (block,) = BLOCK.findall((THEME / "base.html").read_text(encoding="utf-8"))
    tags = re.findall(r"<[a-z][^>]*>|{% (?:include|import|block)[^%]*%}", block)
    assert len(tags) == len(asked_for()) + 1
    assert tags[-1] == '{% include "partials/icons.html" %}'


def test_the_theme_is_one_style_sheet_before_ours(config: MkDocsConfig, files: Files) -> None:
    config.extra_css = [STYLES]
    made: dict[str, str | bytes] = {STYLES: "a {}\n"}
    join(made, files, config)
    theirs = [(THEME / path).read_text(encoding="utf-8") for path in asked_for()]
    expected = "".join(css.partition("\n/*# sourceMappingURL")[0] + "\n" for css in theirs)
    assert len(theirs) == 2
    assert made == {STYLES: "a {}\n", URI: without_unused(expected, config)}
    assert config.extra_css == [URI, STYLES]


def test_what_is_in_one_is_not_published_apart(config: MkDocsConfig, files: Files) -> None:
    assert are_apart(files)
    config.extra_css = [STYLES]
    join({}, files, config)
    assert not are_apart(files)
    assert not [file.src_uri for file in files if "stylesheets" in file.src_uri]


def test_pages_that_do_not_ask_for_ours_keep_the_themes(config: MkDocsConfig, files: Files) -> None:
    made: dict[str, str | bytes] = {}
    join(made, files, config)
    assert made == {}
    assert config.extra_css == []
    assert are_apart(files)
