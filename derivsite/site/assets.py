"""The files of the site that are made and have no source of their own.

Under MkDocs a hook adds them. After a build with another engine, `python -m derivsite.site.assets
site` puts them into the folder `site`.
"""

import sys
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, get_files

from derivsite.glossary import entries
from derivsite.maths import font
from derivsite.site import bundles, notebooks, python, takeaway

FONT_URI = "assets/maths.woff2"
TERMS_URI = "assets/terms.js"


def made(files: Files, config: MkDocsConfig) -> dict[str, str | bytes]:
    """Return scripts, styles, definitions, Python, the font and downloads, by their address."""
    assets: dict[str, str | bytes] = {FONT_URI: font.cached(Path(".cache"))}
    assets |= bundles.bundles(Path(config.docs_dir)) | python.assets()
    assets |= notebooks.downloads(files) | takeaway.downloads(files, config)
    assets[TERMS_URI] = entries.script(entries.read()) + str(assets.get(TERMS_URI, ""))
    return assets


def write(site: Path) -> None:
    """Write the files into the folder `site`."""
    config = load_config("mkdocs.yml")
    for uri, content in made(get_files(config), config).items():
        (site / uri).parent.mkdir(parents=True, exist_ok=True)
        (site / uri).write_bytes(content if isinstance(content, bytes) else content.encode())


if __name__ == "__main__":
    write(Path(sys.argv[1]))
