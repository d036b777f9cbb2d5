"""The catalogue: small pages with one fault each, and what the build must say about it."""
