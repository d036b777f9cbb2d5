"""The text of a page, and what is wrong with it."""
