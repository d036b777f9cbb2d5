"""Material's instant navigation, which swaps pages without a reload, for a test that asks for it.

The site does not use it; a host of the lessons may. Here the pages get the switch on their way, and
the sitemap, from which the theme knows them, names the host that they come from.
"""

from urllib.parse import urlsplit

from playwright.sync_api import Route

from tests.conftest import ADDRESS, PREFIX

FEATURES = '"features": ['


def switch_on(route: Route) -> None:
    """Answer a request; a page has instant navigation turned on, the sitemap the true host."""
    answer = route.fetch()
    kind = answer.headers.get("content-type", "")
    if "text/html" in kind:
        html = answer.text()
        assert FEATURES in html
        switched = html.replace(FEATURES, f'{FEATURES}"navigation.instant", ')
        route.fulfill(response=answer, body=switched)
    elif "xml" in kind and "svg" not in kind:
        here = f"http://{urlsplit(route.request.url).netloc}/{PREFIX}/"
        route.fulfill(response=answer, body=answer.text().replace(ADDRESS, here))
    else:
        route.fulfill(response=answer)
