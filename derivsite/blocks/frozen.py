"""Loaded last by the process that workers are forked from.

What is loaded by then lives as long as a worker. So its garbage collection need not look there: that
takes as long as drawing a figure, and copies memory that the processes share.
"""

import gc

gc.freeze()
