"""What was found out about a built file is true until it changes: `mkdocs serve` asks often."""

from collections.abc import Callable
from functools import lru_cache, wraps
from pathlib import Path
from typing import TypeVar

MANY = 20_000  # answers that are remembered, for a site of thousands of pages

Answer = TypeVar("Answer")


def once(look: Callable[[Path], Answer]) -> Callable[[Path], Answer]:
    """Return `look`, which now looks at a file again only when the file was written again."""

    @lru_cache(MANY)
    def answer(path: Path, changed: int, size: int) -> Answer:
        return look(path)

    @wraps(look)
    def asked(path: Path) -> Answer:
        status = path.stat()
        return answer(path, status.st_mtime_ns, status.st_size)

    return asked
