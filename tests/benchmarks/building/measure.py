"""Run a command, and say how long it took and how much memory it needed. For Linux and macOS."""

import ctypes
import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

# Seconds between two looks at the memory. To look takes time from builds of many processes: five
# times a second made them 5% slower.
SAMPLE = 0.5
LINGER = 5.0  # seconds that processes left behind may take to end
_BECOME_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER of Linux


@dataclass(frozen=True)
class Run:
    """Seconds of the clock and of the processors; megabytes at the peak, as seen now and then.

    `largest` is the largest process alone. `tree` is all processes together; on Linux, what several
    processes share is split among them (PSS), so on a quiet machine it counts once.
    """

    wall: float
    cpu: float
    largest: float
    tree: float


def measure(command: Sequence[str | Path], folder: Path, env: Mapping[str, str]) -> Run:
    """Run `command` in `folder`. Raises `RuntimeError`, with what it said, if it fails."""
    _adopt_orphans()
    log = folder / "build.log"
    with log.open("w", encoding="utf-8") as out:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=env, stdout=out, stderr=out)
    memory = _Memory(process.pid)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    memory.stop()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        text = log.read_text(encoding="utf-8", errors="replace")
        raise RuntimeError(f"{' '.join(map(str, command))} in {folder} failed:\n{text[-5000:]}")
    cpu = usage.ru_utime + usage.ru_stime + _orphans()
    return Run(wall, cpu, memory.largest, memory.tree)


class _Memory(threading.Thread):
    """Looks at the memory of a process and of all below it, again and again."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.largest = self.tree = 0.0  # not ru_maxrss: it starts at the size of this process
        self._root = psutil.Process(pid)
        self._done = threading.Event()
        self.start()

    def run(self) -> None:
        while not self._done.wait(SAMPLE):
            with suppress(psutil.Error):
                everyone = [self._root, *self._root.children(recursive=True)]
                sizes = [_megabytes(process) for process in everyone]
                self.largest = max(self.largest, *(alone for alone, _ in sizes))
                self.tree = max(self.tree, sum(shared for _, shared in sizes))

    def stop(self) -> None:
        self._done.set()
        self.join()


def _megabytes(process: psutil.Process) -> tuple[float, float]:
    """Return what `process` holds, and that without the part of others in what is shared."""
    with suppress(psutil.Error):
        memory = process.memory_full_info()
        return memory.rss / 1e6, getattr(memory, "pss", memory.rss) / 1e6
    return 0.0, 0.0  # it has ended


def _adopt_orphans() -> None:
    """Let processes that outlive their parent become children of this one, so that they count."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_BECOME_SUBREAPER, 1, 0, 0, 0)


def _orphans() -> float:
    """Return the processor time of the orphans, waiting for them."""
    seconds = 0.0
    deadline = time.monotonic() + LINGER
    with suppress(ChildProcessError):  # there are no more
        while time.monotonic() < deadline:
            pid, _, usage = os.wait4(-1, os.WNOHANG)
            seconds += usage.ru_utime + usage.ru_stime
            if not pid:
                time.sleep(0.01)
    return seconds
