"""The custom fences of the site, over markdown-exec's public parts.

A page is one session: its blocks run in order, as a reader would paste them into one file.
The session lives on the Markdown instance of the page, so no other page or build shares it.
"""

from derivsite.blocks.forking import get_ready

# Engines load this module when they read their settings, long before they come to the first page.
get_ready()  # before all else: while workers get ready, the engine does

import re
from collections.abc import Callable
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

import markdown_exec
from markdown import Markdown
from pymdownx.snippets import SnippetMissingError

from derivsite import kept
from derivsite.blocks import cells, coding
from derivsite.blocks.ahead import Ahead
from derivsite.blocks.block import ALLOWED, Block, check_header, check_hidden
from derivsite.blocks.session import Session
from derivsite.blocks.worker import Job
from derivsite.pages import faults, markup
from derivsite.pages.faults import Fault
from derivsite.texts import text

_CODE = '<details class="code" data-search-exclude><summary>{}</summary>{}</details>'

_NOT_FINITE = re.compile(r"(?<![\w<])[-−]?(nan|inf)\b(?!-)")

# markdown-exec shows code through a second conversion; its fences are only to be looked at.
_rendering: ContextVar[bool] = ContextVar("rendering", default=False)


@dataclass
class OfPage:
    """What the blocks of one page share."""

    session: Session
    ids: set[str] = field(default_factory=set)
    cells: set[str] = field(default_factory=set)  # the ids of those blocks that are cells

    @classmethod
    def of(cls, md: Markdown) -> "OfPage":
        """Return what the page that `md` converts shares, and end the session of the one before."""
        if "derivsite_page" not in vars(md):
            end_session()
            ahead = _Current.ahead and _Current.ahead.take(faults.current_page().path)
            _Current.page = vars(md)["derivsite_page"] = cls(ahead or Session(kept.store()))
        page: OfPage = vars(md)["derivsite_page"]
        return page


class _Current:
    """The page whose session is open, and what runs ahead of it."""

    page: OfPage | None = None
    ahead: Ahead | None = None


def run_ahead(ahead: Ahead) -> None:
    """Take the sessions of the coming pages from `ahead`."""
    _Current.ahead = ahead


def end_session() -> Session | None:
    """End the session of the page that was converted last, if it ran any block, and return it."""
    page, _Current.page = _Current.page, None
    if not page:
        return None
    page.session.close()
    return page.session


def is_rendering() -> bool:
    """Tell whether a block's text is being converted, apart from its page."""
    return _rendering.get()


def validator(
    language: str,
    inputs: dict[str, str],
    options: dict[str, Any],
    attrs: dict[str, Any],
    md: Markdown,
) -> bool:
    """Accept a block for `formatter`, which reports what is wrong with its header."""
    if _rendering.get():
        return False
    options["written"] = dict(inputs)
    options["header"] = dict(inputs)
    known = {name: value for name, value in inputs.items() if name in ALLOWED} | {"exec": "on"}
    return markdown_exec.validator("python", known, options, attrs, md)


def formatter(
    source: str,
    language: str,
    css_class: str,
    options: dict[str, Any],
    md: Markdown,
    **kwargs: Any,
) -> str:
    """Run a python block and return its code, its output and its picture as HTML."""
    return run_block(lambda: source, options, md)


def run_block(write: Callable[[], str], options: dict[str, Any], md: Markdown) -> str:
    """Run the code that `write` returns, and report what is wrong with it or with its header."""
    header = options.pop("header")
    raises = options["extra"].pop("raises", "")
    place = faults.current_page().meet(options.pop("written"))
    try:
        page = OfPage.of(md)
        check_header(header, page.ids)
        page.ids.add(header["id"])
        return _show(Block.parse(write(), options["source"], raises), options, md)
    except Fault as error:
        fault = error
    except Exception as error:  # SuperFences would publish the text of the block, and say nothing
        fault = Fault(f"derivsite failed with {type(error).__name__}: {error}")
    faults.report(fault, code=place)
    return faults.shown(fault)


def prose_formatter(
    source: str,
    language: str,
    css_class: str,
    options: dict[str, Any],
    md: Markdown,
    **kwargs: Any,
) -> str:
    """Fill `{expressions}` in Markdown text from the page's session, as an f-string does."""
    options["header"]["exec"] = "on"
    return formatter(prose_code(source), language, css_class, options, md, **kwargs)


def prose_code(source: str) -> str:
    """Return Python that prints the Markdown `source` with its expressions filled in."""
    text = escaped(source)
    if text.endswith('"'):
        text = text[:-1] + '\\"'
    return f'print(f"""{text}""")'


def escaped(text: str) -> str:
    """Return `text` as it stands in an f-string between three quotes."""
    return text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')


def _show(block: Block, options: dict[str, Any], md: Markdown) -> str:
    page = OfPage.of(md)
    edit, solves = (options["extra"].pop(option, "") for option in ("edit", "solves"))
    output = picture = ""

    def run(code: str, **_: Any) -> str:
        nonlocal output, picture
        job = Job(code, options["id"], block.alt, block.caption, block.raises)
        outcome = page.session.run(job)
        if options["result"] and not outcome.output:
            raise Fault("the block prints nothing, though it has a result option")
        if options["html"] and (complaints := markup.complaints(outcome.output)):
            raise Fault(f"in what the block prints, {complaints[0][1]}")
        if not block.source and (number := _NOT_FINITE.search(outcome.output)):
            raise Fault(f"the text says {number[0]}; say in words what happens there")
        output, picture = outcome.output, outcome.picture
        return output

    if block.checks and not solves:
        raise Fault("lines of check and slip belong to a block with solves")
    if not block.source:
        check_hidden(block.code)
    below = block.source == "below"
    if below and not block.alt:
        raise Fault("source=\"below\" is for a picture; write its words in a line '#| alt: …'")
    options = options | {"source": "above" if below else block.source}
    token = _rendering.set(True)
    try:
        shown = markdown_exec.base_format(
            language="python", run=run, code=block.code, md=md, **options
        )
    except SnippetMissingError as error:
        raise Fault(f"what the block prints cannot be shown: {error}") from error
    finally:
        _rendering.reset(token)
    if edit or solves:
        cells.prove(block.code, output, options["id"], page.session)
    if edit:
        page.cells.add(options["id"])
        return cells.cell(str(shown), options["id"], edit)
    if solves:
        if solves not in page.cells:
            raise Fault(f"solves: no block above has edit and the id '{solves}'")
        return coding.exercise(str(shown), block.checks, options["id"], solves, page.session)
    return picture + _CODE.format(text("picture.code"), shown) if below else str(shown) + picture
