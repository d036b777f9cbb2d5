"""Loaded last by the process that workers are forked from.

What is loaded by then lives as long as a worker. So its garbage collection need not look there: it
would take as long as to draw a figure, and copy memory that the processes share.
"""

import gc

gc.freeze()
