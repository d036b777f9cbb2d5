"""Which jobs a page will ask for, read off its text before it is converted.

What is read here is a guess: a session runs whatever the page really asks for.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress

from derivsite.blocks.block import Block
from derivsite.blocks.worker import Job
from derivsite.pages.faults import Fault
from derivsite.pages.page import Fence, Page

# For each kind of block, what makes Python of its id and its text.
Writers = dict[str, Callable[[str, str], str]]


def jobs(page: Page, writers: Writers) -> list[Job]:
    """Return the jobs of the blocks of `page`, up to those that follow from others' results."""
    found: list[Job] = []
    for fence in page.fences:
        if fence.language not in writers:
            continue
        with suppress(Fault, OSError):  # the page will tell
            found += _jobs(page, fence, writers[fence.language])
        if "solves" in fence.options:
            break  # its checks are found out as they run
    return found


def _jobs(page: Page, fence: Fence, write: Callable[[str, str], str]) -> Iterator[Job]:
    options = fence.options
    name = options.get("id", "")
    block = Block.parse(write(name, page.text_of(fence)), options.get("source", ""))
    yield Job(block.code, name, block.alt, block.caption, options.get("raises", ""))
    if "edit" in options or "solves" in options:
        yield Job(block.code, name, space=name)
