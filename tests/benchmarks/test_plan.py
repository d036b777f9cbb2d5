"""The plan in the README is what its own first rows lead to; the benchmark measures those."""

import re
from math import isclose

from tests.benchmarks import plan
from tests.site.nginx import README

ROW = re.compile(
    r"^\| (First visit|Further page|Files that are asked for) \| (.*) \|$", re.MULTILINE
)
WEIGHT = re.compile(r"(\d+) KB, ([\d.]+) requests")


def test_a_month_adds_up() -> None:
    load = plan.Load(plan.Weight(30_000, 10), plan.Weight(15_000, 1), files=40)
    assert isclose(load.requests, 400e6)  # 33.3 million visits with 10 + 1 + 1 answers
    assert isclose(load.bytes, 2e12)  # and 30 + 15 + 15 KB
    assert isclose(load.misses, 300 * 30 * 40)
    assert isclose(load.peak, 5 * 400e6 / (30 * 24 * 60 * 60))
    assert load.rows()["Hit ratio of the CDN, at least"] == "99.91%"


def test_the_readme_says_what_its_own_rows_lead_to() -> None:
    written = README.read_text(encoding="utf-8")
    first, further, files = (row[1].split(" | ") for row in ROW.findall(written))
    loads = [
        plan.Load(weight(one), weight(other), int(count))
        for one, other, count in zip(first, further, files, strict=True)
    ]
    names = ["Measured", "At the budgets"]
    assert plan.table(dict(zip(names, loads, strict=True))) in written


def weight(told: str) -> plan.Weight:
    found = WEIGHT.fullmatch(told)
    assert found, told
    return plan.Weight(int(found[1]) * 1000, float(found[2]))
