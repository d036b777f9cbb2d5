"""Loaded first by the process that workers are forked from.

What it loads next stays. To look for garbage in it meanwhile takes a third of the time.
"""

import gc
import os

gc.disable()

# Pages are worked on side by side, so each takes one thread for its linear algebra. With more, a
# long sum is taken in as many parts: another number in the last digits, machine by machine.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
