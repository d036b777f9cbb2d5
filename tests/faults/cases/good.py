"""The control: pages without a fault, one of every kind of thing that can have one."""

SNIPPET = """\
'''A snippet with two sections.'''
import matplotlib.pyplot as plt

# --8<-- [start:square]
def square(x):
    return x**2


print(f"{square(3):.1f}")
# --8<-- [end:square]

# --8<-- [start:plot]
import matplotlib.pyplot as plt

plt.plot([0, 1, 2], [0, 1, 4], label="x²")
plt.show()
# --8<-- [end:plot]
"""

INDEX = """\
# Good

## A part

See [a part](#a-part), [the other page](other.md#another-part) and
[another host](https://example.org/nowhere).

```python exec="on" source="above" result="text" id="good-square"
--8<-- "good.py:square"
```

```prose id="good-prose"
Three squared is {square(3)}, and $x^2$ grows.
```

```python exec="on" source="below" id="good-plot"
#| alt: A curve that rises from 0 to 4.
#| caption: It rises.
--8<-- "good.py:plot"
```

```python exec="on" html="on" id="good-table"
from derivsite.tables import comparison, table

print(table(["x", "x²"], [[1, square(1)], [2, square(2)]], caption="Squares"))
print(comparison([("x² at 1", 2.0000001, 2)], tolerance=1e-6, caption="A proof"))
```

```exercise id="good-exercise"
What is the slope of $\\frac{x^2}{2}$ at 3?

answer: square(3) / 3
slip square(3) / 2: That is the height {answer}.
hint: See [a part](#a-part).
solution: It is {answer:.0f}.
```

```python exec="on" source="above" result="text" edit="A cell" id="good-cell"
def cube(x):
    return x


print(cube(2))
```

```python exec="on" source="above" result="text" solves="good-cell" id="good-solution"
#| check: cube(2) within 1e-9
#| slip: 4 => That is the square.
def cube(x):
    return x**3


print(cube(2))
```

$$f'(x) = \\lim_{h \\to 0} \\frac{f(x+h) - f(x)}{h}$$
"""

OTHER = "# Other\n\n## Another part\n\nBack to [the first page](index.md).\n"

FILES = {"docs/index.md": INDEX, "docs/other.md": OTHER, "snippets/good.py": SNIPPET}
