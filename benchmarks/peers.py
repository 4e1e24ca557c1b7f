"""The tools that are measured, each on the same work in a folder of its own: their command lines and nothing else."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from articles import translation, write_articles
from l10n_news import po

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

EXTRACT, UPDATE, SAME_UPDATE, BUILD, SAME_BUILD = JOBS = (
    "extract",
    "update, 10 % edited",
    "update, nothing changed",
    "build",
    "build, nothing changed",
)
"""What is measured, in this order."""

EDIT_EVERY = 10
_LINE = re.compile(r"\n\s*")


class Tool:
    """A tool at work: `prepare` is not measured, `job` is."""

    name = ""
    programs: tuple[str, ...] = ()

    def __init__(self, folder: Path, count: int, locales: Sequence[str]) -> None:
        self.folder = folder
        self.count = count
        self.locales = locales
        self.articles = folder / "articles"
        self.files = write_articles(self.articles, count)

    @classmethod
    def is_installed(cls) -> bool:
        """Whether all of its programs are there."""
        return all(shutil.which(program) for program in cls.programs)

    def edit(self) -> None:
        """Edit every tenth article."""
        write_articles(self.articles, self.count, edit_every=EDIT_EVERY)

    def prepare(self, job: str) -> None:
        """Do what a job needs and what is not measured."""

    def job(self, job: str) -> bool:
        """Do a job; False where the tool has none of its kind."""
        raise NotImplementedError

    def run(self, *command: str | Path) -> None:
        """Run a program in the tool's folder.

        Raises:
            CalledProcessError: it failed.
        """
        subprocess.run([str(part) for part in command], cwd=self.folder, check=True, capture_output=True)

    def fill(self, files: Sequence[Path], locale: str) -> None:
        """Translate catalogs in whole."""
        for file in files:
            fill(file, locale)


def fill(file: Path, locale: str) -> None:
    """Give every entry of a PO file a made-up target."""
    lines, block = [], []
    for line in [*file.read_text(encoding="utf-8").split("\n"), ""]:
        if line:
            block.append(line)
            continue
        lines += [*_filled(block, locale), ""]
        block = []
    file.write_text("\n".join(lines[:-1]), encoding="utf-8")


def _filled(block: list[str], locale: str) -> list[str]:
    """Write the target of one entry; the header, obsolete entries and those with plural forms stay."""
    catalog = po.parse("\n".join(block) + "\n", "entry", locale) if block else None
    if catalog is None or not catalog.entries or catalog.entries[0].obsolete or catalog.entries[0].source_plural:
        return block
    entry = catalog.entries[0]
    target = translation(entry.source, locale).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    kept = [line for line in block[: _begin(block)] if not line.startswith(("#|", "#, fuzzy"))]
    return [*kept, f'msgstr "{target}"']


def _begin(block: list[str]) -> int:
    return next(index for index, line in enumerate(block) if line.startswith("msgstr"))


class Ours(Tool):
    """This project."""

    name = "l10n_news"

    def prepare(self, job: str) -> None:
        """Make the project, translate its catalogs, edit articles."""
        if job == EXTRACT:
            listed = ", ".join(f'"{locale}"' for locale in self.locales)
            settings = (
                f'source_locale = "en"\nlocales = [{listed}]\n\n[site]\nname = "Bench"\nurl = "https://b.example/"\n'
                "compress = false\n"  # as the peers, which write pages only
            )
            (self.folder / "l10n-news.toml").write_text(settings, encoding="utf-8")
        if job == UPDATE:
            self._command("update")
            for locale in self.locales:
                self.fill(sorted((self.folder / "locales" / locale).rglob("*.po")), locale)
            self._command("update")
            self.edit()

    def job(self, job: str) -> bool:
        """Run the command of a job."""
        self._command(job.partition(",")[0])
        return True

    def _command(self, name: str) -> None:
        self.run(sys.executable, "-m", "l10n_news", "-C", self.folder, name, "--quiet")


class Toolkit(Tool):
    """translate-toolkit: a catalog for each article and locale, as ours."""

    name = "translate-toolkit"
    programs = ("html2po", "pot2po", "po2html")

    def prepare(self, job: str) -> None:
        """Make and translate catalogs; edit articles and extract again, which pot2po is not charged with."""
        for name in ("pot", "po", "out") if job == EXTRACT else ():
            (self.folder / name).mkdir()
        if job == UPDATE:
            for locale in self.locales:
                self.run("pot2po", "--progress=none", "-i", "pot", "-o", f"po/{locale}")
                self.fill(sorted((self.folder / "po" / locale).rglob("*.po")), locale)
            self.edit()
            self.job(EXTRACT)
            for locale in self.locales:
                shutil.copytree(self.folder / "po" / locale, self.folder / "old" / locale)

    def job(self, job: str) -> bool:
        """Run html2po, pot2po or po2html."""
        if job == EXTRACT:
            self.run("html2po", "--progress=none", "-P", "-i", "articles", "-o", "pot")
        for locale in self.locales if job != EXTRACT else ():
            if job in {UPDATE, SAME_UPDATE}:
                old = "old" if job == UPDATE else "po"
                self.run("pot2po", "--progress=none", "-i", "pot", "-t", f"{old}/{locale}", "-o", f"po/{locale}")
            else:
                self.run("po2html", "--progress=none", "-t", "articles", "-i", f"po/{locale}", "-o", f"out/{locale}")
        return True


class Gettext(Tool):
    """gettext's msgmerge on our own templates and catalogs: it merges, and does nothing else."""

    name = "msgmerge"
    programs = ("msgmerge",)

    def prepare(self, job: str) -> None:
        """Make the templates and catalogs with ours; edit and extract again."""
        if job == UPDATE:
            ours = Ours(self.folder, self.count, self.locales)
            ours.prepare(EXTRACT)
            ours.prepare(UPDATE)
            ours.job(EXTRACT)

    def job(self, job: str) -> bool:
        """Merge each catalog with its template."""
        if job not in {UPDATE, SAME_UPDATE}:
            return False
        templates = self.folder / "locales" / "templates"
        for template in sorted(templates.rglob("*.pot")):
            name = template.relative_to(templates).with_suffix(".po")
            for locale in self.locales:
                catalog = self.folder / "locales" / locale / "LC_MESSAGES" / name
                self.run("msgmerge", "--quiet", "--update", "--previous", "--backup=none", catalog, template)
        return True


class Po4a(Tool):
    """po4a with its xhtml module: one catalog for each locale."""

    name = "po4a"
    programs = ("po4a",)

    def prepare(self, job: str) -> None:
        """Write the configuration, translate the catalogs, edit articles."""
        if job == EXTRACT:
            files = [file.relative_to(self.folder) for file in self.files]
            lines = [f"[po4a_langs] {' '.join(self.locales)}", "[po4a_paths] po/all.pot $lang:po/$lang.po"]
            lines += [f"[type:xhtml] {file} $lang:out/$lang/{file}" for file in files]
            (self.folder / "po").mkdir()
            (self.folder / "po4a.cfg").write_text("\n".join(lines) + "\n", encoding="utf-8")
        if job == UPDATE:
            for locale in self.locales:
                self.fill([self.folder / "po" / f"{locale}.po"], locale)
            self.edit()

    def job(self, job: str) -> bool:
        """Run po4a; extracting makes the catalogs too, which it always does."""
        if job in {BUILD, SAME_BUILD}:
            self.run("po4a", "--keep", "0", "--no-update", "po4a.cfg")
        else:
            self.run("po4a", "--no-translations", "po4a.cfg")
        return True


class Itstool(Tool):
    """Itstool: one catalog for each locale, merged with msgmerge."""

    name = "itstool"
    programs = ("itstool", "msgmerge", "msgfmt", "msginit")

    def prepare(self, job: str) -> None:
        """Make and translate the catalogs; edit articles; compile catalogs."""
        if job == UPDATE:
            for locale in self.locales:
                self.run(
                    "msginit", "--no-translator", f"--locale={locale}.UTF-8", "-i", "all.pot", "-o", f"{locale}.po"
                )
                self.fill([self.folder / f"{locale}.po"], locale)
            self.edit()
            self.job(EXTRACT)
        if job == BUILD:
            for locale in self.locales:
                self.run("msgfmt", "-o", f"{locale}.mo", f"{locale}.po")

    def job(self, job: str) -> bool:
        """Run itstool or msgmerge."""
        names = [file.relative_to(self.folder) for file in self.files]
        if job == EXTRACT:
            self.run("itstool", "-o", "all.pot", *names)
        for locale in self.locales if job != EXTRACT else ():
            if job in {UPDATE, SAME_UPDATE}:
                self.run("msgmerge", "--quiet", "--update", "--previous", "--backup=none", f"{locale}.po", "all.pot")
            else:
                output = self.folder / "out" / locale
                output.mkdir(parents=True, exist_ok=True)
                self.run("itstool", "-m", f"{locale}.mo", "-o", output, *names)
        return True


TOOLS: tuple[type[Tool], ...] = (Ours, Toolkit, Gettext, Itstool, Po4a)

os.environ.update(LC_ALL="C.UTF-8", PYTHONHASHSEED="0")
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # installed tools have their bytecode, and so must we
