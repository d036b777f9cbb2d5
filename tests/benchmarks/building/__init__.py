"""How long builds take, ours beside others, on the same generated lesson pages.

    .venv/bin/python -m tests.benchmarks.building
    .venv/bin/python -m tests.benchmarks.building --pages 100 1000 --rounds 1 --engines floor ours
    .venv/bin/python -m tests.benchmarks.building.serving

The first compares everybody on 10 pages, the second tells how the cost of a page grows, the third
how long a saved page takes to be served. Each prints a Markdown table. Needs Linux or macOS, a
quiet machine, and at the first run a network: the peers are installed below `.cache/peers`, in the
versions that `peers/*.txt` pins. Nothing here fails for being slow.

Each page has six blocks: two tables and four figures, with the same code for all, inline as SVG
where the engine can. An engine whose build lacks a figure or a number of a table gets no row. The
floor is Material for MkDocs that shows the code and runs nothing; stock is the same with
markdown-exec as it comes. All times are from the start of the command to its end, Python's imports
included. Ours makes more of the same pages than the others do: tables of the curves' numbers, the
code as files to take away, scripts, checks of links and words; and it lays out each figure.
"""
