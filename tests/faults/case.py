"""A page with one fault, and what a person must be told about it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from .project import Build

MISSING = """no complaint names {place} and says: {says}
The build ended with code {code}. This was said about the page:
{about}"""


@dataclass(frozen=True)
class Case:
    """One fault on a page of its own.

    The page is called `name`, with `suffix`. Its first line is a title and `body` starts on
    line 3. `line` is where the fault stands and `inner` the place in a snippet or the code, such as
    `snippets/x.py:3`. `says` is what the message must tell. `files` are further files.
    """

    name: str
    body: str
    says: str
    line: int = 3
    inner: str = ""
    suffix: str = ".md"
    files: Mapping[str, str] = field(default_factory=dict)

    @property
    def path(self) -> str:
        return f"docs/{self.name}{self.suffix}"

    @property
    def place(self) -> str:
        return f"{self.path}:{self.line}"

    def project(self) -> dict[str, str]:
        """Return the files of the page."""
        return {self.path: f"# {self.name}\n\n{self.body}"} | dict(self.files)


def project_of(cases: list[Case]) -> dict[str, str]:
    """Return the files of one project that holds all `cases`."""
    return {path: text for case in cases for path, text in case.project().items()}


def check_told(case: Case, build: Build) -> None:
    """Fail unless `build` failed and names the fault, its page and its line."""
    about = build.complaints(case.name)
    places = [re.escape(place) + r"(?!\d)" for place in (case.place, case.inner) if place]

    def says_where(line: str) -> bool:
        return all(re.search(place, line) for place in places)

    told = [text for text in about if says_where(text.split("\n")[0]) and case.says in text]
    if build.code == 0 or not told:
        pytest.fail(
            MISSING.format(
                place=" and ".join(filter(None, [case.place, case.inner])),
                says=case.says,
                code=build.code,
                about="\n".join(about) or "nothing",
            ),
            pytrace=False,
        )
