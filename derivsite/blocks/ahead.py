"""Run the blocks of the pages to come in the background, while others are put into the site."""

import os
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from pathlib import Path

from derivsite.blocks.session import Session
from derivsite.blocks.worker import Job
from derivsite.kept.store import Store

Coming = Iterable[tuple[Path, list[Job]]]  # pages, in the order in which they will be asked for

# Each page has a process of its own: as many at work as there are processors, and as many ready.
WIDTH = os.cpu_count() or 1
# From one block to the next, they wait for this process, which converts a page meanwhile.
TURN = 0.0002  # seconds that a thread may keep the others waiting


class Ahead:
    """Prepares the sessions of the pages that come next, never many more than are at work."""

    def __init__(self, pages: Coming, store: Store) -> None:
        self._store = store
        self._pages: Iterator[tuple[Path, list[Job]]] = iter(pages)
        self._pool = ThreadPoolExecutor(WIDTH)
        self._coming: dict[Path, Future[Session]] = {}
        self._sessions: list[Session] = []
        self._turn = sys.getswitchinterval()
        sys.setswitchinterval(TURN)
        self._start(2 * WIDTH)

    def take(self, path: Path) -> Session | None:
        """Return the prepared session of the page `path`, once; None if there is none."""
        if path not in self._coming:
            return None
        session = self._coming.pop(path).result()
        self._sessions.remove(session)
        self._start(1)
        return session

    def close(self) -> None:
        """Stop, whatever goes on."""
        self._pool.shutdown(wait=False, cancel_futures=True)
        for session in self._sessions:
            session.close()
        sys.setswitchinterval(self._turn)

    def _start(self, number: int) -> None:
        for path, jobs in islice(self._pages, number):
            session = Session(self._store)
            self._sessions.append(session)
            self._coming[path] = self._pool.submit(_prepare, session, jobs)


def _prepare(session: Session, jobs: list[Job]) -> Session:
    session.prepare(jobs)
    return session
