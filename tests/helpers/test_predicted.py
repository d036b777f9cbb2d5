"""`blocks.predicted`: the blocks of every lesson are run ahead as they are asked for later.

Where they are not, nothing is wrong on the page, but it is run twice, and nobody sees it.
"""

from pathlib import Path

import pytest
from markdown import Markdown
from markdown_exec import markdown_config
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from derivsite.blocks import fence, predicted
from derivsite.blocks.worker import Job, Outcome
from derivsite.pages import faults
from derivsite.pages.page import Page
from derivsite.site.reading import _WRITERS

PAGES = sorted(Path("docs").rglob("*.md"))


@pytest.fixture(scope="module")
def config() -> MkDocsConfig:
    return load_config("mkdocs.yml")


class Asked:
    """Takes the place of a session: notes what it is asked for, and runs nothing."""

    def __init__(self, *_: object) -> None:
        self.jobs: list[Job] = []

    def run(self, job: Job) -> Outcome:
        self.jobs.append(job)
        return Outcome("1\n", "<svg></svg>" if job.alt else "")

    def close(self) -> None:
        pass


def asked(page: Page, config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch) -> list[Job]:
    """Return the jobs that the fences of `page` really ask for."""
    monkeypatch.setattr(fence, "Session", Asked)
    markdown_config.save(config.markdown_extensions, config.mdx_configs)
    faults.set_page(page)
    md = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
    md.convert("\n".join(page.lines))
    session = fence.end_session()
    return session.jobs if isinstance(session, Asked) else []


@pytest.mark.parametrize("path", PAGES, ids=str)
def test_what_is_predicted_is_asked_for(
    path: Path, config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = Page(path, path.read_text(encoding="utf-8"))
    jobs = asked(page, config, monkeypatch)
    found = predicted.jobs(page, _WRITERS)
    assert found == jobs[: len(found)]
    if not any("solves" in one.options for one in page.fences):
        assert len(found) == len(jobs)


def test_up_to_the_first_solution_all_is_predicted() -> None:
    header = '```python exec="on" source="above" result="text" '
    text = f'{header}id="a" edit="A"\nx = 1\n```\n{header}id="b" solves="a"\nx = 2\n```\n'
    page = Page(Path("docs/page.md"), text + f'{header}id="c"\nprint(3)\n```\n')
    told = [(job.name, job.space) for job in predicted.jobs(page, _WRITERS)]
    assert told == [("a", ""), ("a", "a"), ("b", ""), ("b", "b")]


@pytest.mark.parametrize(
    "text",
    [
        '```python exec="on" id="a"\n--8<-- "no/such.py:all"\n```\n',
        '```exercise id="a"\nno answer\n```\n',
        "```python\nnever closed",
        '```python exec="on" id="a"\n#| colour: red\n```\n',
        '```unknown id="a"\n```\n',
    ],
    ids=["no snippet", "bad exercise", "open", "bad note", "unknown"],
)
def test_a_page_with_a_fault_is_predicted_without_an_error(text: str) -> None:
    after = '\n```python exec="on" id="z"\nprint(1)\n```\n'
    predicted.jobs(Page(Path("docs/page.md"), text + after), _WRITERS)
