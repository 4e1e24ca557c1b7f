"""Measure how time and memory grow with the number of articles, and plot it.

    growth.py [--counts 100,1000,10000] [--locales 10] [--jobs N] [--folder DIR] [--plot growth.svg]

For each number of articles: a cold build, a build with nothing changed, and one with one article edited. What counts is
CPU time (user and system) of the whole program, and the memory of its largest process.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from math import log10
from pathlib import Path
from typing import TYPE_CHECKING

from articles import translation, write_articles
from l10n_news import extract, po, readers
from l10n_news.record import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

LOCALES = ("ar", "de", "es", "fr", "ja", "ru", "zh_Hans", "it", "nl", "pt")
COLD, SAME, EDITED = JOBS = ("cold build", "nothing changed", "one article changed")
COLOURS = ("#b3261e", "#1d6f42", "#1f4e9c")
SETTINGS = 'source_locale = "en"\nlocales = [{}]\n\n[site]\nname = "Bench"\nurl = "https://b.example/"\n'


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run took."""

    cpu: float
    """Seconds, user and system, of all processes."""
    wall: float
    """Seconds."""
    memory: float
    """MiB of the largest process."""


def make(folder: Path, count: int, locales: Sequence[str]) -> list[Path]:
    """Make a project of articles that are translated in whole; give the articles' files."""
    files = write_articles(folder / "articles", count)
    listed = ", ".join(f'"{locale}"' for locale in locales)
    (folder / "l10n-news.toml").write_text(SETTINGS.format(listed), encoding="utf-8")
    for file in files:
        path = file.relative_to(folder / "articles").as_posix()
        template = extract.template(readers.read(file.read_bytes(), path=path, locale="en"), "")
        for locale in locales:
            catalog = folder / f"locales/{locale}/LC_MESSAGES/{path.removesuffix('.html')}.po"
            catalog.parent.mkdir(parents=True, exist_ok=True)
            entries = tuple(
                one if one.context == "slug" else replace(one, target=translation(one.source, locale))
                for one in template.entries
            )
            header = (("Language", locale), ("Content-Type", "text/plain; charset=UTF-8"))
            whole = replace(template, locale=locale, entries=entries, header=header)
            catalog.write_text(po.serialize(whole), encoding="utf-8")
    return files


def run(folder: Path, *arguments: str) -> Cost:
    """Run a build and measure it.

    Raises:
        SystemExit: it failed.
    """
    began = time.monotonic()
    process = subprocess.Popen([sys.executable, "-m", "l10n_news", "-C", str(folder), "build", "-q", *arguments])
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"the build of {folder} failed")
    return Cost(used.ru_utime + used.ru_stime, time.monotonic() - began, used.ru_maxrss / 1024)


def measure(folder: Path, count: int, locales: Sequence[str], jobs: Sequence[str]) -> dict[str, Cost]:
    """Measure all jobs at one number of articles."""
    files = make(folder, count, locales)
    time.sleep(2.1)  # what was changed within the grain of the clock would be read once more
    found = {COLD: run(folder, *jobs)}
    found[SAME] = run(folder, *jobs)
    text = files[count // 2].read_text(encoding="utf-8")
    files[count // 2].write_text(text.replace("</article>", "<p>It went on.</p></article>"), encoding="utf-8")
    found[EDITED] = run(folder, *jobs)
    return found


def table(found: dict[int, dict[str, Cost]]) -> str:
    """Write a Markdown table."""
    lines = ["| articles | " + " | ".join(f"{job}, CPU s | MiB" for job in JOBS) + " |", "|---:|" + "---:|" * 6]
    for count, costs in found.items():
        cells = (f"{costs[job].cpu:.2f} | {costs[job].memory:.0f}" for job in JOBS)
        lines.append(f"| {count:,} | {' | '.join(cells)} |")
    return "\n".join(lines)


def plot(found: dict[int, dict[str, Cost]], unit: str) -> str:
    """Draw CPU seconds or MiB over the number of articles, both logarithmic, as SVG."""
    counts = sorted(found)
    of = {job: [getattr(found[count][job], unit) for count in counts] for job in JOBS}
    highest = max(max(values) for values in of.values())
    lowest = min(min(values) for values in of.values())
    low, high = (int(log10(max(lowest, 0.01)) // 1), int(-(-log10(highest) // 1)))
    left, right = log10(counts[0]), max(log10(counts[-1]), log10(counts[0]) + 1)

    def at(count: int, value: float) -> tuple[float, float]:
        x = 70 + 500 * (log10(count) - left) / (right - left)
        return x, 300 - 260 * (log10(max(value, 0.01)) - low) / max(high - low, 1)

    drawn = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 350" font-family="sans-serif" font-size="13">']
    for power in range(low, high + 1):
        _, y = at(counts[0], 10.0**power)
        drawn.append(f'<path d="M70 {y:.1f}H570" stroke="#ddd"/><text x="62" y="{y + 4:.1f}" text-anchor="end">')
        drawn.append(f"{10.0**power:g}</text>")
    for count in counts:
        x, _ = at(count, highest)
        drawn.append(f'<text x="{x:.1f}" y="322" text-anchor="middle">{count:,}</text>')
    for job, colour in zip(JOBS, COLOURS, strict=True):
        points = [at(count, value) for count, value in zip(counts, of[job], strict=True)]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        drawn.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        drawn += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points]
        drawn.append(f'<text x="{points[-1][0] + 10:.1f}" y="{points[-1][1] + 4:.1f}" fill="{colour}">{job}</text>')
    what = "CPU seconds" if unit == "cpu" else "MiB"
    drawn.append(f'<text x="70" y="20">{what} over the number of articles</text></svg>')
    return "\n".join(drawn) + "\n"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table and write the plots."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--counts", default="100,1000,10000", help="numbers of articles, separated by commas")
    parser.add_argument("--locales", type=int, default=10, choices=range(1, 11), help="how many (default: 10)")
    parser.add_argument("--jobs", help="processes (default: as the program chooses)")
    parser.add_argument("--folder", type=Path, help="where to work (default: a temporary folder)")
    parser.add_argument("--plot", type=Path, help="write PLOT-cpu.svg and PLOT-memory.svg")
    options = parser.parse_args(arguments)
    jobs = ("--jobs", options.jobs) if options.jobs else ()
    found = {}
    for count in sorted(int(one) for one in options.counts.split(",")):
        with tempfile.TemporaryDirectory(dir=options.folder) as folder:
            found[count] = measure(Path(folder), count, LOCALES[: options.locales], jobs)
            shutil.rmtree(folder, ignore_errors=True)
            Path(folder).mkdir()
        print(f"{count} …", file=sys.stderr, flush=True)
    print(table(found))
    if options.plot:
        for unit in ("cpu", "memory"):
            options.plot.with_name(f"{options.plot.stem}-{unit}.svg").write_text(plot(found, unit), encoding="utf-8")


if __name__ == "__main__":
    main()
