"""The files of the site that are made and have no source of their own.

Under MkDocs a hook adds them. After a build with another engine, `python -m derivsite.site.assets
site` puts them into the folder `site`.
"""

import sys
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, get_files

from derivsite import kept
from derivsite.glossary import entries
from derivsite.kept.store import Store
from derivsite.maths import font
from derivsite.site import bundles, notebooks, python, takeaway

FONT_URI = "assets/maths.woff2"
TERMS_URI = "assets/terms.js"


def made(config: MkDocsConfig) -> dict[str, str | bytes]:
    """Return scripts, styles, definitions, Python and the font, by their address."""
    store = kept.of_packages()
    assets: dict[str, str | bytes] = {FONT_URI: font.cached(store)}
    assets |= bundles.bundles(Path(config.docs_dir)) | python.cached(store)
    assets[TERMS_URI] = entries.script(entries.read()) + str(assets.get(TERMS_URI, ""))
    return assets


def downloads(files: Files, config: MkDocsConfig, store: Store) -> dict[str, bytes]:
    """Return what readers can take home from the pages of the site, by its address."""
    taken = {uri: text.encode() for uri, text in takeaway.downloads(files, config).items()}
    return notebooks.downloads(files, store) | taken


def write(site: Path) -> None:
    """Write the files into the folder `site`."""
    config = load_config("mkdocs.yml")
    files = made(config) | downloads(get_files(config), config, kept.store())
    for uri, content in files.items():
        (site / uri).parent.mkdir(parents=True, exist_ok=True)
        (site / uri).write_bytes(content if isinstance(content, bytes) else content.encode())


if __name__ == "__main__":
    write(Path(sys.argv[1]))
