"""What builds have worked out, kept by all that it was made from, so that it is not done again.

An answer can only be what a fresh run would give: its key holds the code and everything that may
change what the code does (`fingerprint`), and with it stand the files that were read on the way
(`reads`). Whatever cannot be trusted is worked out anew.
"""

from pathlib import Path

from derivsite.kept.fingerprint import fingerprint
from derivsite.kept.store import Store

FOLDER = Path(".cache/kept")


class _Current:
    """The store of the build that goes on."""

    store: Store | None = None


def use(*, trusted: bool) -> Store:
    """Open the store for a new build, and return it. If not `trusted`, it keeps nothing."""
    _Current.store = Store(FOLDER if trusted else None, fingerprint())
    return _Current.store


def store() -> Store:
    """Return the store of this build."""
    return _Current.store or use(trusted=True)
