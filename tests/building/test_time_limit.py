"""A block that does not end is ended, whatever it does to stay, and the build goes on."""

import pytest

from derivsite.blocks.worker import Job, Worker
from derivsite.pages.faults import Fault

ENDLESS = {
    "loop": "while True: pass",
    "stubborn loop": "while True:\n  try:\n    while True: pass\n  except BaseException: pass",
    "loop in C": "import itertools\nsum(itertools.count())",
    "sleep": "import time\ntime.sleep(1000)",
}


@pytest.mark.parametrize("code", ENDLESS.values(), ids=ENDLESS)
def test_an_endless_block_is_ended(code: str) -> None:
    worker = Worker(limit=0.5)
    worker.run(Job("x = 1", "first"))  # so that the start of the process does not count
    with pytest.raises(Fault, match=r"still running after 0.5 seconds"):
        worker.run(Job(code, "endless"))
    with pytest.raises(Fault, match="'endless' ended the session"):
        worker.run(Job("x = 2", "next"))
    worker.close()
