"""Build the lessons with one engine after another, round by round, and print what it took."""

import argparse
import shutil
import sys
from collections.abc import Collection, Iterator

from tests.benchmarks.building import report
from tests.benchmarks.building.alone import alone
from tests.benchmarks.building.check import missing
from tests.benchmarks.building.engines import ENGINES, PROJECTS, Engine
from tests.benchmarks.building.lesson import lessons
from tests.benchmarks.building.measure import Run, measure
from tests.benchmarks.building.scenarios import SCENARIOS, last_block, prepare
from tests.faults.project import environment


class Project:
    """The lessons, written for an engine."""

    def __init__(self, engine: Engine, pages: int, seed: int) -> None:
        self.engine = engine
        self.folder = PROJECTS / f"{engine.name}-{pages}"
        self.lessons = list(lessons(pages, seed))
        shutil.rmtree(self.folder, ignore_errors=True)
        engine.install()
        engine.write(self.folder, pages, seed)

    def build(self, scenario: str, turn: int) -> Run:
        """Build it, after what belongs to `scenario`; look at once whether all is there."""
        prepare(scenario, self.folder, self.engine.made, turn)
        run = measure(self.engine.arguments(), self.folder, environment())
        _say(
            f"round {turn + 1}: {self.folder.name} {scenario} {run.wall:.2f} s, CPU {run.cpu:.2f} s"
        )
        if scenario == "cold" and turn == 0 and self.engine.executes:
            self._check()
        return run

    def _check(self) -> None:
        if lack := missing(self.folder / self.engine.site, self.lessons):
            raise RuntimeError("\n".join([f"{self.folder} was not built well:", *lack]))


def main() -> None:
    options = _options()
    chosen = [engine for engine in ENGINES if engine.name in options.engines]
    by_pages: dict[int, report.Results] = {}
    for pages in options.pages:
        projects = [Project(engine, pages, options.seed) for engine in chosen]
        by_pages[pages] = _measure(projects, options.scenarios, options.rounds)
        print(f"\n{pages} pages, {report.machine()}, median of {options.rounds}:\n")
        print(report.table(by_pages[pages], pages))
        for project in projects:
            if "last-snippet" in project.engine.scenarios:
                took = alone(last_block(project.folder)) * 1000
                print(f"\nThe changed block of {project.engine.name} takes {took:.0f} ms alone.")
    for line in report.growth(by_pages):
        print(f"\n{line}")


def _measure(projects: list[Project], scenarios: Collection[str], rounds: int) -> report.Results:
    """Build all `projects` in turn, `rounds` times. One that fails is told, and left out."""
    results: dict[tuple[str, str], list[Run]] = {}
    for turn in range(rounds):
        for project in projects.copy():
            try:
                for scenario, run in _round(project, scenarios, turn):
                    results.setdefault((project.engine.name, scenario), []).append(run)
            except RuntimeError as error:
                projects.remove(project)
                results = {
                    key: runs for key, runs in results.items() if key[0] != project.engine.name
                }
                print(
                    f"\nNo numbers for {project.engine.name}, which failed:\n\n{error}", flush=True
                )
    return results


def _round(project: Project, scenarios: Collection[str], turn: int) -> Iterator[tuple[str, Run]]:
    """Yield what each of `scenarios` took. A cold build comes first of all, wanted or not."""
    for scenario in project.engine.scenarios:
        if scenario in scenarios:
            yield scenario, project.build(scenario, turn)
        elif scenario == "cold" and turn == 0:
            project.build(scenario, turn)


def _options() -> argparse.Namespace:
    names = [engine.name for engine in ENGINES]
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.building")
    parser.add_argument("--pages", type=int, nargs="+", default=[10], help="one number, or several")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1, help="draws the numbers of the lessons")
    parser.add_argument("--engines", nargs="+", choices=names, default=names)
    parser.add_argument("--scenarios", nargs="+", choices=SCENARIOS, default=SCENARIOS)
    return parser.parse_args()


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
