"""Find the files of the built site whose names hold a hash of what is in them."""

import re
from pathlib import Path, PurePosixPath

HASH = re.compile(r"\.[0-9a-f]{8}(?=\.)")


def asset(site: Path, address: str) -> Path:
    """Return the one file that is `address` with a hash in its name, such as `assets/style.css`."""
    plain = PurePosixPath(address)
    (found,) = (site / plain.parent).glob(f"{plain.stem}.*{plain.suffix}")
    return found


def plain(address: str) -> str:
    """Return the file name in `address` without its hash."""
    return HASH.sub("", PurePosixPath(address).name)
