"""The reference pages, which mkdocstrings writes: they are styled as the rest of the site is."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

STYLES = "assets/_mkdocstrings.css"  # of mkdocstrings: a request on every page, for nothing


def drop_styles(config: MkDocsConfig) -> None:
    """Let no page ask for the styles of mkdocstrings, which has put them into `config`."""
    config.extra_css = [path for path in config.extra_css if path != STYLES]


def remove_styles(site: Path) -> None:
    """Remove the styles of mkdocstrings from the built `site`."""
    (site / STYLES).unlink(missing_ok=True)
