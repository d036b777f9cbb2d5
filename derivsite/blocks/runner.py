"""Run the code of one block as a script would run it, and return what it printed."""

import io
import linecache
import sys
import traceback
import warnings
from contextlib import redirect_stdout
from typing import Any

from derivsite.blocks.faults import Fault

# Without a screen, plt.show() says so; on a page the figure is shown all the same.
_NO_SCREEN = "FigureCanvasAgg is non-interactive"


def run(code: str, name: str, namespace: dict[str, Any]) -> str:
    """Run `code` in `namespace` and return its standard output.

    `name` stands for the block in tracebacks. Raises `Fault`, with the line within the block,
    for any exception, for `SystemExit` and for any warning.
    """
    filename = f"<{name}>"
    linecache.cache[filename] = (len(code), None, code.splitlines(keepends=True), filename)
    namespace.setdefault("__name__", "__main__")
    output = io.StringIO()
    try:
        with redirect_stdout(output), warnings.catch_warnings():
            warnings.simplefilter("error")
            warnings.filterwarnings("ignore", message=_NO_SCREEN)
            exec(compile(code, filename, "exec"), namespace)
    except (Exception, SystemExit) as error:
        raise Fault(_explain(error), _line_of(error, filename)) from error
    return output.getvalue()


def _explain(error: BaseException) -> str:
    if isinstance(error, SystemExit):
        return "the block ended the program (SystemExit); let it run to its end"
    if isinstance(error, Warning):
        return f"the block raised a warning, {type(error).__name__}: {error}; mend its cause"
    return "the block failed with " + "".join(traceback.format_exception_only(error)).strip()


def _line_of(error: BaseException, filename: str) -> int | None:
    if isinstance(error, SyntaxError) and error.filename == filename:
        return error.lineno
    frames = traceback.extract_tb(sys.exc_info()[2])
    return next((f.lineno for f in reversed(frames) if f.filename == filename), None)
