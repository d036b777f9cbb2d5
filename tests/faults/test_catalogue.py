"""Faults that do not end the build at once: all of them in one project, one page each."""

import re

import pytest

from .case import Case, check_told, project_of
from .cases import good
from .cases.blocks import RUNNING
from .cases.cells import CELLS
from .cases.exercises import EXERCISES
from .cases.headers import HEADERS
from .cases.hostile import HOSTILE
from .cases.links import LINKS
from .cases.pictures import PICTURES
from .cases.words import WORDS
from .project import Build, build

CASES = [
    *RUNNING,
    *CELLS,
    *HEADERS,
    *PICTURES,
    *WORDS,
    *LINKS,
    *HOSTILE,
    *EXERCISES,
]


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Build:
    return build(tmp_path_factory.mktemp("faults"), good.FILES)


@pytest.fixture(scope="module")
def built(first: Build) -> Build:
    assert first.code == 0, first.log
    return build(first.site.parent, good.FILES | project_of(CASES))


def test_good_project_builds(first: Build) -> None:
    assert first.complaints() == []
    assert first.code == 0
    assert (first.site / "index.html").is_file()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_fault_is_told(case: Case, built: Build) -> None:
    check_told(case, built)


def test_each_complaint_fails_the_build(built: Build) -> None:
    """MkDocs counts every complaint, so each of the faults alone would fail the build."""
    counted = re.findall(r"(\d+) (?:error|warning)s?\b", built.log.splitlines()[-1])
    assert sum(map(int, counted)) == len(built.complaints())


def test_the_last_good_site_is_left_in_place(built: Build) -> None:
    pages = {path.relative_to(built.site).as_posix() for path in built.site.rglob("index.html")}
    assert pages == {"index.html", "other/index.html"}


def test_good_pages_are_not_blamed(built: Build) -> None:
    blamed = [line for line in built.complaints() if re.search(r"\b(index|other|good)\.", line)]
    assert [line for line in blamed if not any(case.name in line for case in CASES)] == []
