"""MkDocs hooks: each hands over to the module that does the work."""

from pathlib import Path

from markdown_exec import markdown_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from derivsite.blocks.faults import Fault, log
from derivsite.maths import font
from derivsite.site import links, notebooks

FONT_URI = "assets/maths.woff2"


def on_config(config: MkDocsConfig) -> None:
    """Let markdown-exec render text with the extensions of this site."""
    markdown_config.save(config.markdown_extensions, config.mdx_configs)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the files that are made at build: the maths font and the notebooks to download."""
    made = {FONT_URI: font.cached(Path(".cache"))} | notebooks.downloads(files)
    for uri, content in made.items():
        files.append(File.generated(config, uri, content=content))
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Trim notebook pages."""
    if not notebooks.is_notebook(page.file.src_uri):
        return html
    try:
        return notebooks.trim(html)
    except Fault as fault:
        log.error("docs/%s: %s", page.file.src_uri, fault)
        return ""


def on_post_build(config: MkDocsConfig) -> None:
    """Check every link, anchor and image of the built pages."""
    links.report(Path(config.site_dir))
