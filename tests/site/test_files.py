"""What a reader wrote is saved as files and loaded again; a file never loses anything of theirs."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.site.assets import plain
from tests.site.reader import (
    ASIDE,
    CARD,
    FILL,
    KEYS,
    LESSON,
    SUMMARY,
    card,
    field,
    fill,
    load,
    press,
    put_and_tell,
    said,
    save,
    stored,
    written,
)
from tests.site.watching import Tab

MARKED = f"page:{LESSON}"
HOSTILE = "<img src=x onerror=alert(1)>"
MINE = {"title": "A rate at one moment", "function": "mine", "output": ""}

REFUSED: dict[str, object] = {
    "empty": "",
    "not JSON": "{nope",
    "null": "null",
    "a number": "7",
    "a list": "[[]]",
    "another program's": {"name": "notes", "items": [1, 2]},
    "another version": {"derivsite": 2, "kept": {}, "unreadable": {}},
    "a version in words": {"derivsite": "1", "kept": {}, "unreadable": {}},
    "kept as a list": {"derivsite": 1, "kept": [], "unreadable": {}},
    "kept as null": {"derivsite": 1, "kept": None, "unreadable": {}},
    "an unknown kind": {"derivsite": 1, "kept": {"note:x": "a"}, "unreadable": {}},
    "no kind": {"derivsite": 1, "kept": {"card": {}}, "unreadable": {}},
    "a card as text": {"derivsite": 1, "kept": {CARD: "text"}, "unreadable": {}},
    "a card as list": {"derivsite": 1, "kept": {CARD: []}, "unreadable": {}},
    "a field as object": {"derivsite": 1, "kept": {CARD: {"output": {"a": 1}}}, "unreadable": {}},
    "a field as null": {"derivsite": 1, "kept": {CARD: {"output": None}}, "unreadable": {}},
    "done as text": {"derivsite": 1, "kept": {MARKED: {"done": "yes"}}, "unreadable": {}},
    "solved as object": {"derivsite": 1, "kept": {MARKED: {"solved": {}}}, "unreadable": {}},
    "a program as number": {"derivsite": 1, "kept": {"cell:#a": 7}, "unreadable": {}},
    "an answer as text": {"derivsite": 1, "kept": {"exercise:#a": "7"}, "unreadable": {}},
    "unreadable as list": {"derivsite": 1, "kept": {}, "unreadable": ["a"]},
    "unreadable as number": {"derivsite": 1, "kept": {}, "unreadable": {CARD: 7}},
    "prototype as name": '{"derivsite": 1, "kept": {"__proto__": {}}, "unreadable": {}}',
    "constructor as kind": {"derivsite": 1, "kept": {"constructor:x": ""}, "unreadable": {}},
    "deep": '{"derivsite": 1, "kept": ' + '{"a":' * 50_000 + "1" + "}" * 50_001,
    "one good, one bad": {
        "derivsite": 1,
        "kept": {MARKED: {"done": True}, CARD: {"output": 7}},
        "unreadable": {},
    },
}


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Tab]:
    with browser.new_context() as context:
        yield Tab(context.new_page())


@pytest.fixture
def lesson(tab: Tab, server: str) -> Iterator[Page]:
    """Open a page that has a card, in a browser that kept nothing."""
    tab.go(server + LESSON)
    yield tab.page
    tab.page.evaluate("localStorage.clear()")
    assert not tab.faults, "\n".join(tab.faults)


@pytest.fixture
def summary(tab: Tab, server: str) -> Iterator[Page]:
    """Open the page that collects everything, in a browser that kept nothing."""
    tab.go(server + SUMMARY)
    yield tab.page
    tab.page.evaluate("localStorage.clear()")
    assert not tab.faults, "\n".join(tab.faults)


def file_of(**kept: object) -> dict[str, object]:
    return {"derivsite": 1, "kept": kept, "unreadable": {}}


def everything(page: Page) -> dict[str, object]:
    return {name: json.loads(text) for name, text in stored(page).items()}


def test_a_card_is_saved_as_markdown(lesson: Page) -> None:
    texts = fill(lesson, "two\nlines <b>")
    field(lesson, "failure").fill("")
    name, text = save(card(lesson), "Save as Markdown")
    assert name == "evidence-what.md"
    assert text.startswith("# Evidence card: A rate at one moment\n\n## Function\n\n")
    assert "## Failure check\n\n-\n" in text
    assert [key for key in KEYS if key != "failure" and texts[key] not in text] == []
    assert said(card(lesson)) == "Saved as evidence-what.md."


def test_a_card_is_saved_as_json_and_loaded_again(lesson: Page) -> None:
    texts = fill(lesson, HOSTILE)
    name, text = save(card(lesson), "Save as JSON")
    assert name == "evidence-what.json"
    lesson.evaluate("localStorage.clear()")
    lesson.reload()
    load(card(lesson), text)
    assert written(lesson) == texts
    lesson.reload()
    assert written(lesson) == texts


def test_a_card_loaded_over_another_is_added_to_it(lesson: Page) -> None:
    fill(lesson, "before")
    _, text = save(card(lesson), "Save as JSON")
    texts = fill(lesson, "after")
    load(card(lesson), text)
    assert written(lesson) == {key: f"{texts[key]}\n\n{key}: before" for key in KEYS}


def test_a_file_without_this_card_changes_nothing(lesson: Page) -> None:
    texts = fill(lesson)
    load(card(lesson), file_of(**{"card:elsewhere/#other": MINE}))
    assert "holds nothing for this card" in said(card(lesson))
    assert written(lesson) == texts


@pytest.mark.parametrize("content", REFUSED.values(), ids=REFUSED)
def test_another_file_is_refused_and_nothing_is_lost(summary: Page, content: object) -> None:
    put_and_tell(summary, CARD, json.dumps(MINE))
    before = stored(summary)
    load(summary.locator(".summary"), content)
    told = said(summary.locator(".summary"))
    assert told == "This is not a file that these pages saved. Nothing was changed."
    assert stored(summary) == before
    assert stored(summary, ASIDE) == {}
    assert summary.evaluate("({}).done") is None


def test_a_huge_file_is_refused(summary: Page) -> None:
    load(summary.locator(".summary"), json.dumps(file_of(**{"cell:#a": "x" * 10**7})))
    assert "not a file that these pages saved" in said(summary.locator(".summary"))
    assert stored(summary) == {}


def test_a_card_refuses_another_file_too(lesson: Page) -> None:
    texts = fill(lesson)
    load(card(lesson), "{nope")
    assert "Nothing was changed" in said(card(lesson))
    assert written(lesson) == texts


def test_everything_is_saved_and_loaded_again(summary: Page) -> None:
    put_and_tell(summary, CARD, json.dumps({**dict.fromkeys(KEYS, HOSTILE), "title": HOSTILE}))
    put_and_tell(summary, MARKED, '{"done": true, "solved": ["a"], "exercises": 2}')
    put_and_tell(summary, f"cell:{LESSON}#loop", '"print(1)"')
    put_and_tell(summary, f"exercise:{LESSON}#a", '{"answer": "1/4", "solved": true}')
    put_and_tell(summary, "review:#a", '{"upTo": "", "box": 1, "day": 9}')
    put_and_tell(summary, "cell:#broken", "{nope")
    before = everything_but_broken(summary)
    _, text = save(summary.locator(".summary"), "Save as JSON")
    summary.evaluate("localStorage.clear()")
    load(summary.locator(".summary"), text)
    assert said(summary.locator(".summary")) == "Loaded. What you wrote here before is still here."
    assert everything(summary) == before
    assert stored(summary, ASIDE) == {"cell:#broken": "{nope"}


def everything_but_broken(page: Page) -> dict[str, object]:
    return {name: json.loads(text) for name, text in stored(page).items() if "broken" not in name}


def test_what_is_loaded_over_existing_texts_loses_neither(summary: Page) -> None:
    put_and_tell(summary, CARD, json.dumps(MINE | {"output": "here"}))
    put_and_tell(summary, MARKED, '{"done": false, "solved": ["a"], "exercises": 2}')
    put_and_tell(summary, "cell:#loop", '"here = 1"')
    put_and_tell(summary, "exercise:#a", '{"answer": "", "solved": true}')
    put_and_tell(summary, "review:#a", '{"box": 1, "day": 9}')
    kept = {
        CARD: MINE | {"output": "there", "failure": "there"},
        MARKED: {"done": True, "solved": ["b"]},
        "cell:#loop": "there = 1",
        "exercise:#a": {"answer": "1/4", "solved": False},
        "review:#a": {"box": 3, "day": 20},
        "review:#b": {"box": 3, "day": 20},
    }
    load(summary.locator(".summary"), file_of(**kept))
    found = everything(summary)
    assert found[CARD] == dict.fromkeys(KEYS, "") | MINE | {
        "output": "here\n\nthere",
        "failure": "there",
    }
    assert found[MARKED] == {"done": True, "solved": ["a", "b"], "exercises": 2}
    assert found["cell:#loop"] == "here = 1"
    assert found["review:#a"] == {"upTo": "", "box": 1, "day": 9}
    assert found["review:#b"] == {"upTo": "", "box": 3, "day": 20}
    assert found["exercise:#a"] == {"answer": "1/4", "solved": True}


def test_loading_the_same_file_again_changes_nothing(summary: Page) -> None:
    file = file_of(**{CARD: MINE, MARKED: {"done": True}, "cell:#loop": "x = 1"})
    load(summary.locator(".summary"), file)
    before = stored(summary)
    load(summary.locator(".summary"), file)
    assert stored(summary) == before
    assert said(summary.locator(".summary")).startswith("Loaded.")


def test_extra_parts_of_a_hostile_file_are_left_out(summary: Page) -> None:
    text = json.dumps(file_of(**{CARD: MINE | {"junk": "x" * 1000}}))
    load(summary.locator(".summary"), text.replace('"junk"', '"__proto__": {"done": true}, "junk"'))
    assert "x" * 1000 not in stored(summary)[CARD]
    assert summary.evaluate("({}).done") is None


def test_a_file_that_finds_no_room_says_so_and_loses_nothing(summary: Page) -> None:
    put_and_tell(summary, CARD, json.dumps(MINE))
    before = stored(summary)
    summary.evaluate(FILL)
    load(summary.locator(".summary"), file_of(**{"cell:#a": "x" * 1000}))
    assert "has no room left" in said(summary.locator(".summary"))
    assert stored(summary) == before


def test_all_cards_are_saved_as_markdown(summary: Page) -> None:
    put_and_tell(summary, CARD, json.dumps(MINE))
    put_and_tell(summary, "card:derivative/rules/#rules", json.dumps(MINE | {"title": "Another"}))
    summary.reload()
    name, text = save(summary.locator(".summary"), "Save as Markdown")
    assert name == "evidence.md"
    heads = [line for line in text.splitlines() if line.startswith("# ")]
    assert heads == ["# Evidence card: A rate at one moment", "# Evidence card: Another"]


def test_nothing_that_is_saved_or_loaded_is_sent(summary: Page) -> None:
    asked: list[str] = []
    summary.on("request", lambda request: asked.append(request.url))
    for button in ("Save as Markdown", "Save as JSON"):
        save(summary.locator(".summary"), button)
    load(summary.locator(".summary"), file_of(**{CARD: MINE}))
    press(summary.locator(".summary"), "Forget everything…")
    press(summary.locator("dialog"), "Forget everything")
    files = {plain(url) for url in asked if not url.startswith("blob:")}
    assert files <= {"favicon.png", "terms.js", "search.js", "bundle.min.js"}, (
        "these come with the page, whatever is on it"
    )
