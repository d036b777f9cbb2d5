"""`blocks.session`: what was kept is what a fresh run would give, and is not run again."""

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from derivsite.blocks import session as module
from derivsite.blocks.session import Session
from derivsite.blocks.worker import Job, Outcome, Worker
from derivsite.kept.store import Store
from derivsite.pages.faults import Fault

PLOT = "import matplotlib.pyplot as plt\n_, axes = plt.subplots()\naxes.plot([0, 1], [0, 1])\n"


class Counted(Worker):
    """A worker that notes what it runs; `again` is noted with a star."""

    ran: list[str] = []  # noqa: RUF012 (emptied by the fixture)

    def run(self, job: Job) -> Outcome:
        Counted.ran.append(job.name + "*" * job.again)
        return super().run(job)


@pytest.fixture(autouse=True)
def ran(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the list of what workers have run."""
    monkeypatch.setattr(module, "Worker", Counted)
    Counted.ran = []
    return Counted.ran


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "kept", "salt")


@pytest.fixture
def new(store: Store) -> Iterator[Callable[..., Session]]:
    """Return what makes a session, which ends with the test."""
    made: list[Session] = []

    def make(store: Store = store) -> Session:
        made.append(Session(store))
        return made[-1]

    yield make
    for session in made:
        session.close()


def jobs(*codes: str) -> list[Job]:
    return [Job(code, f"b{number}") for number, code in enumerate(codes)]


def outcomes(session: Session, *codes: str) -> list[Outcome | str]:
    """Return what comes of each of `codes`, run as a page; faults as their words."""
    told: list[Outcome | str] = []
    for job in jobs(*codes):
        try:
            told.append(session.run(job))
        except Fault as fault:
            told.append(str(fault))
    return told


def outputs(session: Session, *codes: str) -> list[str]:
    return [getattr(one, "output", one) for one in outcomes(session, *codes)]


PAGE = ("x = 2\nprint(x)", "def f(t):\n    return t * x", "print(f(3))")


def test_kept_outcomes_are_not_run_again(new: Callable[..., Session], ran: list[str]) -> None:
    first = outcomes(new(), *PAGE)
    assert ran == ["b0", "b1", "b2"]
    ran.clear()
    again = new()
    assert outcomes(again, *PAGE) == first
    assert ran == []
    assert again.seconds == {}


def test_the_outcome_is_that_without_a_store(new: Callable[..., Session]) -> None:
    codes = (*PAGE, "1 / 0", "print(x)", "import math; print(math.pi)")
    fresh = outcomes(new(Store(None, "")), *codes)
    assert outcomes(new(), *codes) == fresh
    assert outcomes(new(), *codes) == fresh


def test_a_changed_last_block_finds_the_names_of_the_kept(
    new: Callable[..., Session], ran: list[str]
) -> None:
    outcomes(new(), *PAGE)
    ran.clear()
    assert outputs(new(), *PAGE[:2], "print(f(4))") == ["2\n", "", "8\n"]
    assert ran == ["b0*", "b1*", "b2"]


def test_a_changed_first_block_reruns_those_after_it(
    new: Callable[..., Session], ran: list[str]
) -> None:
    outcomes(new(), *PAGE)
    ran.clear()
    assert outputs(new(), PAGE[0].replace("2", "5"), *PAGE[1:]) == ["5\n", "", "15\n"]
    assert ran == ["b0", "b1", "b2"]


def test_a_block_more_in_the_middle_reruns_those_after_it(
    new: Callable[..., Session], ran: list[str]
) -> None:
    outcomes(new(), *PAGE)
    ran.clear()
    assert outputs(new(), *PAGE[:2], "x = 10", PAGE[2])[-1] == "30\n"
    assert ran == ["b0*", "b1*", "b2", "b3"]


@pytest.mark.parametrize(
    "other",
    [
        Job("print(1)", "other", "Words.", "Caption."),
        Job("print(1)", "name", "Other words.", "Caption."),
        Job("print(1)", "name", "Words.", "Other caption."),
        Job("print(1)", "name", "Words.", "Caption.", raises="ValueError"),
        Job("print(1)", "name", "Words.", "Caption.", space="name"),
        Job("print( 1)", "name", "Words.", "Caption."),
    ],
    ids=["id", "alt", "caption", "raises", "space", "code"],
)
def test_another_option_is_another_question(
    other: Job, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Job] = []

    class Fake:
        def run(self, job: Job) -> Outcome:
            asked.append(job)
            return Outcome("said")

        def close(self) -> None:
            pass

    monkeypatch.setattr(module, "Worker", Fake)
    job = Job("print(1)", "name", "Words.", "Caption.")
    for one in (job, job, other):
        Session(store).run(one)
    assert asked == [job, other]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "data.txt"
    path.write_text("1", encoding="utf-8")
    time.sleep(0.06)
    return path


def test_a_file_read_by_an_earlier_block_decides_about_the_later(
    data: Path, new: Callable[..., Session], ran: list[str]
) -> None:
    read = f"from pathlib import Path\nn = int(Path({str(data)!r}).read_text())"
    codes = (read, "print('n is', n)", "print(n + 1)")
    assert outputs(new(), *codes)[1:] == ["n is 1\n", "2\n"]
    outcomes(new(), *codes)
    ran.clear()
    assert outputs(new(), *codes)[1:] == ["n is 1\n", "2\n"]
    assert ran == []

    data.write_text("7", encoding="utf-8")
    time.sleep(0.06)
    assert outputs(new(), *codes)[1:] == ["n is 7\n", "8\n"]
    assert ran == ["b0", "b1", "b2"]
    data.write_text("1", encoding="utf-8")
    assert outputs(new(), *codes)[1:] == ["n is 1\n", "2\n"]


def test_what_another_program_says_is_asked_anew_and_so_is_what_follows(
    data: Path, new: Callable[..., Session]
) -> None:
    codes = (
        f"import subprocess\nn = subprocess.check_output(['cat', {str(data)!r}]).decode()",
        "print('n is', n)",
    )
    assert outputs(new(), *codes)[1] == "n is 1\n"
    data.write_text("2", encoding="utf-8")
    assert outputs(new(), *codes)[1] == "n is 2\n"


def test_a_helper_imported_by_an_earlier_block_decides_about_the_later(
    tmp_path: Path, new: Callable[..., Session], ran: list[str]
) -> None:
    folder = tmp_path / "helpers"
    folder.mkdir()
    helper = folder / "a_helper.py"
    code = f"import sys\nsys.path.insert(0, {str(folder)!r})\nimport a_helper"
    for value in (1, 2):
        helper.write_text(f"def f():\n    return {value}\n", encoding="utf-8")
        shutil.rmtree(folder / "__pycache__", ignore_errors=True)
        time.sleep(2.5)  # what was written since a process began is never taken for known
        for _ in range(2):
            assert outputs(new(), code, "print(a_helper.f())")[1] == f"{value}\n"
    ran.clear()
    outcomes(new(), code, "print(a_helper.f())")
    assert ran == []


def test_a_module_that_hides_the_helper_is_noticed(
    tmp_path: Path, new: Callable[..., Session]
) -> None:
    """It appears in a folder that a block itself has put on the path."""
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
    (second / "b_helper.py").write_text("X = 'second'\n", encoding="utf-8")
    (first / "unrelated.py").touch()
    time.sleep(0.06)
    code = f"import sys\nsys.path[:0] = [{str(first)!r}, {str(second)!r}]"
    codes = (code, "import b_helper\nprint(b_helper.X)")
    assert outputs(new(), *codes)[1] == "second\n"
    (first / "b_helper.py").write_text("X = 'first'\n", encoding="utf-8")
    assert outputs(new(), *codes)[1] == "first\n"


def test_faults_are_never_kept(new: Callable[..., Session], ran: list[str], tmp_path: Path) -> None:
    codes = ("x = 1", "1 / 0", "print(x)")
    for expected in ("b0", "b0*"):
        ran.clear()
        assert "ZeroDivisionError" in outputs(new(), *codes)[1]
        assert ran == [expected, "b1", "b2"]
    assert sum(path.is_file() for path in (tmp_path / "kept").rglob("*")) == 1


def test_after_a_fault_nothing_kept_is_trusted(new: Callable[..., Session]) -> None:
    """The failing block may have done half of its work."""
    good = ("x = 1", "y = 2", "print(x)")
    outcomes(new(), *good)
    assert outputs(new(), "x = 1", "x = 5; 1 / 0", "print(x)")[2] == "5\n"


def test_a_block_sees_no_trace_of_whether_a_figure_was_drawn(
    new: Callable[..., Session],
) -> None:
    """A kept picture is not drawn again: what is left of its figure must not tell."""
    ask = "print(axes.figure.dpi, axes.get_position(), axes.figure.get_layout_engine())"
    ask += "\nprint([label.get_text() for label in axes.get_xticklabels()], axes.get_xlim())"
    ask = ask.replace("get_layout_engine()", "get_layout_engine().__class__.__name__")

    def page(session: Session, last: str) -> str:
        session.run(Job(PLOT, "plot", "A line."))
        return session.run(Job(last, "ask")).output

    fresh = page(new(Store(None, "")), ask)
    page(new(), "print(1)")
    assert page(new(), ask) == fresh


@pytest.mark.parametrize(
    "prepared",
    [
        PAGE,
        PAGE[:1],
        (),
        ("x = 99", *PAGE[1:]),
        (PAGE[0], "x = 99", PAGE[2]),
        (*PAGE, "x = 99"),
        ("1 / 0", *PAGE),
        (PAGE[0], "1 / 0"),
        (*PAGE[::-1],),
        ("import os; os._exit(1)", "x = 3"),
    ],
    ids=repr,
)
@pytest.mark.parametrize("kept", [False, True])
def test_prepared_jobs_do_no_harm(
    prepared: tuple[str, ...], kept: bool, new: Callable[..., Session]
) -> None:
    codes = (*PAGE, "print(x)")
    if kept:
        outcomes(new(), *codes)
    session = new()
    session.prepare(jobs(*prepared))
    assert outputs(session, *codes) == ["2\n", "", "6\n", "2\n"]
    assert session.reads == {}


def test_prepared_jobs_are_run_once(new: Callable[..., Session], ran: list[str]) -> None:
    session = new()
    session.prepare(jobs(*PAGE, "1 / 0"))
    assert ran == ["b0", "b1", "b2", "b3"]
    assert "ZeroDivisionError" in outputs(session, *PAGE, "1 / 0")[3]
    assert ran == ["b0", "b1", "b2", "b3"]


def test_after_the_session_is_closed_nothing_is_prepared(
    new: Callable[..., Session], ran: list[str]
) -> None:
    session = new()
    session.close()
    session.prepare(jobs(*PAGE))
    assert ran == []


@pytest.mark.parametrize(
    "shape",
    [
        None,
        0,
        [],
        {},
        "text",
        ["out"],
        ["out", "pic"],
        [1, 2, {}],
        ["a", "b", []],
        ["a", "b", {}, 1],
        ["a", "b", {"/no/such/file": 1}],
        ["a", "b", {"x": None}],
    ],
    ids=repr,
)
def test_an_answer_of_another_shape_is_a_miss(
    shape: object, store: Store, new: Callable[..., Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    job = Job("print('fresh')", "b0")
    store.put_json(store.key("block", "", repr(job)), shape)
    assert new().run(job).output == "fresh\n"


def test_time_is_told_for_what_was_really_run(new: Callable[..., Session]) -> None:
    outcomes(new(), "import time; time.sleep(0.2)")
    session = new()
    outcomes(session, "import time; time.sleep(0.2)", "time.sleep(0.1)")
    assert list(session.seconds) == ["b1"]
    assert session.seconds["b1"] >= 0.1
