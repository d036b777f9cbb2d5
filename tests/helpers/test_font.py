"""`maths.font`: the maths font of the site is small, whole and the same in every build."""

import io
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from derivsite.kept.store import Store
from derivsite.maths import font


@pytest.fixture(scope="module")
def packed() -> bytes:
    return font.woff2()


def test_bytes_are_the_same_twice(packed: bytes) -> None:
    assert font.woff2() == packed


def test_it_is_woff2_that_a_slow_line_can_carry(packed: bytes) -> None:
    assert packed.startswith(b"wOF2")
    assert len(packed) < 80_000


def test_it_holds_the_signs_it_promises(packed: bytes) -> None:
    cmap = TTFont(io.BytesIO(packed)).getBestCmap()
    assert {sign for sign in font.GLYPHS if ord(sign) not in cmap} <= {
        "\u2061",
        "\u2062",
        "\U0001d455",
    }


def test_it_keeps_what_formulas_are_set_by(packed: bytes) -> None:
    """Without the MATH table, roots and brackets would not grow with what they hold."""
    assert "MATH" in TTFont(io.BytesIO(packed))


def test_cached_font_is_the_font(packed: bytes, tmp_path: Path) -> None:
    assert font.cached(Store(tmp_path / "new" / "folder", "")) == packed


def test_cached_font_is_read_from_its_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(font, "woff2", lambda: b"first")
    assert font.cached(Store(tmp_path, "")) == b"first"
    monkeypatch.setattr(font, "woff2", lambda: b"second")
    assert font.cached(Store(tmp_path, "")) == b"first"


def test_other_glyphs_make_another_font(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(font, "woff2", lambda: b"first")
    font.cached(Store(tmp_path, ""))
    monkeypatch.setattr(font, "woff2", lambda: b"second")
    monkeypatch.setattr(font, "GLYPHS", "abc")
    assert font.cached(Store(tmp_path, "")) == b"second"
