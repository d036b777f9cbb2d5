"""Loaded first by the process that workers are forked from.

What it loads next stays. To look for garbage in it meanwhile takes a third of the time.
"""

import gc

gc.disable()
