"""What the lesson pages need around the snippets: running, tables, figures, maths, checks.

Nothing here knows a particular lesson. The rooms:

- `pages`: the text of a page, and what is wrong with it
- `blocks`: runs the code blocks of a page through markdown-exec
- `expressions`: formulas that readers type and figures are made of, with exact derivatives
- `moving`: figures that a reader moves, drawn at build from their description
- `exercises`: questions with answers and slips that the page's session computes
- `figures`: Matplotlib figures and diagrams as inline SVG
- `glossary`: the terms, and the links that lead to them
- `texts`: what the interface says, in each language
- `maths`: LaTeX to MathML, and the font it is shown in
- `site`: what is done once for the whole site (fonts, notebooks, link check, publishing)
- `tables`, `cards`: HTML that blocks print
"""

import os

# Material announces its end of life in nine lines at the top of every build. The successor is
# named in CONTRIBUTING.md; the log belongs to the faults of the pages.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
