"""A static host as a reader meets it: files below a folder, and a page for what is not there.

Lines stay open, and files with a hash in their name may be kept, as the guide tells hosts to do.
"""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

NOWHERE = str(Path(os.devnull) / "nowhere")
HASHED = re.compile(r"\.[0-9a-f]{8}\.(min\.)?\w+$")


class _Handler(SimpleHTTPRequestHandler):
    """Serves files without a word, and the nearest 404.html where there is none."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else an answer in two parts would wait for the first one

    def __init__(self, *arguments: Any, base: str, **named: Any) -> None:
        self.base = base
        super().__init__(*arguments, **named)

    def translate_path(self, path: str) -> str:
        """Return the file that an address means. Outside the base there is none."""
        if not path.startswith(self.base):
            return NOWHERE
        return super().translate_path("/" + path.removeprefix(self.base))

    def end_headers(self) -> None:
        """Say what a browser may keep without asking again."""
        if HASHED.search(self.path):
            self.send_header("Cache-Control", "public, max-age=31536000, immutable")
        super().end_headers()

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
def serve(folder: Path, base: str = "/") -> Iterator[str]:
    """Serve `folder` on a free port of this machine, below the path `base`; give its address."""
    handler = partial(_Handler, directory=str(folder), base=base)
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{base}"
        finally:
            server.shutdown()
            thread.join()
