"""`site.names`: a file is named after its content, and whatever names it follows."""

import re
from collections.abc import Mapping
from hashlib import sha256

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from derivsite.site.names import hashed, rename

FILES: dict[str, str | bytes] = {
    "assets/reader.js": 'load("assets/worker.js"); load("assets/terms.js");',
    "assets/worker.js": 'importScripts("../assets/python/core.js");',
    "assets/python/core.js": "1;",
    "assets/terms.js": "2;",
    "assets/style.css": 'src: url("../assets/font.woff2")',
    "assets/font.woff2": b"assets/terms.js is no name here",
}


def names(files: Mapping[str, str | bytes]) -> dict[str, str]:
    return {address: name for address, (name, _) in hashed(files).items()}


def test_a_name_holds_the_hash_of_the_content() -> None:
    for address, (name, content) in hashed(FILES).items():
        stem, _, suffix = address.rpartition(".")
        assert name == f"{stem}.{sha256(content).hexdigest()[:8]}.{suffix}"


def test_texts_name_the_new_names_and_bytes_stay_as_they_are() -> None:
    made = hashed(FILES)
    text = made["assets/reader.js"][1].decode()
    assert text == f'load("{made["assets/worker.js"][0]}"); load("{made["assets/terms.js"][0]}");'
    assert f'"../{made["assets/python/core.js"][0]}"' in made["assets/worker.js"][1].decode()
    assert f'"../{made["assets/font.woff2"][0]}"' in made["assets/style.css"][1].decode()
    assert made["assets/font.woff2"][1] == FILES["assets/font.woff2"]


def test_a_change_renames_the_file_and_all_that_lead_to_it_and_no_other() -> None:
    before, after = names(FILES), names(FILES | {"assets/python/core.js": "1.5;"})
    changed = {address for address in FILES if before[address] != after[address]}
    assert changed == {"assets/python/core.js", "assets/worker.js", "assets/reader.js"}


def test_the_order_of_the_files_does_not_matter() -> None:
    assert hashed(dict(reversed(FILES.items()))) == hashed(FILES)


@pytest.mark.parametrize(
    ("files", "complaint"),
    [
        (
            {"assets/a.js": 'load("assets/gone.js")'},
            "assets/a.js: 'assets/gone.js', which it names, is not made by the build.",
        ),
        (
            {"assets/a.js": '"assets/b.js"', "assets/b.js": '"assets/a.js"'},
            "assets/b.js: 'assets/a.js', which it names, leads back to itself.",
        ),
    ],
    ids=["nowhere", "round"],
)
def test_a_name_that_leads_nowhere_is_refused(files: dict[str, str], complaint: str) -> None:
    with pytest.raises(Abort, match=f"^{re.escape(complaint)}$"):
        hashed(files)


def test_pages_have_the_new_names_and_whatever_else_is_said_of_a_script() -> None:
    config = MkDocsConfig()
    css = ["assets/style.css", "own.css"]
    scripts = ["assets/one.js", {"path": "assets/two.js", "defer": True}]
    config.load_dict({"site_name": "Site", "extra_css": css, "extra_javascript": scripts})
    config.validate()
    rename(
        config,
        {one: one.replace(".", ".0a.") for one in [css[0], "assets/one.js", "assets/two.js"]},
    )
    assert config.extra_css == ["assets/style.0a.css", "own.css"]
    assert list(map(str, config.extra_javascript)) == ["assets/one.0a.js", "assets/two.0a.js"]
    assert config.extra_javascript[1].defer
