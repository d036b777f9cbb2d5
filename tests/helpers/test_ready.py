"""`blocks.ready`: a worker runs what `derivsite` says now, not what it said at first."""

import subprocess
import sys

import pytest

PROGRAM = """
import sys
from derivsite.blocks import ready
if {edited}:
    path = sys.modules["derivsite.blocks.runner"].__file__
    assert path in ready._LOADED
    ready._LOADED[path] -= 1
ready.forget_if_changed()
print("derivsite.blocks.runner" in sys.modules)
"""


@pytest.mark.parametrize("edited", [False, True])
def test_an_edited_module_is_loaded_anew(edited: bool) -> None:
    program = [sys.executable, "-c", PROGRAM.format(edited=edited)]
    assert subprocess.check_output(program, text=True).strip() == str(not edited)


def test_looking_for_garbage_goes_on() -> None:
    program = "import gc; from derivsite.blocks import loading, ready; print(gc.isenabled())"
    assert subprocess.check_output([sys.executable, "-c", program], text=True).strip() == "True"
