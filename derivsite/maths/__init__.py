"""Formulas: LaTeX to MathML at build, and the font that shows them."""
