"""Material's instant navigation, which swaps pages without a reload, for a test that asks for it.

The site does not use it; a host of the lessons may. Here the pages get the switch on their way.
"""

from playwright.sync_api import Route

FEATURES = '"features": ['


def switch_on(route: Route) -> None:
    """Answer a request; a page has instant navigation turned on."""
    answer = route.fetch()
    if "text/html" not in answer.headers.get("content-type", ""):
        route.fulfill(response=answer)
        return
    html = answer.text()
    assert FEATURES in html
    route.fulfill(response=answer, body=html.replace(FEATURES, f'{FEATURES}"navigation.instant", '))
