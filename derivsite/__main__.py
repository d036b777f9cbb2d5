"""One command from a fresh clone: `python3 -m derivsite serve`, `check`, `test`, `build` or `zip`.

Makes `.venv` with exactly the locked packages, then runs the tool in it. Needs Python 3.11 or
newer and a network, nothing else; a second call finds everything in place.
"""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")

# What somebody checks who has changed a page or a snippet: without a browser, and one build.
CONTENT = ["tests/repository", "tests/snippets", "tests/site"]
QUICK = "not browser and not slow"

LOCKS = ["requirements.lock", "requirements-dev.lock"]  # each holds all of the one before

# command: (lock file, what to run)
COMMANDS = {
    "serve": ("requirements.lock", ["mkdocs", "serve"]),
    "build": ("requirements.lock", ["mkdocs", "build", "--strict"]),
    "zip": ("requirements.lock", ["derivsite.site.offline"]),
    "check": ("requirements-dev.lock", ["pytest", "-n", "auto", "-m", QUICK, *CONTENT]),
    "test": ("requirements-dev.lock", ["pytest", "-n", "auto", "--dist", "worksteal"]),
    "versions": ("requirements-dev.lock", ["tests.versions"]),
}


def main(arguments: list[str]) -> int:
    """Run the command named first; the others go to its tool. Returns the tool's exit code."""
    if sys.version_info < (3, 11):
        print(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
        return 2
    if not arguments or arguments[0] not in COMMANDS:
        print(f"Usage: python3 -m derivsite {'|'.join(COMMANDS)} [options of the tool]")
        return 2
    lock, tool = COMMANDS[arguments[0]]
    _install(lock)
    utf8 = os.environ | {"PYTHONUTF8": "1"}  # Windows would write messages in another encoding
    try:
        return subprocess.call([PYTHON, "-m", *tool, *arguments[1:]], cwd=ROOT, env=utf8)
    except KeyboardInterrupt:  # Ctrl+C is how `serve` ends
        return 130


def _install(lock: str) -> None:
    """Install what `lock` names, unless that, or more, was done before."""
    if PYTHON.exists() and any(map(_is_installed, LOCKS[LOCKS.index(lock) :])):
        return
    if not PYTHON.exists():
        venv.create(VENV, with_pip=True)
    print(f"Installing what {lock} names into .venv (a minute or two, once) …", flush=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    pip.append("--no-deps")  # the lock file names them all
    if not sys.dont_write_bytecode:  # then Python compiles at first use, and most is never used
        pip.append("--no-compile")
    subprocess.run([*pip, "--require-hashes", "-r", str(ROOT / lock)], check=True)
    subprocess.run([*pip, "--no-build-isolation", "-e", str(ROOT)], check=True)
    _stamp(lock).write_text(_digest(lock))


def _is_installed(lock: str) -> bool:
    return _stamp(lock).exists() and _stamp(lock).read_text() == _digest(lock)


def _stamp(lock: str) -> Path:
    return VENV / f"{lock}.installed"


def _digest(lock: str) -> str:
    return hashlib.sha256((ROOT / lock).read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
