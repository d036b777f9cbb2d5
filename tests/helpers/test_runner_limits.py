"""`blocks.runner.run`: exceptions that are meant, and what a block may not leave behind."""

import subprocess
import sys
from typing import Any

import pytest

from derivsite.blocks.runner import OUTPUT_LIMIT, run
from derivsite.pages.faults import Fault

from .test_runner import fault, output


def test_exception_that_is_meant_ends_the_output() -> None:
    printed = run("print('before')\n{}['a']", "block", {}, raises="KeyError")
    assert printed == "before\nKeyError: 'a'\n"


@pytest.mark.parametrize(
    ("code", "says"),
    [("x = 1", "it ran to its end"), ("[][0]", "it raised IndexError: list index out of range")],
)
def test_exception_that_is_meant_must_come(code: str, says: str) -> None:
    with pytest.raises(Fault, match=f"the block was to raise KeyError, but {says}"):
        run(code, "block", {}, raises="KeyError")


def test_endless_output_ends() -> None:
    told = fault("while True:\n    print('on and on')")
    assert "prints more than 20,000 characters" in str(told)
    assert told.line == 2


def test_output_may_be_as_long_as_the_limit() -> None:
    assert len(output(f"print('x' * {OUTPUT_LIMIT - 1})")) == OUTPUT_LIMIT
    assert "prints more than" in str(fault(f"print('x' * {OUTPUT_LIMIT + 1})"))


def test_thread_left_running_is_a_fault() -> None:
    code = "import threading, time\nthreading.Thread(target=time.sleep, args=[1]).start()"
    assert "left a thread running" in str(fault(code))


PROCESS = """
import subprocess, sys

child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
"""


def test_process_left_running_is_a_fault_and_ends() -> None:
    namespace: dict[str, Any] = {}
    with pytest.raises(Fault, match="left a process running"):
        output(PROCESS, namespace)
    assert namespace["child"].wait(timeout=10) != 0


def test_process_of_somebody_else_is_left_alone() -> None:
    arguments = [sys.executable, "-c", "input()"]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE) as child:
        assert output("print(1)") == "1\n"
        assert child.poll() is None
        child.kill()
