"""Loaded first by the process that workers are forked from.

What it loads next stays. To look for garbage in it meanwhile takes a third of the time.
"""

import gc
import os

THREADS = "OPENBLAS_NUM_THREADS"

gc.disable()

# Pages are worked on side by side, so each takes one thread for its linear algebra. With more, a
# long sum is taken in as many parts: another number in the last digits, machine by machine. NumPy
# asks once, while it loads; what blocks see of the environment stays as it was.
if THREADS not in os.environ:
    os.environ[THREADS] = "1"
    import numpy  # noqa: F401

    del os.environ[THREADS]
