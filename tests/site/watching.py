"""Open a page and write down what a reader would see go wrong."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request, Response

_LOCAL = ("data", "blob")  # addresses that hold their content and ask no host

# Until a page is painted, Chromium drops keys and pointers; on a busy machine that takes a while.
PAINTED = """new Promise((done) =>
  new PerformanceObserver((_, watch) => {
    watch.disconnect();
    requestAnimationFrame(done);
  }).observe({ type: "paint", buffered: true })
)"""
# What has not been laid out yet has no text and no place for a test to read.
LAID_OUT = "() => !document.querySelector('.from-top article > :not(.laid-out)')"
UNFOLD = "open => document.querySelectorAll('article details').forEach(d => { d.open = open })"


@dataclass
class Tab:
    """A tab of the browser, what it shows, and the faults met there, as sentences."""

    page: Page
    url: str = ""
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Write down from now on what the browser complains of and whom it asks."""
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.faults.append(f"a script failed: {error}"))
        self.page.on("request", self._request)
        self.page.on("requestfailed", self._failed)
        self.page.on("response", self._response)

    def go(self, url: str) -> None:
        """Open `url` with no faults yet, and wait until all is there and laid out."""
        if url.partition("#")[0] == self.page.url.partition("#")[0]:
            self.page.goto("about:blank")  # else it might stay on the page
        self.url = url
        self.faults.clear()
        self.page.goto(url)
        self.page.evaluate(PAINTED)
        self.page.wait_for_function(LAID_OUT)

    def unfold(self, *, unfolded: bool = True) -> None:
        """Open (or close) everything in the article that folds."""
        self.page.evaluate(UNFOLD, unfolded)

    def _console(self, message: ConsoleMessage) -> None:
        where = message.location["url"]
        missing = where == self.url and "status of 404" in message.text  # the page for lost readers
        if message.type in ("error", "warning") and not missing:
            self.faults.append(f"the console shows {message.type}: {message.text} ({where})")

    def _request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in _LOCAL and parts.netloc != urlsplit(self.url).netloc:
            self.faults.append(f"the page asks another host: {request.url}")

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # whoever leaves a page wants no more of it
            self.faults.append(f"{request.url} could not be fetched: {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and response.url != self.url:
            self.faults.append(f"{response.url} was answered with {response.status}")
