"""What builds have worked out, kept by all that it was made from, so that it is not done again.

An answer can only be what a fresh run would give: its key holds the code and everything that may
change what the code does (`fingerprint`), and with it stand the files that were read on the way
(`reads`). Whatever cannot be trusted is worked out anew.
"""

import sys
from pathlib import Path

from derivsite.kept.fingerprint import fingerprint
from derivsite.kept.store import Store

FOLDER = Path(".cache/kept")
# Beside the compiled modules of the packages, and gone with them.
OF_PACKAGES = FOLDER if sys.prefix == sys.base_prefix else Path(sys.prefix, "cache/derivsite")


class _Current:
    """The stores of the build that goes on."""

    store: Store | None = None
    of_packages: Store | None = None


def use(*, trusted: bool) -> Store:
    """Open the stores for a new build, and return its own. If not `trusted`, both keep nothing."""
    _Current.of_packages = Store(OF_PACKAGES if trusted else None, sys.version)
    _Current.store = Store(FOLDER if trusted else None, fingerprint())
    return _Current.store


def of_packages() -> Store:
    """Return the store for what is made of installed packages, whatever the project is.

    Nothing but its parts stands in a key: they must tell the versions of the packages.
    """
    if not _Current.of_packages:
        use(trusted=True)
    assert _Current.of_packages
    return _Current.of_packages


def store() -> Store:
    """Return the store of this build."""
    return _Current.store or use(trusted=True)
