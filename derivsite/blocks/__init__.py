"""Run the code blocks of a page and turn what they print and draw into HTML."""
