"""The terms of docs/glossary.md, the one place where they are defined, and what is wrong with them.

An entry is a definition list of Python-Markdown: a term with its id and the other forms that
it takes in a text, a definition in plain words, and a link to where it is explained.

    kink { #kink data-also="kinks, a corner, corners" }
    :   A corner of a curve: one slope to the left, another to the right.
    :   [Where there is no derivative](learning/kinks.md#six-places-one-question)

A term of the class `.quiet` is explained, but no page links to it, since its word says many things.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

PATH = Path("docs/glossary.md")
LONGEST = 160  # signs of a definition: it is shown on a small card

_HEAD = re.compile(r"(?P<name>.+?) +\{ *#(?P<id>[\w-]+)(?P<rest>[^}]*)\} *")
_ALSO = re.compile(r'data-also="([^"]*)"')
_LINK = re.compile(r"\]\((?P<page>[^)#\s]+\.md)(?:#[^)]*)?\)")
_MARKUP = re.compile(r"[\[\]*`$<>]")

Complaint = tuple[int, str]  # line and what is wrong


@dataclass(frozen=True)
class Term:
    """An entry, whose first line is `line`. `words` are the forms of the term, in small letters.

    `page` is the page that explains the term, by its path below docs/.
    """

    name: str
    id: str
    words: tuple[str, ...]
    definition: str
    page: str
    line: int


def read() -> list[Term]:
    """Return the terms of the glossary, none if there is no glossary."""
    return terms(PATH.read_text(encoding="utf-8")) if PATH.is_file() else []


def terms(text: str) -> list[Term]:
    """Return the terms that the Markdown `text` defines."""
    lines = text.split("\n")
    heads = [number for number in range(1, len(lines)) if _starts_entry(lines, number)]
    return [_term(lines, number) for number in heads]


def _starts_entry(lines: Sequence[str], number: int) -> bool:
    head, definition = lines[number - 1 : number + 1]
    return definition.startswith(":") and bool(head.strip()) and head[0] not in ": "


def _term(lines: Sequence[str], number: int) -> Term:
    head = _HEAD.fullmatch(lines[number - 1])
    name, rest = (head["name"], head["rest"]) if head else (lines[number - 1].strip(), "")
    also = _ALSO.search(rest)
    words = [] if ".quiet" in rest else [name, *(also[1].split(",") if also else [])]
    definition, *more = _parts(lines[number:])
    link = _LINK.search(" ".join(more))
    return Term(
        name,
        head["id"] if head else "",
        tuple(word.strip().lower() for word in words),
        definition,
        link["page"] if link else "",
        number,
    )


def _parts(lines: Sequence[str]) -> list[str]:
    """Return what stands behind each colon, up to the first blank line."""
    parts: list[str] = []
    for line in lines:
        if line.startswith(":"):
            parts.append(line[1:].strip())
        elif line.strip():
            parts[-1] += " " + line.strip()
        else:
            break
    return parts


def complaints(terms: Sequence[Term]) -> Iterator[Complaint]:
    """Yield what is wrong with `terms`, with the line of each."""
    met: dict[str, Term] = {}
    for before, term in zip([None, *terms], terms, strict=False):
        yield from ((term.line, complaint) for complaint in _complaints(term))
        if before and term.name.casefold() < before.name.casefold():
            yield term.line, f"'{term.name}' stands after '{before.name}'; keep to the alphabet"
        for word in {f"#{term.id}", term.name.lower(), *term.words}:
            if word in met:
                yield term.line, f"'{word}' belongs to '{met[word].name}' already; take it out"
            met.setdefault(word, term)


def _complaints(term: Term) -> Iterator[str]:
    if not term.id:
        yield f"the term '{term.name}' has no id; write '{term.name} {{ #its-id }}'"
    if len(term.definition) > LONGEST:
        long = len(term.definition)
        yield f"the definition of '{term.name}' has {long} signs; say it in {LONGEST}"
    if _MARKUP.search(term.definition):
        yield f"the definition of '{term.name}' holds markup; its card shows plain words"
    if not term.page:
        yield f"nothing says where '{term.name}' is explained; write ':   [page](page.md#part)'"


def script(terms: Sequence[Term]) -> str:
    """Return the script that hands the definitions to the cards, by the ids of the terms."""
    definitions = {term.id: term.definition for term in terms if term.words}
    words = json.dumps(definitions, ensure_ascii=False, separators=(",", ":"))
    return f"window.derivsiteTerms = {words};\n"
