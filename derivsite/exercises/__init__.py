"""Exercises that answer: what an author writes in an `exercise` block, and what becomes of it.

- `written`: the text of a block, turned into code that runs in the page's session
- `answers`: the right answer and the known slips, as numbers
- `markup`: the exercise as it stands on the page
- `fence`: the custom fence

The scripts docs/assets/scripts/reader/exercise*.js compare what a reader types with these numbers.
"""
