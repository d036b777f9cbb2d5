"""Names that hold a hash of the content: new content has a new name, so copies may be kept a year.

Files name each other by their plain addresses, such as `assets/worker.js`. What they say here is
what they get: the name of that very content. So a change reaches all files that lead to it.
"""

import hashlib
import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

_ADDRESS = re.compile(r"assets/(?:[\w-]+/)*[\w-]+\.(?:css|js|woff2)\b")
_DIGITS = 8  # of the hash, as in the names of Material's own files


def hashed(files: Mapping[str, str | bytes]) -> dict[str, tuple[str, bytes]]:
    """Return each file's new name and content, by its plain address; texts name the new names.

    Raises `Abort` for a text that names a file which is not among `files`, or, by way of others,
    itself.
    """
    done: dict[str, tuple[str, bytes]] = {}

    def name(address: str, *asking: str) -> str:
        if address not in files or address in asking:
            fault = "leads back to itself" if address in asking else "is not made by the build"
            raise Abort(f"{asking[-1]}: '{address}', which it names, {fault}.")
        if address not in done:
            content = files[address]
            if isinstance(content, str):
                new = _ADDRESS.sub(lambda found: name(found[0], *asking, address), content)
                content = new.encode()
            path = PurePosixPath(address)
            digest = hashlib.sha256(content).hexdigest()[:_DIGITS]
            done[address] = (f"{path.with_suffix('')}.{digest}{path.suffix}", content)
        return done[address][0]

    for address in files:
        name(address)
    return done


def rename(config: MkDocsConfig, names: Mapping[str, str]) -> None:
    """Let the styles and scripts of all pages, as mkdocs.yml lists them, have their new names."""
    config.extra_css = [names.get(path, path) for path in config.extra_css]
    scripts = config.extra_javascript
    for number, script in enumerate(scripts):
        if isinstance(script, str):
            scripts[number] = names.get(script, script)
        else:
            script.path = names.get(script.path, script.path)
