"""The oldest and the newest supported versions print the same numbers: `python -m tests.versions`.

It needs a network, and takes a minute or two; so a job of its own runs it, not pytest.
"""
