"""Matplotlib figures and diagrams as inline SVG that follows the colour scheme of the page."""
