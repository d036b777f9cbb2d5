"""The glossary in docs/glossary.md, and the links that lead to it from the other pages."""
