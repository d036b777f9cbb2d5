"""`mkdocs serve`, quick: after a change, only the pages that it concerns are built again.

MkDocs would build the whole site. It still does for all but changes of pages and snippets: for a
helper, a style, the glossary, the configuration, a new file, a new title in the navigation.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File
from mkdocs.utils import write_file
from watchdog.observers.polling import PollingObserver

from derivsite.glossary import entries
from derivsite.pages.faults import log
from derivsite.pages.page import SNIPPETS
from derivsite.site import takeaway
from derivsite.site.build import Build

LOOK = 0.1  # seconds between two looks at the files
SETTLE = 0.03  # seconds without a change after which a change is taken for complete

States = dict[str, tuple[int, int]]  # of files, by their path: when changed, and size


def quicken(server: LiveReloadServer, rebuild: Callable[[], None]) -> None:
    """Let `server` look for changes more often, and call `rebuild` when it has found some."""
    watched = list(server._watched_paths)
    for path in watched:
        server.unwatch(path)
    server.observer = PollingObserver(timeout=LOOK)
    for path in watched:
        server.watch(path)
    server.build_delay = SETTLE
    server.builder = rebuild


def rebuild(before: States, everything: Callable[[], None]) -> States:
    """Build what has changed since `before`: some pages, or all by `everything`.

    Return the states of the files now. What goes wrong is raised.
    """
    after = states()
    changed = {path for path in after if after[path] != before.get(path)}
    if before.keys() != after.keys() or not build_concerned(changed):
        everything()
    return after


def states() -> States:
    """Return the state of every file that the site is made from."""
    places = [Build.config.docs_dir, str(Build.config.config_file_path), *Build.config.watch]
    return {str(path): _state(path) for place in places for path in _files(Path(place).resolve())}


def _files(place: Path) -> Iterator[Path]:
    below = [place] if place.is_file() else place.rglob("*")
    return (path for path in below if path.suffix != ".pyc" and path.is_file())


def _state(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_mtime_ns, status.st_size


def build_concerned(changed: set[str]) -> bool:
    """Build the pages that the `changed` files concern, if that is enough; tell if it was."""
    pages = {str(Path(str(f.abs_src_path)).resolve()): f for f in Build.files.documentation_pages()}
    lessons = {path for path in pages if path.endswith(".md")} - {str(entries.PATH.resolve())}
    snippets = {path for path in changed if SNIPPETS.resolve() in Path(path).parents}
    if not changed <= lessons | snippets or not Build.reading:
        return False
    concerned = [pages[path] for path in changed & lessons]
    concerned += [
        file
        for path, file in pages.items()
        if path not in changed and changed & Build.reading.reads.get(file.src_uri, {}).keys()
    ]
    Build.reading.expect(len(concerned))
    titles = [_build(file) for file in concerned]
    Build.config.plugins.on_post_build(config=Build.config)
    names = ", ".join(file.src_uri for file in concerned)
    log.info("Built again: %s", names or "nothing, since no page shows the change")
    return titles == [str(file.page and file.page.title) for file in concerned]


def _build(file: File) -> str:
    """Build the page of `file` with its downloads, and return the title that it had before."""
    config, files, page = Build.config, Build.files, file.page
    assert page
    title = str(page.title)
    vars(page).pop("render", None)  # what `on_pre_page` put there
    _populate_page(page, config, files)
    for plugin in config.plugins.values():
        if index := getattr(plugin, "search_index", None):
            others = [one for one in index.entries if one["location"].split("#")[0] != page.url]
            index.entries = others
    _build_page(page, config, files.documentation_pages(), Build.nav, Build.env)
    for uri, content in takeaway.of_page(file, config).items():
        write_file(content.encode(), str(Path(config.site_dir, uri)))
    return title
