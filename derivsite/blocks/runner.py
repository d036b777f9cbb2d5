"""Run the code of one block as a script would run it, and return what it printed."""

import io
import linecache
import os
import threading
import traceback
import warnings
from contextlib import redirect_stderr, redirect_stdout
from typing import Any

import psutil

from derivsite.pages.faults import Fault

OUTPUT_LIMIT = 20_000  # characters; more than that is not for reading

# Without a screen, plt.show() says so; on a page the figure is shown all the same.
_NO_SCREEN = "FigureCanvasAgg is non-interactive"


class _Output(io.StringIO):
    """Takes what a block prints, on standard output and standard error, in its order."""

    def write(self, text: str) -> int:
        if "\0" in text:
            raise Fault("the block prints a NUL character, which no page can show")
        if self.tell() + len(text) > OUTPUT_LIMIT:
            raise Fault(f"the block prints more than {OUTPUT_LIMIT:,} characters; print less")
        return super().write(text)


def run(code: str, name: str, namespace: dict[str, Any], raises: str = "") -> str:
    """Run `code` in `namespace` and return what it printed.

    `name` stands for the block in tracebacks. A block that is meant to fail names the exception
    in `raises`; its last line, as Python shows it, then ends the output. Raises `Fault`, with the
    line within the block, for any other exception (`SystemExit` too), for an exception that did
    not come, for any warning, for too much output, and for threads or processes left running.
    """
    filename = f"<{name}>"
    linecache.cache[filename] = (len(code), None, code.splitlines(keepends=True), filename)
    namespace.setdefault("__name__", "__main__")
    output = _Output()
    before = _running()
    try:
        with redirect_stdout(output), redirect_stderr(output), warnings.catch_warnings():
            warnings.simplefilter("error")
            warnings.filterwarnings("ignore", message=_NO_SCREEN)
            exec(compile(code, filename, "exec", dont_inherit=True), namespace)
    except BaseException as error:
        if type(error).__name__ != raises:
            raise Fault(_explain(error, raises), _line_of(error, filename)) from error
        return output.getvalue() + "".join(traceback.format_exception_only(error))
    finally:
        _stop_what_is_left(before)
    if raises:
        raise Fault(f"the block was to raise {raises}, but it ran to its end")
    return output.getvalue()


def _running() -> set[Any]:
    """Return the threads and the child processes that run now."""
    return {*threading.enumerate(), *(_children() if _has_children() else ())}


def _children() -> list[psutil.Process]:
    return psutil.Process().children(recursive=True)


def _has_children() -> bool:
    """Tell whether there may be child processes: to list them takes a look at all processes."""
    if not hasattr(os, "waitid"):
        return True
    try:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except ChildProcessError:
        return False
    return True


def _stop_what_is_left(before: set[Any]) -> None:
    left = _running() - before
    children = [one for one in left if isinstance(one, psutil.Process)]
    for child in children:
        child.kill()
    if children:
        raise Fault("the block left a process running; wait for it to end")
    if left:
        raise Fault("the block left a thread running; join it")


def _explain(error: BaseException, raises: str) -> str:
    if isinstance(error, Fault):
        return str(error)
    if isinstance(error, SystemExit):
        return "the block ended the program (SystemExit); let it run to its end"
    what = "".join(traceback.format_exception_only(error)).strip()
    if raises:
        return f"the block was to raise {raises}, but it raised {what}"
    if isinstance(error, Warning):
        return f"the block raised a warning, {what}; mend its cause"
    return f"the block failed with {what}"


def _line_of(error: BaseException, filename: str) -> int | None:
    if isinstance(error, Fault) and error.line:
        return error.line
    if isinstance(error, SyntaxError) and error.filename == filename:
        return error.lineno
    frames = traceback.extract_tb(error.__traceback__)
    return next((f.lineno for f in reversed(frames) if f.filename == filename), None)
