"""`blocks.worker`: whatever a block does to its process, the build goes on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from derivsite.blocks.forking import context
from derivsite.blocks.worker import Job, Outcome, Worker
from derivsite.pages.faults import Fault

PLOT = "import matplotlib.pyplot as plt\nplt.plot([0, 1], [0, 1], label='f')\n"


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker(limit=10)
    yield worker
    worker.close()


def run(worker: Worker, code: str, alt: str = "") -> Outcome:
    return worker.run(Job(code, "block", alt))


def test_output_comes_back(worker: Worker) -> None:
    assert run(worker, "print(6 * 7)") == Outcome("42\n")


def test_names_last_from_job_to_job(worker: Worker) -> None:
    run(worker, "side = 3")
    assert run(worker, "print(side**2)").output == "9\n"


def test_picture_comes_back(worker: Worker) -> None:
    outcome = run(worker, PLOT, alt="A line.")
    assert 'aria-label="A line."' in outcome.picture
    assert outcome.output == ""


@pytest.mark.skipif(context.get_start_method() != "forkserver", reason="nothing is loaded ahead")
def test_linear_algebra_takes_no_threads_beside(worker: Worker) -> None:
    code = """import numpy as np, psutil
np.ones((500, 500)) @ np.ones((500, 500))
print(psutil.Process().num_threads())"""
    assert run(worker, code).output == "1\n"


def test_fault_comes_back_with_its_line_and_the_session_goes_on(worker: Worker) -> None:
    with pytest.raises(Fault, match="ZeroDivisionError") as caught:
        run(worker, "x = 1\nx / 0")
    assert caught.value.line == 2
    assert run(worker, "print(x)").output == "1\n"


def test_endless_loop_ends() -> None:
    worker = Worker(limit=0.5)
    with pytest.raises(Fault, match=r"still running after 0\.5 seconds"):
        run(worker, "while True:\n    pass")
    worker.close()


def test_block_that_ends_its_process_is_named_by_the_next(worker: Worker) -> None:
    with pytest.raises(Fault, match="the block ended its process"):
        run(worker, "import os\nos._exit(0)")
    with pytest.raises(Fault, match="not run, because the block 'block' ended the session"):
        run(worker, "print(1)")


def test_what_cannot_be_drawn_is_a_fault_that_says_why(worker: Worker) -> None:
    """It is no end of the process: Matplotlib refuses the formula in the title."""
    with pytest.raises(Fault, match="nosuch"):
        run(worker, PLOT + "plt.title(r'$\\nosuch$')", alt="A line.")


def test_block_runs_in_an_empty_folder_of_its_own(worker: Worker) -> None:
    before = sorted(Path().iterdir())
    run(worker, "from pathlib import Path\nPath('left.txt').write_text('x')")
    assert run(worker, "import os\nprint(os.listdir())").output == "['left.txt']\n"
    assert sorted(Path().iterdir()) == before
    assert not Path("left.txt").exists()


@pytest.mark.parametrize("end", ["", "while True:\n    pass"], ids=["idle", "hanging"])
def test_the_folder_goes_with_the_worker(end: str) -> None:
    worker = Worker(limit=0.5)
    folder = Path(run(worker, "import os\nprint(os.getcwd())").output.strip())
    assert folder.is_dir()
    if end:
        with pytest.raises(Fault):
            run(worker, end)
    worker.close()
    assert not folder.exists()


def test_two_sessions_share_nothing(worker: Worker) -> None:
    run(worker, "import math\nmath.pi = 3")
    other = Worker(limit=10)
    assert run(other, "import math\nprint(math.pi)").output.startswith("3.14159")
    other.close()
