"""A static host as a reader meets it: files below a folder, and a page for what is not there."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


class _Handler(SimpleHTTPRequestHandler):
    """Serves files without a word, and the nearest 404.html where there is none."""

    def log_message(self, format: str, *args: object) -> None:
        """Stay silent: the tests say what matters."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page when a file is not there."""
        asked = Path(self.translate_path(self.path))
        pages = [folder / "404.html" for folder in asked.parents]
        page = next(filter(Path.exists, pages), None)
        if code != HTTPStatus.NOT_FOUND or not page:
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class _Server(ThreadingHTTPServer):
    """A server that keeps quiet when a browser leaves in the middle of an answer."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a page that is closed breaks its connections off."""


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve `folder` on a free port of this machine and give its address."""
    with _Server(("127.0.0.1", 0), partial(_Handler, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
