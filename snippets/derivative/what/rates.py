"""Four everyday rates: a change, what it is spread over, and the unit."""

# --8<-- [start:all]
changes = [
    # what changes, by how much, unit, over how much, unit
    ("driving: distance over time", 150, "km", 2, "hour"),
    ("a stock: price over time", -4.5, "euro", 3, "day"),
    ("learning: score over practice", 12, "points", 8, "hour"),
    ("training: loss over steps", -0.4, "loss", 200, "step"),
]

for what, change, unit, span, span_unit in changes:
    rate = change / span
    print(f"{what:31}{rate:8.3f} {unit} per {span_unit}")
# --8<-- [end:all]
