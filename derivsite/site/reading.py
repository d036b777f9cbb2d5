"""From the files of the site to the content of its pages, without doing again what was done before.

Lessons that nothing has changed for are taken as they were. The blocks of the others, and the
notebooks, run in the background while the pages before them are converted.
"""

import logging
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from derivsite.blocks import fence, predicted
from derivsite.blocks.ahead import WIDTH, Ahead
from derivsite.blocks.worker import Job
from derivsite.exercises import written
from derivsite.kept import reads
from derivsite.kept.store import Store
from derivsite.pages import markup
from derivsite.pages.faults import log
from derivsite.pages.page import Page as Text
from derivsite.site import notebooks, slim, sources
from derivsite.site.kept_pages import KeptPages
from derivsite.site.progress import Progress

Render = Callable[[MkDocsConfig, Files], None]

_WRITERS: predicted.Writers = {
    "python": lambda _, text: text,
    "prose": lambda _, text: fence.prose_code(text),
    "exercise": written.code,
}


_faults = CountHandler()
_faults.setLevel(logging.WARNING)
logging.getLogger("mkdocs").addHandler(_faults)


class Reading:
    """The pages of one build, from their first look at to the content of the last."""

    def __init__(self, store: Store, config: MkDocsConfig, files: Files) -> None:
        self._config, self._files = config, files
        self._begun = time.time()
        self._kept = KeptPages(store, config, files)
        self.reads: dict[str, reads.Reads] = {}  # the files that each page is made from
        pages = files.documentation_pages()
        new = {file.src_uri for file in pages if not self._kept.find(file.src_uri, _text(file))}
        self._progress = Progress(len(new))
        self._ahead = Ahead(_coming([file for file in pages if file.src_uri in new]), store)
        fence.run_ahead(self._ahead)
        self._pool = ThreadPoolExecutor(WIDTH)
        self._running: dict[str, Future[str]] = {}
        self._new = new

    def start_notebooks(self) -> None:
        """Run the notebooks in the background, once the pages of the navigation are known."""
        for page in (file.page for file in self._files.documentation_pages() if file.page):
            uri = page.file.src_uri
            if uri in self._new and notebooks.is_notebook(uri):
                notebooks.hand_over(page, self._config, self._files)
                run = page.render
                self._running[uri] = self._pool.submit(self._run_notebook, page, run)

    def expect(self, pages: int) -> None:
        """Begin to count the pages that are converted anew."""
        self._progress = Progress(pages)

    def prepare(self, page: Page) -> None:
        """Let `page` be what it was when nothing has changed, and otherwise be converted."""
        render = page.render
        before = _faults.get_counts()

        def prepared(config: MkDocsConfig, files: Files) -> None:
            text = _text(page.file)
            if (kept := self._kept.restore(page, text)) is not None:
                self.reads[page.file.src_uri] = kept
                return
            self._progress.page(page.file.src_uri)
            with reads.recorded() as recording:
                self._convert(page, render)
            _check(page)
            if notebooks.is_notebook(page.file.src_uri):
                recording.paths |= notebooks.within_reach()
                recording.since = self._begun  # it may have been started then
            read = recording.reads(apart=".cache")  # where answers are kept
            if session := fence.end_session():
                self._progress.blocks(page.file.src_uri, session.seconds)
                read |= session.reads
            self.reads[page.file.src_uri] = read
            if _faults.get_counts() == before:
                self._kept.keep(page, text, read)

        page.render = prepared  # type: ignore[method-assign]

    def _convert(self, page: Page, render: Render) -> None:
        if not notebooks.is_notebook(page.file.src_uri):
            render(self._config, self._files)
            return
        running = self._running.pop(page.file.src_uri, None)
        if fault := running.result() if running else self._run_notebook(page, render):
            log.error(fault)

    def _run_notebook(self, page: Page, render: Render) -> str:
        from derivsite.site import notebook_run  # noqa: PLC0415 (slow to load, and seldom needed)

        return notebook_run.run(page, lambda: render(self._config, self._files))

    def close(self) -> None:
        """End whatever still runs."""
        self._pool.shutdown(wait=False, cancel_futures=True)
        fence.end_session()
        self._ahead.close()
        self._progress.end()


def _check(page: Page) -> None:
    """Report what the HTML of `page` holds that it must not."""
    html, drawings = slim.without_drawings(page.content or "")
    suspect = "".join(filter(markup.is_suspect, [html, *drawings]))
    for needle, complaint in markup.complaints(suspect):
        text = Text(sources.path_of(page.file), _text(page.file))
        log.error("%s: %s", text.find(needle), complaint)


def _text(file: File) -> str:
    return sources.decoded(file.content_bytes)


def _coming(files: list[File]) -> Iterator[tuple[Path, list[Job]]]:
    for file in files:
        if file.src_uri.endswith(".md"):
            page = Text(sources.path_of(file), _text(file))
            yield page.path, predicted.jobs(page, _WRITERS)
