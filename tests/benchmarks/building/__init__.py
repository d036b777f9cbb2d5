"""How long builds take, ours beside others, on the same generated lesson pages.

`lesson` draws the pages, `workload` writes them as a project for an engine, and `check`
tells whether a built site has all its figures and tables.
"""
