"""The road of the first page comes to every lesson, and says how long it takes."""

from pathlib import Path

from derivsite import road
from tests.site.pages import SOURCES, article

LESSONS = ("derivative/", "learning/", "notebooks/practice/")


def test_the_first_page_shows_every_lesson_in_the_order_of_the_navigation(
    built_site: Path,
) -> None:
    stops = article(built_site, "").select(".road li[data-page]")
    shown = [str(stop["data-page"]) for stop in stops]
    wanted = [address for address in SOURCES if address.startswith(LESSONS)]
    missing = [SOURCES[address] for address in wanted if address not in shown]
    assert not missing, f"docs/index.md: the road does not come to {missing}; add a Stop for each"
    assert shown == wanted, "docs/index.md: the road and nav in mkdocs.yml have another order"
    for stop, address in zip(stops, shown, strict=True):
        told = stop.select_one(".minutes")
        assert told
        assert told.get_text() == f"{road.minutes(SOURCES[address])} min"
