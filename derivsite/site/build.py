"""What happens at each event of a build: each hands over to the module that does the work."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar, Literal

from jinja2 import Environment
from markdown_exec import markdown_config
from markdown_exec._internal import rendering
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from derivsite import kept, texts
from derivsite.pages.faults import log
from derivsite.pages.page import Place
from derivsite.site import (
    assets,
    description,
    links,
    names,
    policy,
    reference,
    slim,
    sources,
    styles,
    takeaway,
    weight,
)
from derivsite.site.publish import Publication
from derivsite.site.reading import Reading
from derivsite.site.templates import Templates

MANY = 100  # pages, from which on the navigation shows only the section of the page


class Build:
    """What the events of one build share; each build loads this module anew."""

    published = False  # is this build to be published, and so all or nothing?
    publication: Publication | None = None
    reading: Reading | None = None
    set_aside: ClassVar[dict[str, bytes]] = {}  # parts of pages, until the search has read them
    sources: Mapping[str, Path]  # of the built pages, by their path below the site
    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Environment


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
    Build.config = config
    Build.publication = Publication(config, strict=Build.published)
    markdown_config.save(config.markdown_extensions, config.mdx_configs)
    # What CI publishes is worked out anew; a test holds it against what is kept.
    kept.use(trusted=not (config.strict and os.environ.get("CI")))
    reference.drop_styles(config)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Note which file each page comes from; tell templates of texts, style sheets and the font."""
    if Build.reading:
        Build.reading.close()
    Build.env = env
    env.globals["text"] = texts.text
    env.globals["theme_styles"] = styles.are_apart(files)
    env.globals["maths_font"] = next(
        file.url for file in files if file.src_uri.startswith("assets/maths.")
    )
    env.bytecode_cache = Templates(kept.of_packages())
    pages = files.documentation_pages()
    Build.sources = {file.dest_uri: Path(str(file.abs_src_path)) for file in pages}


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Look at the pages, and add the files that are made, under names that tell their content."""
    store = kept.store()
    Build.reading = Reading(store, config, files)
    own = assets.made(config)
    styles.join(own, files, config)
    named = names.hashed(own)
    names.rename(config, {address: name for address, (name, _) in named.items()})
    made = dict(named.values()) | assets.downloads(files, config, store)
    for uri, content in made.items():
        files.append(File.generated(config, uri, content=content))
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Start the notebooks, and report each page to which the navigation does not lead."""
    Build.files, Build.nav = files, nav
    if len(nav.pages) > MANY:  # else each page would list them all, and be mostly that
        config.theme["features"].append("navigation.prune")
    if Build.reading:
        Build.reading.start_notebooks()
    listed = {page.file.src_uri for page in nav.pages}
    for file in files.documentation_pages():
        if file.src_uri not in listed:
            complaint = (
                f"no entry of nav leads to this page; add one, {file.src_uri}, to mkdocs.yml"
            )
            log.error("%s: %s", Place(sources.path_of(file), 1), complaint)


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """Read a page whatever its encoding and line ends, and report what is wrong with it."""
    return sources.check(sources.read(sources.path_of(page.file))) if _is_lesson(page) else None


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Report front matter that cannot be read."""
    if _is_lesson(page):
        sources.check_front_matter(dict(page.meta))
    return markdown


def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> Page:
    """Let the page be taken as it was, if nothing has changed that it is made from."""
    if Build.reading:
        Build.reading.prepare(page)
    return page


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Leave out what nobody needs, and offer the code of the page."""
    # markdown-exec keeps each page's converter for good, and that keeps the page's drawings.
    rendering._register_headings_processors.cache_clear()
    page.meta.setdefault("description", description.first_words(html))
    html = slim.code(html) + takeaway.offer(page.file, files)
    html, Build.set_aside[page.file.src_uri] = slim.set_aside(html)
    return html


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Add the policy, but not under `mkdocs serve`, whose live reload is an inline script."""
    output = slim.put_back(output, Build.set_aside.pop(page.file.src_uri))
    if Build.published:
        page.markdown = page.content = None  # of a thousand pages it would be much
    return policy.add(slim.page(output)) if Build.published else output


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Add the policy to pages that have no Markdown, such as 404.html."""
    is_page = Build.published and template_name.endswith(".html")
    return policy.add(output_content) if is_page else output_content


def on_post_build(config: MkDocsConfig) -> None:
    """Check the built pages as a whole, then publish them or fail."""
    reference.remove_styles(Path(config.site_dir))
    links.report(Path(config.site_dir), Build.sources)
    weight.report(Path(config.site_dir), Build.sources)
    if Build.publication:
        Build.publication.finish(config)


def on_build_error(error: Exception) -> None:
    """Leave nothing half-built behind, and nothing running."""
    if Build.reading:
        Build.reading.close()
    if Build.publication:
        Build.publication.abandon()


def _is_lesson(page: Page) -> bool:
    return page.file.src_uri.endswith(".md")
