"""nginx as a publisher runs it, with the lines that the README gives, for this machine alone."""

import gzip
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NGINX = shutil.which("nginx", path=os.environ.get("PATH", "") + ":/usr/sbin")
README = Path(__file__).parents[2] / "README.md"
TEXTS = {".html", ".css", ".js", ".json", ".xml", ".svg"}
PATIENCE = 10  # seconds until it answers

_BLOCK = re.compile(r"^```nginx\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_REST = """\
daemon off;
{user}
worker_processes 2;
pid {folder}/pid;
error_log stderr warn;
events {{ worker_connections 4096; }}
http {{
    include /etc/nginx/mime.types;
    log_format sizes "$status $bytes_sent $request_uri";
    access_log {log};
    sendfile on;
    tcp_nopush on;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
{site}
}}
"""


def compress(site: Path) -> None:
    """Put a compressed copy beside each text, as the README tells publishers to do."""
    for path in sorted(site.rglob("*")):
        if path.suffix in TEXTS:
            copy = path.with_name(f"{path.name}.gz")
            copy.write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))


def published_lines() -> str:
    """Return the configuration in the README."""
    (lines,) = _BLOCK.findall(README.read_text(encoding="utf-8"))
    return str(lines)


def configuration(site: Path, folder: Path, port: int, log: str) -> str:
    """Return a whole configuration: the lines of the README for `site`, and what they need."""
    lines, listens = re.subn(r"listen .*;", f"listen 127.0.0.1:{port};", published_lines())
    lines, roots = re.subn(r"root .*;", f"root {site};", lines)
    assert listens == roots == 1, "the README has one server, which listens once and has one root"
    user = "user root;" if os.name == "posix" and os.geteuid() == 0 else ""
    return _REST.format(user=user, folder=folder, log=log, site=lines)


@contextmanager
def serve(site: Path, folder: Path, *, log: bool = False) -> Iterator[tuple[str, int]]:
    """Serve `site`; give the address and the id of the process. Its files are in `folder`.

    With `log`, each answer is a line of `folder/log`: status, bytes on the line, address.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    where = f"{folder}/log sizes" if log else "off"
    (folder / "nginx.conf").write_text(configuration(site, folder, port, where), encoding="utf-8")
    process = subprocess.Popen([str(NGINX), "-p", folder, "-c", folder / "nginx.conf"])
    try:
        _wait(process, port)
        yield f"http://127.0.0.1:{port}/", process.pid
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE)


def _wait(process: "subprocess.Popen[bytes]", port: int) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError(f"nginx does not answer; it ended with {process.poll()}")
