"""Measure ours and the peers that are installed on the same work, in turn.

    run.py [--articles 650] [--locales 7] [--peers NAME,NAME] [--folder DIR]

Each job is a run of whole programs, from start to end; what counts is their CPU time (user and system), which a busy
machine changes least. The table's ratios say how many times ours a peer takes.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import shutil
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


def cpu(work: Callable[[], object]) -> float:
    """Do work in child processes; give their CPU seconds, user and system."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    work()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def measure(tool: Tool) -> dict[str, float]:
    """Let a tool do all of its jobs in order; give CPU seconds by job."""
    found = {}
    for job in JOBS:
        tool.prepare(job)
        done: list[bool] = []
        seconds = cpu(lambda job=job, done=done: done.append(tool.job(job)))  # type: ignore[misc]
        if done[0]:
            found[job] = seconds
    return found


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
    """Measure tools in a folder and give the report."""
    figures: dict[str, dict[str, float]] = {}
    for kind in tools:
        place = folder / kind.name
        tool = kind(place, count, locales)
        print(f"{kind.name} …", file=sys.stderr, flush=True)
        figures[kind.name] = measure(tool)
        if kind is Ours:
            figures[FLOOR] = {BUILD: floor(tool)}
        shutil.rmtree(place)
    machine = f"Python {platform.python_version()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
    return f"{count} articles × {len(locales)} locales; {machine}\n\n{table(figures)}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--articles", type=int, default=650, help="how many (default: 650)")
    parser.add_argument("--locales", type=int, default=7, choices=range(1, 8), help="how many (default: 7)")
    parser.add_argument("--peers", help="only these, separated by commas; empty for none (default: all installed)")
    parser.add_argument("--folder", type=Path, help="where to work (default: a temporary folder)")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        print(bench(Path(folder), chosen(options.peers), options.articles, LOCALES[: options.locales]))


if __name__ == "__main__":
    main()
