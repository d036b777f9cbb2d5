"""Programs that are run without the wait for NumPy meet what they would meet in a fresh Python."""

from pathlib import Path

import pytest

from tests import fresh
from tests.site.wanted import modules

PROGRAMS = {  # name: the program, and what it ends with on the standard error
    "fails": ("print('before')\n1 / 0", "ZeroDivisionError: division by zero"),
    "warns": ("import numpy as np\nnp.log(np.zeros(1))", "RuntimeWarning: divide by zero"),
    "no-import": ("np.zeros(1)", "NameError: name 'np' is not defined"),
    "no-pyplot": (
        "import matplotlib\nmatplotlib.pyplot.plot([1])",
        "AttributeError: module 'matplotlib' has no attribute 'pyplot'",
    ),
    "another-file": ("import tests", "ModuleNotFoundError: No module named 'tests'"),
    "syntax": ("x = = 1", "SyntaxError: invalid syntax"),
}


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_fault_ends_the_program(name: str, tmp_path: Path) -> None:
    code, says = PROGRAMS[name]
    (tmp_path / "program.py").write_text(code, encoding="utf-8")
    ran = fresh.run(tmp_path / "program.py", patience=30)
    assert ran.returncode == 1
    assert ran.stderr.splitlines()[-1].startswith(says)
    assert ran.stdout == ("before\n" if name == "fails" else "")


@pytest.mark.parametrize("module", ["derivsite", "pytest", "psutil", "sympy"])
def test_what_a_reader_has_not_installed_is_out_of_reach(module: str, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(f"import matplotlib.pyplot\nimport {module}", encoding="utf-8")
    ran = fresh.run(program, 30, modules())
    assert ran.stderr.endswith(f"ModuleNotFoundError: a reader has no module named {module!r}\n")


def test_nothing_is_left_from_the_program_before(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    for left in ("", "import builtins, numpy\nbuiltins.mine = numpy.mine = 1"):
        program.write_text(f"import numpy\nprint(hasattr(numpy, 'mine'))\n{left}", encoding="utf-8")
        for _ in range(2):
            assert fresh.run(program, 30).stdout == "False\n"


def test_an_endless_program_is_ended(tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text("while True:\n    pass", encoding="utf-8")
    with pytest.raises(TimeoutError, match=r"still running after 0\.5 seconds"):
        fresh.run(tmp_path / "program.py", patience=0.5)
