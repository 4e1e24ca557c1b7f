"""Measure ours and the peers that are installed on the same work, in turn.

    run.py [--articles 650] [--locales 7] [--peers NAME,NAME] [--folder DIR] [--report FILE]

At each job one tool follows the other, so that a busy machine is as busy for all. A job is a run of whole programs,
from start to end; what counts is their CPU time (user and system), which a busy machine changes least. The table's
ratios say how many times ours a peer takes.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from articles import LOCALES
from peers import BUILD, JOBS, TOOLS, Ours, Tool

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FLOOR = "lxml floor"
HEADING = "## The last run, side by side"


def cpu(work: Callable[[], object]) -> float:
    """Do work in child processes; give their CPU seconds, user and system."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    work()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def measure(tool: Tool, job: str) -> float | None:
    """Let a tool do a job, after those before it; give CPU seconds, or None where it has none of its kind."""
    tool.prepare(job)
    done: list[bool] = []
    seconds = cpu(lambda: done.append(tool.job(job)))
    return seconds if done[0] else None


def floor(tool: Tool) -> float:
    """Measure lxml on the articles of a tool."""
    program = Path(__file__).with_name("floor.py")
    command = [sys.executable, str(program), str(tool.articles), str(tool.folder / "floor"), str(len(tool.locales))]
    return cpu(lambda: subprocess.run(command, check=True))


def table(figures: dict[str, dict[str, float]]) -> str:
    """Write CPU seconds as a Markdown table; behind those of a peer, how many times ours they are."""
    ours = figures[Ours.name]
    lines = [f"| CPU seconds | {' | '.join(figures)} |", f"|---|{'---:|' * len(figures)}"]
    for job in JOBS:
        cells = []
        for name, found in figures.items():
            seconds = found.get(job)
            ratio = f" ({seconds / ours[job]:.1f} ×)" if seconds is not None and name != Ours.name and ours[job] else ""
            cells.append("–" if seconds is None else f"{seconds:.2f}{ratio}")
        lines.append(f"| {job} | {' | '.join(cells)} |")
    return "\n".join(lines)


def chosen(names: str | None) -> list[type[Tool]]:
    """Choose the tools: ours, and the peers that are asked for or, where none is, those that are installed.

    Raises:
        SystemExit: one that is asked for is unknown or not installed.
    """
    if names is None:
        return [tool for tool in TOOLS if tool.is_installed()]
    asked = {name for name in names.split(",") if name}
    missing = asked - {tool.name for tool in TOOLS if tool.is_installed()}
    if missing:
        raise SystemExit(f"not known or not installed: {', '.join(sorted(missing))} (see benchmarks/README.md)")
    return [tool for tool in TOOLS if tool is Ours or tool.name in asked]


def bench(folder: Path, tools: Sequence[type[Tool]], count: int, locales: Sequence[str]) -> str:
    """Measure tools in a folder, in turn at each job, and give the report."""
    made = [kind(folder / kind.name, count, locales) for kind in tools]
    figures: dict[str, dict[str, float]] = {}
    for tool in made:
        figures[tool.name] = {}
        if isinstance(tool, Ours):
            figures[FLOOR] = {}
    for job in JOBS:
        for tool in made:
            print(f"{job}: {tool.name} …", file=sys.stderr, flush=True)
            seconds = measure(tool, job)
            if seconds is not None:
                figures[tool.name][job] = seconds
            if isinstance(tool, Ours) and job == BUILD:
                figures[FLOOR][BUILD] = floor(tool)
    machine = f"Python {platform.python_version()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
    return f"{count} articles × {len(locales)} locales; {machine}\n\n{table(figures)}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, default=650, help="how many (default: 650)")
    parser.add_argument("--locales", type=int, default=7, choices=range(1, 8), help="how many (default: 7)")
    parser.add_argument("--peers", help="only these, separated by commas; empty for none (default: all installed)")
    parser.add_argument("--folder", type=Path, help="where to work (default: a temporary folder)")
    parser.add_argument("--report", type=Path, metavar="FILE", help="also put the table into this report")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        found = bench(Path(folder), chosen(options.peers), options.articles, LOCALES[: options.locales])
    print(found)
    if options.report is not None:
        options.report.write_text(renewed(options.report.read_text(encoding="utf-8"), found), encoding="utf-8")


def renewed(text: str, found: str) -> str:
    """Put the figures of a run in the place of those of the one before, under their own heading, in a report."""
    before, heading, rest = text.partition(f"{HEADING}\n")
    after = rest.partition("\n## ")
    return f"{before.rstrip()}\n\n{HEADING}\n\n{found}\n" + (f"\n## {after[2]}" if heading and after[1] else "")


if __name__ == "__main__":
    main()
