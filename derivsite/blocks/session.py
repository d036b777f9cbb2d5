"""The blocks of one page, run in order. What was run before, after the same blocks, is kept."""

from collections import deque
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace

from derivsite.blocks.worker import Job, Outcome, Worker
from derivsite.kept import reads
from derivsite.kept.store import Store
from derivsite.pages.faults import Fault


class Session:
    """Runs jobs one after another, each as if all before it had run in one process.

    `reads` are the files that its jobs read. `seconds` tells how long each block took that was
    really run, by its id.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._ready: deque[tuple[Job, Outcome | Fault]] = deque()
        self._closed = False
        self._begin()

    def _begin(self) -> None:
        self._worker: Worker | None = None
        self._jobs: list[Job] = []  # so far
        self._done = 0  # how many of them the worker has run
        self._past = ""  # stands for all jobs so far, and for what they read
        self._faulty = False  # from the first fault on, nothing is taken for kept
        self.reads: reads.Reads = {}
        self.seconds: dict[str, float] = {}

    def run(self, job: Job) -> Outcome:
        """Return what becomes of `job`. Raises `Fault` for what was wrong with it."""
        if self._ready and self._ready[0][0] != job:
            self._begin_again()
        if not self._ready:
            return self._answer(job)
        _, outcome = self._ready.popleft()
        if isinstance(outcome, Fault):
            raise outcome
        return outcome

    def prepare(self, jobs: Iterable[Job]) -> None:
        """Run `jobs` before they are asked for. If others are asked for, no harm is done."""
        for job in jobs:
            if self._closed:
                return
            try:
                self._ready.append((job, self._answer(job)))
            except Fault as fault:
                self._ready.append((job, fault))

    def close(self) -> None:
        """End the session, from any thread."""
        self._closed = True
        if self._worker:
            self._worker.close()

    def _begin_again(self) -> None:
        """Undo what was prepared: the worker has run jobs that nobody asked for."""
        asked = self._jobs[: len(self._jobs) - len(self._ready)]
        self._ready.clear()
        if self._worker:
            self._worker.close()
        self._begin()
        for job in asked:
            with suppress(Fault):  # it was told before
                self._answer(job)

    def _answer(self, job: Job) -> Outcome:
        key = self._store.key("block", self._past, repr(job))
        outcome = None if self._faulty else _outcome(self._store.get_json(key))
        if not outcome:
            outcome = self._fresh(job)
            if not self._faulty:
                kept = [outcome.output, outcome.picture, outcome.reads]
                self._store.put_json(key, kept)
        self._jobs.append(job)
        self._past = self._store.key(key, repr(sorted(outcome.reads.items())))
        self.reads |= outcome.reads
        return outcome

    def _fresh(self, job: Job) -> Outcome:
        """Let the worker run `job`, and before it what was kept but is needed now."""
        self._worker = self._worker or Worker()
        for past in self._jobs[self._done :]:
            self._worker.run(replace(past, again=True))
        self._done = len(self._jobs) + 1
        try:
            outcome = self._worker.run(job)
        except Fault:
            self._faulty = True
            self._jobs.append(job)
            raise
        self.seconds[job.name] = self.seconds.get(job.name, 0) + outcome.seconds
        return outcome


def _outcome(kept: object) -> Outcome | None:
    """Return the outcome that was kept, if the same would come out today."""
    match kept:
        case [str(output), str(picture), dict(read)] if reads.unchanged(read):
            return Outcome(output, picture, reads=read)
    return None
