"""Faults of hostile text, of other hosts, and of front matter."""

from ..case import Case
from .blocks import block
from .words import prose

HIDDEN = 'exec="on" html="on" id="{}"'

HOSTILE = [
    Case(
        "svg-with-script",
        block("print('<svg onload=alert(1)></svg>')", HIDDEN.format("svg-with-script")),
        says="<svg onload=…> is a script",
    ),
    Case(
        "output-with-script",
        block("print('<script>alert(1)</script>')", HIDDEN.format("output-with-script")),
        says="<script> has no place in a lesson",
    ),
    Case("script-on-page", "<script>alert(1)</script>\n", says="<script> has no place"),
    Case("handler-on-page", '<p onclick="alert(1)">Text.</p>\n', says="is a script"),
    Case("script-link", "Text.\n\n[x](javascript:alert(1))\n", says="is a script", line=5),
    Case("frame", "<iframe src='index.md'></iframe>\n", says="<iframe> has no place"),
    Case(
        "other-host",
        "Text.\n\n![A line](https://example.org/a.png)\n",
        says="asks another host",
        line=5,
    ),
    Case("image-without-words", "Text.\n\n![](line.png)\n", says="no text alternative", line=5),
    Case(
        "id-with-space",
        block("x = 1", 'exec="on" source="above" id="id-with space"'),
        says="'id-with space' is not made of letters",
    ),
    Case(
        "prose-not-finite",
        prose("prose-not-finite", "The slope is {float('nan')}."),
        says="the text says nan",
    ),
    Case("nul", block('print("a\\0b")', 'exec="on" source="above" id="nul"'), says="NUL character"),
    Case(
        "writes-past-print",
        block(
            "import subprocess, sys\n"
            "subprocess.run([sys.executable, '-c', 'print(\"from a child\")'])",
            'exec="on" source="above" id="writes-past-print"',
        ),
        says="past Python's print: from a child",
    ),
    Case(
        "leaves-thread",
        block(
            "import threading, time\nthreading.Thread(target=time.sleep, args=(9,)).start()",
            'exec="on" source="above" id="leaves-thread"',
        ),
        says="left a thread running",
    ),
    Case(
        "leaves-process",
        block(
            "import subprocess, sys\n"
            "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(9)'])",
            'exec="on" source="above" id="leaves-process"',
        ),
        says="left a process running",
    ),
    Case(
        "interrupts",
        block("raise KeyboardInterrupt", 'exec="on" source="above" id="interrupts"'),
        says="KeyboardInterrupt",
        inner="docs/interrupts.md:4",
    ),
    Case(
        "long-line",
        "x" * 100_000 + "\n\n" + block("1 / 0", 'exec="on" source="above" id="long-line"'),
        says="ZeroDivisionError",
        line=5,
        inner="docs/long-line.md:6",
    ),
    Case(
        "Ünïcödé",
        block("1 / 0", 'exec="on" source="above" id="unicode-name"'),
        says="ZeroDivisionError",
        inner="docs/Ünïcödé.md:4",
    ),
]
