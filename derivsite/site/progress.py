"""What an author sees of a long build: where it is, and which blocks take the time."""

import time
from collections.abc import Mapping

from derivsite.pages.faults import log

PAUSE = 2.0  # seconds between two lines
SLOWEST = 5  # blocks named at the end
LONG = 0.1  # seconds from which on a block is worth naming


class Progress:
    """Counts the pages that are converted, of `total`, and the seconds of their blocks."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._met = 0
        self._told = time.monotonic()
        self._blocks: list[tuple[float, str]] = []

    def page(self, name: str) -> None:
        """Say that the page `name` comes now, unless something was said just before."""
        self._met += 1
        self._total = max(self._total, self._met)  # more than was expected
        if time.monotonic() - self._told > PAUSE:
            self._told = time.monotonic()
            left = self._total - self._met
            log.info("%s: page %d of %d, %d left", name, self._met, self._total, left)

    def blocks(self, name: str, seconds: Mapping[str, float]) -> None:
        """Note how long each block of the page `name` took, by its id."""
        self._blocks += [(took, f"{name} {block}") for block, took in seconds.items()]

    def end(self) -> None:
        """Name the slowest blocks, if any took long."""
        slowest = sorted(self._blocks, reverse=True)[:SLOWEST]
        if told := [f"{took:.2f} s {block}" for took, block in slowest if took >= LONG]:
            log.info("The slowest blocks: %s", "; ".join(told))
