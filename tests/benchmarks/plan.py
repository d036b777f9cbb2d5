"""From the weight of a visit to the load of a month: the figures of the README's plan."""

from dataclasses import dataclass

VIEWS = 100_000_000  # page views a month
PAGES = 3  # that a visit reads: the first with an empty cache, the others not
PEAK = 5  # the busiest hour, in averages
EDGES = 300  # places of a large CDN, each with a cache of its own
RELEASES = 30  # a month; each forgets the pages everywhere
MONTH = 30 * 86_400  # seconds


@dataclass(frozen=True)
class Weight:
    """What goes over the line for one page: bytes with their headers, and answers."""

    bytes: float
    requests: float


@dataclass(frozen=True)
class Load:
    """The load of a month, out of what a first visit and a further page weigh."""

    first: Weight
    further: Weight
    files: int  # that readers ask for; an edge fetches each anew after a release

    @property
    def requests(self) -> float:
        """Answers to readers in a month."""
        return VIEWS / PAGES * (self.first.requests + (PAGES - 1) * self.further.requests)

    @property
    def bytes(self) -> float:
        """Bytes to readers in a month."""
        return VIEWS / PAGES * (self.first.bytes + (PAGES - 1) * self.further.bytes)

    @property
    def peak(self) -> float:
        """Answers in the busiest second."""
        return PEAK * self.requests / MONTH

    @property
    def misses(self) -> float:
        """Answers that the CDN must fetch in a month if every edge is asked for everything."""
        return EDGES * RELEASES * self.files

    def rows(self) -> dict[str, str]:
        """Return what the plan says, by what it is."""
        rate, bits = self.requests / MONTH, self.bytes * 8 / MONTH
        return {
            "First visit": f"{self.first.bytes / 1000:.0f} KB, {self.first.requests:.1f} requests",
            "Further page": (
                f"{self.further.bytes / 1000:.0f} KB, {self.further.requests:.1f} requests"
            ),
            "Files that are asked for": f"{self.files}",
            "Requests a month": f"{self.requests / 1e6:.0f} million",
            "Traffic a month": f"{self.bytes / 1e12:.1f} TB",
            "Requests a second, average and peak": f"{rate:.0f} and {self.peak:.0f}",
            "Line, average and peak": f"{bits / 1e6:.0f} and {PEAK * bits / 1e6:.0f} Mbit/s",
            "Hit ratio of the CDN, at least": f"{1 - self.misses / self.requests:.2%}",
            "Requests a second at the origin, at most": f"{self.misses / MONTH:.2f}",
        }


def table(columns: dict[str, Load]) -> str:
    """Return a Markdown table with a column for each load."""
    loads = [load.rows() for load in columns.values()]
    lines = [["", *columns], ["---"] * (len(columns) + 1)]
    lines += [[name, *(rows[name] for rows in loads)] for name in loads[0]]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines).replace("|  |", "| |")
