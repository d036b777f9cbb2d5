"""`site.weight`: a build tells which budget is overrun, where, and what to do."""

import logging
import random
from pathlib import Path

import pytest

from derivsite.site import weight

RANDOM = random.Random(1)
HOLLOW = '<img src="data:image/png;base64,AAAA"><link rel="next" href="../b/">'


def write(path: Path, text: str = "", noise: int = 0) -> None:
    """Write `text` and `noise` bytes that do not pack."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() + RANDOM.randbytes(noise).replace(b"<", b"_"))


def page(*files: str, noise: int = 0) -> str:
    tags = "".join(f'<script defer src="../{file}"></script>\n' for file in files)
    return tags + HOLLOW + "".join(chr(RANDOM.randrange(0x4E00, 0x9FFF)) for _ in range(noise // 3))


def overruns(site: Path) -> set[tuple[str, str]]:
    return {(name, kind) for name, kind, _, _ in weight.overruns(site)}


def test_light_pages_pass(tmp_path: Path) -> None:
    write(tmp_path / "shared.js", noise=100_000)
    for name in "ab":
        write(tmp_path / name / "index.html", page("shared.js", "missing.js", noise=10_000))
    write(tmp_path / "404.html", HOLLOW)
    assert not overruns(tmp_path)


def test_a_heavy_page_is_told(tmp_path: Path) -> None:
    write(tmp_path / "a/index.html", page(noise=48_000))
    assert overruns(tmp_path) == {("a/index.html", "page")}


def test_a_heavy_first_visit_is_told(tmp_path: Path) -> None:
    write(tmp_path / "one.js", noise=75_000)
    write(tmp_path / "two.js", noise=75_000)
    write(tmp_path / "a/index.html", page("one.js", "two.js", "two.js"))
    assert overruns(tmp_path) == {("a/index.html", "first visit")}


def test_a_heavy_further_page_is_told(tmp_path: Path) -> None:
    write(tmp_path / "shared.js", noise=50_000)
    write(tmp_path / "own.js", noise=41_000)
    write(tmp_path / "a/index.html", page("shared.js"))
    write(tmp_path / "b/index.html", page("shared.js", "own.js"))
    assert overruns(tmp_path) == {("b/index.html", "further page")}


def test_too_many_requests_are_told(tmp_path: Path) -> None:
    files = [f"{number}.js" for number in range(weight.BUDGETS["requests"])]
    for file in files:
        write(tmp_path / file)
    write(tmp_path / "a/index.html", page(*files))
    assert list(weight.overruns(tmp_path)) == [
        ("a/index.html", "first visit", "17 requests", 16),
    ]


@pytest.mark.parametrize("script", ["reader.js", "reader.0123abcd.js"])
def test_a_heavy_script_is_told(tmp_path: Path, script: str) -> None:
    write(tmp_path / "assets" / script, noise=weight.BUDGETS["scripts"]["reader"] + 1)
    write(tmp_path / "a/index.html")
    assert overruns(tmp_path) == {(f"assets/{script}", "script")}


def test_the_message_names_the_source_and_what_to_do(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    write(tmp_path / "a/index.html", page(noise=48_000))
    logging.getLogger("mkdocs").propagate = True
    weight.report(tmp_path, {"a/index.html": Path.cwd() / "docs/a.md"})
    (told,) = caplog.messages
    assert told.startswith("docs/a.md: the page takes 3")
    assert "and 30,000 are allowed: give a part of it a page of its own" in told
    assert "budgets.toml" in told
