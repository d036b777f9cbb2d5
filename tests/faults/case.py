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

    The page is called `name`. Its first line is a title and `body` starts on line 3. `line` is
    where the fault stands and `inner` the place in a snippet or the code, such as
    `snippets/x.py:3`. `says` is what the message must tell. `files` are further files.
    """

    name: str
    body: str
    says: str
    line: int = 3
    inner: str = ""
    files: Mapping[str, str] = field(default_factory=dict)

    @property
    def place(self) -> str:
        return f"docs/{self.name}.md:{self.line}"

    def project(self) -> dict[str, str]:
        """Return the files of the page."""
        return {f"docs/{self.name}.md": f"# {self.name}\n\n{self.body}"} | dict(self.files)


def project_of(cases: list[Case]) -> dict[str, str]:
    """Return the files of one project that holds all `cases`."""
    return {path: text for case in cases for path, text in case.project().items()}


def check_told(case: Case, build: Build) -> None:
    """Fail unless `build` failed and names the fault, its page and its line."""
    about = build.complaints(case.name)
    place = re.compile(re.escape(case.place) + r"(?!\d)")
    told = [
        line for line in about if place.search(line) and case.inner in line and case.says in line
    ]
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
