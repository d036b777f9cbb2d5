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

SAMPLE = 0.2  # seconds between two looks at the memory
LINGER = 5.0  # seconds that processes left behind may take to end
_BECOME_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER of Linux


@dataclass(frozen=True)
class Run:
    """Seconds of the clock and of the processors; megabytes at the peak.

    `largest` is the largest process alone, `tree` all processes together: what they share counts
    once where the system can tell (Linux).
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
    unit = 1e-6 if sys.platform == "darwin" else 1e-3  # of ru_maxrss, in megabytes
    return Run(
        wall, usage.ru_utime + usage.ru_stime + _orphans(), usage.ru_maxrss * unit, memory.peak
    )


class _Memory(threading.Thread):
    """Looks at the memory of a process and of all below it, again and again."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.peak = 0.0
        self._root = psutil.Process(pid)
        self._done = threading.Event()
        self.start()

    def run(self) -> None:
        while not self._done.wait(SAMPLE):
            with suppress(psutil.Error):
                everyone = [self._root, *self._root.children(recursive=True)]
                self.peak = max(self.peak, sum(map(_megabytes, everyone)))

    def stop(self) -> None:
        self._done.set()
        self.join()


def _megabytes(process: psutil.Process) -> float:
    with suppress(psutil.Error):
        memory = process.memory_full_info()
        return float(getattr(memory, "pss", memory.rss)) / 1e6
    return 0.0  # it has ended


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
