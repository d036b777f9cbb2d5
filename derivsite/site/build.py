"""What happens at each event of a build: each hands over to the module that does the work."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from jinja2 import Environment
from markdown_exec import markdown_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from derivsite import texts
from derivsite.glossary import entries
from derivsite.maths import font
from derivsite.pages import markup
from derivsite.pages.faults import log
from derivsite.pages.page import Page as Text
from derivsite.site import bundles, links, notebooks, policy, python, slim, sources, takeaway
from derivsite.site.publish import Publication

FONT_URI = "assets/maths.woff2"
TERMS_URI = "assets/terms.js"


class Build:
    """What the events of one build share; each build loads this module anew."""

    published = False  # is this build to be published, and so all or nothing?
    publication: Publication | None = None
    sources: Mapping[str, Path]  # of the built pages, by their path below the site


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Note whether the site is built to be published; called once, before the first build."""
    Build.published = command != "serve"


def on_config(config: MkDocsConfig) -> None:
    """Build aside, in the site's language; markdown-exec uses the extensions of this site.

    Raises `Abort` away from the folder of mkdocs.yml, from which pages and snippets are found, and
    for a language without texts.
    """
    root = Path(str(config.config_file_path)).resolve().parent
    if root != Path.cwd().resolve():
        raise Abort(f"Run mkdocs in {root}: it finds the pages and the snippets from there.")
    try:
        texts.use(config.theme["language"])
    except ValueError as error:
        raise Abort(str(error)) from None
    Build.publication = Publication(config, strict=Build.published)
    markdown_config.save(config.markdown_extensions, config.mdx_configs)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Note which file each page comes from; let templates use the texts and name the font."""
    env.globals["text"] = texts.text
    fonts = (file.url for file in files if file.src_uri.startswith("assets/maths."))
    env.globals["maths_font"] = next(fonts)
    pages = files.documentation_pages()
    Build.sources = {file.dest_uri: Path(str(file.abs_src_path)) for file in pages}


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the files made at build: scripts, styles, definitions, Python, the font, downloads."""
    made: dict[str, str | bytes] = {FONT_URI: font.cached(Path(".cache"))}
    made |= bundles.bundles(Path(config.docs_dir)) | python.assets()
    made |= notebooks.downloads(files) | takeaway.downloads(files, config)
    made[TERMS_URI] = entries.script(entries.read()) + str(made.get(TERMS_URI, ""))
    for uri, content in made.items():
        files.append(File.generated(config, uri, content=content))
    return files


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """Read a page whatever its encoding and line ends, and report what is wrong with it."""
    return sources.check(sources.read(_path(page))) if _is_lesson(page) else None


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Report front matter that cannot be read."""
    if _is_lesson(page):
        sources.check_front_matter(dict(page.meta))
    return markdown


def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> Page:
    """Let a notebook that fails be a fault like any other."""
    if notebooks.is_notebook(page.file.src_uri):
        notebooks.guard(page)
    return page


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Check what the page holds, leave out what nobody needs, and offer its code."""
    for needle, complaint in markup.complaints(html):
        text = _path(page).read_text(encoding="utf-8", errors="replace")
        log.error("%s: %s", Text(_path(page), text).find(needle), complaint)
    return slim.code(html) + takeaway.offer(page.file, files)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Add the policy, but not under `mkdocs serve`, whose live reload is an inline script."""
    return policy.add(slim.page(output)) if Build.published else output


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Add the policy to pages that have no Markdown, such as 404.html."""
    is_page = Build.published and template_name.endswith(".html")
    return policy.add(output_content) if is_page else output_content


def on_post_build(config: MkDocsConfig) -> None:
    """Check the built pages as a whole, then publish them or fail."""
    links.report(Path(config.site_dir), Build.sources)
    if Build.publication:
        Build.publication.finish(config)


def on_build_error(error: Exception) -> None:
    """Leave nothing half-built behind."""
    if Build.publication:
        Build.publication.abandon()


def _is_lesson(page: Page) -> bool:
    return page.file.src_uri.endswith(".md")


def _path(page: Page) -> Path:
    return Path(str(page.file.abs_src_path)).relative_to(Path.cwd())
