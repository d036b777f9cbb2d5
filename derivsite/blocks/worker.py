"""A process of its own for the blocks of one page.

Whatever a block does to its process (change a setting, end it, hang, eat its own tail) ends with
the page: the build goes on, and the next page starts clean.
"""

import os
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from multiprocessing.connection import Connection
from types import ModuleType
from typing import IO, Any

import psutil

from derivsite import texts
from derivsite.blocks.forking import context
from derivsite.kept import reads
from derivsite.kept.fingerprint import environment
from derivsite.kept.reads import Reads
from derivsite.pages.faults import Fault

TIME_LIMIT = 20.0  # seconds a block may take
PATIENCE = 3  # times that, if the machine has little time for it


@dataclass(frozen=True)
class Job:
    """A block to run: its code, the id that names it, and the words for its picture.

    Blocks of the same `space` share their names. The page itself is the space "". A job that is
    `again` was run before, and is run only for what it leaves to the blocks after it.
    """

    code: str
    name: str
    alt: str = ""
    caption: str = ""
    raises: str = ""
    space: str = ""
    again: bool = False


@dataclass(frozen=True)
class Outcome:
    """What became of a job: its output and picture, or what was wrong and on which line.

    `reads` tells the files that it read, and `seconds` how long it took.
    """

    output: str = ""
    picture: str = ""
    fault: str = ""
    line: int | None = None
    reads: Reads = field(default_factory=dict, compare=False)
    seconds: float = field(default=0.0, compare=False)


# Processes are started and ended from several threads, which `multiprocessing` does not expect.
_one_at_a_time = threading.Lock()


@contextmanager
def _without_program() -> Iterator[None]:
    """Let processes that start meanwhile not load the program that runs here, MkDocs, once more."""
    program = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = program


class Worker:
    """Runs jobs one after another in one session. `limit` is in seconds a job."""

    def __init__(self, limit: float = TIME_LIMIT) -> None:
        self.limit = limit
        self._ended_by = ""
        self._connection, theirs = context.Pipe()
        # It is ours to remove: a worker that is killed cannot do it.
        self._folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        arguments = (theirs, limit, texts.language(), self._folder.name)
        self._process = context.Process(target=_serve, args=arguments, daemon=True)
        with _one_at_a_time, _without_program():
            self._process.start()
        theirs.close()

    def run(self, job: Job) -> Outcome:
        """Run `job`. Raises `Fault` for what was wrong with it, also if it ended the process."""
        if self._ended_by:
            raise Fault(f"not run, because the block '{self._ended_by}' ended the session")
        try:
            self._connection.send(job)
            if not self._answers():
                self._end(job)
                raise Fault(f"the block was still running after {self.limit:g} seconds")
            outcome: Outcome = self._connection.recv()
        except (EOFError, OSError, psutil.Error) as error:
            self._end(job)
            raise Fault("the block ended its process; let it run to its end") from error
        if outcome.fault:
            raise Fault(outcome.fault, outcome.line)
        return outcome

    def _answers(self) -> bool:
        """Wait for an answer; tell if one came in time.

        On a busy machine the time is that of the processor. Whoever only waits gets three times it.
        """
        process = psutil.Process(self._process.pid)
        start = sum(process.cpu_times()[:2])
        for _ in range(PATIENCE):
            if self._connection.poll(self.limit):
                return True
            if sum(process.cpu_times()[:2]) - start > self.limit / 2:
                return False
        return False

    def close(self) -> None:
        """End the session, also while another thread waits for a job of it."""
        with _one_at_a_time:
            self._process.kill()
            self._process.join()
        self._connection.close()
        self._folder.cleanup()

    def _end(self, job: Job) -> None:
        self._ended_by = job.name
        self._process.kill()


def _serve(connection: Connection, limit: float, language: str, folder: str) -> None:
    """Answer jobs until the build hangs up, with the newest text of `derivsite`."""
    if ready := sys.modules.get("derivsite.blocks.ready"):
        ready.forget_if_changed()
    import_module(__name__).answer(connection, limit, language, folder)


def answer(connection: Connection, limit: float, language: str, folder: str) -> None:
    """Answer jobs in the empty `folder` until the build hangs up."""
    if texts.language() != language:
        texts.use(language)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the build
    for name in set(os.environ) - set(environment()):
        del os.environ[name]
    pid = os.getpid()
    spaces: dict[str, dict[str, Any]] = {}
    with tempfile.TemporaryFile() as stray:
        os.dup2(stray.fileno(), 1)  # what is written past Python's print, by a child for example
        os.dup2(stray.fileno(), 2)
        os.chdir(folder)  # as a reader would paste the blocks, in an empty folder
        while True:
            try:
                job: Job = connection.recv()
            except EOFError:
                return
            if hasattr(signal, "alarm"):
                signal.alarm(
                    int(PATIENCE * limit) + 5
                )  # ends a hanging block if the build was killed
            outcome = _outcome(job, spaces.setdefault(job.space, {}), stray, folder)
            if os.getpid() != pid:
                os._exit(1)  # a fork that the block made and forgot
            connection.send(outcome)
            if hasattr(signal, "alarm"):
                signal.alarm(0)


def _outcome(job: Job, namespace: dict[str, Any], stray: IO[bytes], folder: str) -> Outcome:
    from derivsite.blocks import runner  # noqa: PLC0415 (the build itself does without)
    from derivsite.figures.picture import capture  # noqa: PLC0415

    start = time.monotonic()
    try:
        with (
            reads.recorded(everywhere=True) as recording,
            capture(job.name, job.alt, job.caption, draw=not job.again) as drawn,
        ):
            output = runner.run(job.code, job.name, namespace, job.raises)
    except Fault as fault:
        return Outcome(fault=str(fault), line=fault.line)
    except Exception as error:
        return Outcome(fault=f"the picture cannot be drawn: {str(error).strip()}")
    stray.seek(0)
    if written := stray.read(200):
        stray.truncate(0)
        text = written.decode(errors="replace").strip()
        return Outcome(fault=f"something wrote past Python's print: {text}; print it instead")
    read = recording.reads(apart=folder)
    return Outcome(output, drawn.html, reads=read, seconds=time.monotonic() - start)
