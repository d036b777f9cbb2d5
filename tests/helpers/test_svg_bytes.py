"""The same figure has the same bytes, in any process."""

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .plots import FIGURES, drawn

REPO = Path(__file__).resolve().parents[2]
PROGRAM = """
import sys
from tests.helpers.plots import FIGURES, drawn
sys.stdout.buffer.write("".join(drawn(draw) for draw in FIGURES.values()).encode())
"""


def in_a_process_of_its_own(seed: str) -> bytes:
    environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(REPO)}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", PROGRAM],
        env=environment,
        capture_output=True,
        check=True,
    )
    return done.stdout


@pytest.mark.parametrize("name", FIGURES)
def test_drawn_twice_it_is_the_same(name: str) -> None:
    assert drawn(FIGURES[name]) == drawn(FIGURES[name])


def test_other_processes_draw_the_same_bytes() -> None:
    here = "".join(drawn(draw) for draw in FIGURES.values()).encode()
    assert in_a_process_of_its_own("1") == here
    assert in_a_process_of_its_own("2") == here


@pytest.mark.parametrize("name", FIGURES)
def test_no_font_is_missed(name: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="matplotlib.font_manager"):
        drawn(FIGURES[name])
    assert caplog.messages == []
