"""A project on disk: where everything lies, and every read and write of it.

l10n-news.toml                                    settings
articles/<section>/<slug>.<ending>                source articles, and their pictures
locales/templates/<section>/<slug>.pot            templates
locales/<locale>/LC_MESSAGES/<section>/<slug>.po  catalogs
locales/memory/<locale>/<name>.po                 imported compendia
site/                                             the editions
.l10n-news/                                       caches and the lock
"""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from l10n_news import bounds, disk, file_names, po, settings, staged
from l10n_news.errors import ArticleError, CatalogError, ProjectError
from l10n_news.model import Catalog, Finding
from l10n_news.record import Struct

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ARTICLES = "articles"
LOCALES = "locales"
TEMPLATES = "locales/templates"
COMPENDIA = "locales/memory"
SITE = "site"
PAGE_TEMPLATES = "templates"
CACHE = ".l10n-news"
SITE_WORDS = "site"
"""Name of the catalog of the site's own words."""

MAX_ARTICLE = 64 << 20
MAX_CATALOG = 16 << 20
MAX_PAGE_TEMPLATE = 1 << 20
"""Bytes."""


class Source(Struct, frozen=True, kw_only=True):
    """A file of the articles' folder."""

    path: str
    """Relative to the articles' folder, with ``/``."""
    root: Path
    """The project's folder."""

    @property
    def file(self) -> Path:
        """Where it lies."""
        return self.root / ARTICLES / self.path

    @property
    def name(self) -> str:
        """``section/slug``."""
        return self.path.rpartition(".")[0]

    @property
    def ending(self) -> str:
        """``.html``, in lower case."""
        name = self.path.rpartition("/")[2]
        stem, dot, ending = name.rpartition(".")
        return f"{dot}{ending}".lower() if stem else ""

    def moved(self, root: Path) -> Source:
        """Give the same file of a mirror of the project, in another folder."""
        return Source(path=self.path, root=root)


class Project(Struct, frozen=True, kw_only=True):
    """A project's folder and its settings."""

    root: Path
    settings: settings.Settings

    @classmethod
    def open(cls, root: Path) -> Project:
        """Read the settings of the project in a folder.

        Raises:
            ProjectError: there is no project, or its settings are wrong.

        """
        file = root / settings.NAME
        try:
            data = disk.read_bytes(file, limit=settings.MAX_SIZE)
        except FileNotFoundError:
            hint = f"run 'l10n-news init' in it, or name the project's folder with -C: no {settings.NAME} here"
            raise ProjectError("this folder is no project", path=str(root), hint=hint) from None
        except OSError as error:
            raise ProjectError(f"the settings cannot be read: {reason(error)}", path=settings.NAME) from None
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            raise ProjectError("the settings are not UTF-8", path=settings.NAME, line=line) from None
        return cls(root=root, settings=settings.parse(text))

    @property
    def all_locales(self) -> tuple[str, ...]:
        """The source locale and those of the editions."""
        return (self.settings.source_locale, *self.settings.locales)

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Take turns with other runs on this project.

        Raises:
            ProjectError: the lock cannot be made.

        """
        bounds.demand_own(self.root, CACHE)
        bounds.demand_own(self.root, LOCALES)
        with contextlib.ExitStack() as stack:
            try:
                stack.enter_context(disk.locked(self.root / CACHE / "lock"))
                self._sweep()
            except OSError as error:
                raise ProjectError(f"the project cannot be locked: {reason(error)}", path=f"{CACHE}/lock") from None
            yield

    def _sweep(self) -> None:
        """Remove what a run that was killed left aside; under the lock nobody else is at work."""
        for folder in self.root.glob(f".{SITE}.*.new"):
            shutil.rmtree(folder, ignore_errors=True)
        disk.sweep(self.root / LOCALES, ".po")

    # ── articles ──────────────────────────────────────────────────────────────────────────────────

    def sources(self, endings: frozenset[str]) -> tuple[list[Source], list[Source], list[Finding]]:
        """List the articles' folder.

        Args:
            endings: the endings of articles, ``.html``.

        Returns:
            Articles in the order of their paths, other files (pictures) likewise, and findings.

        Raises:
            ProjectError: there is no such folder, or it cannot be read.

        """
        found, findings = self._walk()
        articles: list[Source] = []
        others: list[Source] = []
        taken: dict[str, str] = {}
        for source in found:
            if source.ending not in endings:
                others.append(source)
                continue
            twin = taken.setdefault(file_names.folded(source.name), source.path)
            if twin == source.path:
                articles.append(source)
                continue
            message = f"two articles have the name {source.name!r}: {twin} and {source.path} (rename this one)"
            findings.append(Finding(name="same-name", message=message, path=f"{ARTICLES}/{source.path}"))
        return articles, others, findings

    def _walk(self) -> tuple[list[Source], list[Finding]]:
        folder = self.root / ARTICLES
        root = self.root.resolve()

        def fail(error: OSError) -> None:
            missing = isinstance(error, FileNotFoundError)
            hint = "put an article there, or run 'l10n-news init'" if missing else None
            raise ProjectError(f"the folder cannot be read: {reason(error)}", path=_shown(error, self.root), hint=hint)

        bounds.demand_own(self.root, ARTICLES)
        found: list[Source] = []
        findings: list[Finding] = []
        for parent, folders, files in os.walk(folder, onerror=fail):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(files):
                if name.startswith(".") or name.endswith("~"):
                    continue
                file = Path(parent, name)
                path = file.relative_to(folder).as_posix()
                wrong = file_names.wrong_name(path) or file_names.wrong_file(file, root)
                if wrong:
                    shown = f"{ARTICLES}/{path}".encode("utf-8", "backslashreplace").decode()
                    findings.append(Finding(name="file-name", message=wrong, path=shown))
                else:
                    found.append(Source(path=path, root=self.root))
        return sorted(found, key=lambda source: source.path), findings

    def read_article(self, source: Source) -> bytes:
        """Read the bytes of an article.

        Raises:
            ArticleError: it cannot be read.

        """
        try:
            return disk.read_bytes(source.file, limit=MAX_ARTICLE)
        except OSError as error:
            message = f"the article cannot be read: {reason(error)}"
            raise ArticleError(message, path=f"{ARTICLES}/{source.path}") from None

    def read_head(self, source: Source, size: int) -> bytes:
        """Read the first bytes of a file; none where it cannot be read."""
        try:
            with source.file.open("rb") as file:
                return file.read(size)
        except OSError:
            return b""

    # ── templates and catalogs ────────────────────────────────────────────────────────────────────

    def catalog_path(self, name: str, locale: str) -> str:
        """Give the path of a catalog, relative to the project."""
        return f"{LOCALES}/{locale}/LC_MESSAGES/{name}.po"

    def template_path(self, name: str) -> str:
        """Give the path of a template, relative to the project."""
        return f"{TEMPLATES}/{name}.pot"

    def write_template(self, name: str, data: bytes) -> bool:
        """Write a template where it has changed.

        Raises:
            ProjectError: it cannot be written.

        """
        path = self.template_path(name)
        with self._writing(path):
            return disk.renew(self.root / path, data, limit=MAX_CATALOG)

    def read_catalog(self, name: str, locale: str) -> Catalog | None:
        """Read a catalog, or None where there is none.

        Raises:
            CatalogError: it cannot be read.

        """
        return self.read_catalog_at(self.catalog_path(name, locale), locale)

    def read_catalog_at(self, path: str, locale: str, *, most: int | None = po.MAX_ENTRIES) -> Catalog | None:
        """Read a catalog or, with any number of entries, a compendium by its path; None where there is none.

        Raises:
            CatalogError: it cannot be read.

        """
        data = self.read_catalog_bytes(path)
        return None if data is None else po.parse(data, path, locale, most=most)

    def read_catalog_bytes(self, path: str) -> bytes | None:
        """Read the bytes of a catalog or a compendium by its path; None where there is none.

        Raises:
            CatalogError: it cannot be read.

        """
        bounds.demand_inside(self.root, path)
        try:
            return disk.read_bytes(self.root / path, limit=MAX_CATALOG)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise CatalogError(f"the catalog cannot be read: {reason(error)}", path=path) from None

    def digest(self, path: str) -> str:
        """Sum up the bytes of a catalog; empty where it cannot be read."""
        try:
            bounds.demand_inside(self.root, path)
            data = disk.read_bytes(self.root / path, limit=MAX_CATALOG)
        except (CatalogError, OSError):
            return ""
        return disk.digest(data)

    def write_catalog(self, catalog: Catalog) -> bool:
        """Write a compendium over what stands at its path; whether it has changed.

        Raises:
            ProjectError: it cannot be written.

        """
        data = po.serialize(catalog).encode()
        return self._rewrite(catalog.path, lambda _: data, limit=MAX_CATALOG)

    def read_template(self, name: str) -> Catalog | None:
        """Read a template as it lies on disk; None where there is none that can be read."""
        path = self.template_path(name)
        try:
            return po.parse(disk.read_bytes(self.root / path, limit=MAX_CATALOG), path, None)
        except (OSError, CatalogError):
            return None

    def rewrite_catalog(
        self,
        name: str,
        locale: str,
        change: Callable[[Catalog | None], Catalog],
        written: Callable[[bytes], None] = lambda _: None,
        merge: Callable[[Catalog, Catalog, Catalog], Catalog] | None = None,
        *,
        ready: tuple[str, bytes] | None = None,
    ) -> bool:
        """Change a catalog that a translator may save at the same moment.

        Args:
            name: ``section/slug``.
            locale: of the catalog.
            change: gives the new catalog from the present one; called again when that changed meanwhile.
            written: is told the bytes that the file will have, changed or not; the last call counts.
            merge: of two saves at the same instant and what both began from: (base, newest, older).
            ready: what the change gives, made beforehand: digest of the present bytes (empty: no file), new bytes.

        Returns:
            Whether the file was changed.

        Raises:
            CatalogError: the present one cannot be read, or the new one could not; it is left as it is.
            ProjectError: the new one cannot be written.

        """
        path = self.catalog_path(name, locale)

        def both(base: bytes, newest: bytes, older: bytes) -> bytes:
            versions = (po.parse(data, path, locale) for data in (base, newest, older))
            return po.serialize(merge(*versions)).encode() if merge else newest

        def transform(present: bytes | None) -> bytes:
            if ready is not None and ready[0] == ("" if present is None else disk.digest(present)):
                written(ready[1])
                return ready[1]
            old = None if present is None else po.parse(present, path, locale)
            new = change(old)
            data = po.serialize(new).encode()
            if len(new.entries) >= po.MAX_ENTRIES or len(data) > MAX_CATALOG:
                message = "the catalog would be larger than one that is read"
                hint = "it is left as it is; take out obsolete entries ('#~')"
                raise CatalogError(message, path=path, hint=hint)
            written(data)
            return data

        return self._rewrite(path, transform, limit=MAX_CATALOG, reconcile=both)

    def _rewrite(
        self,
        path: str,
        transform: Callable[[bytes | None], bytes | None],
        *,
        limit: int,
        reconcile: Callable[[bytes, bytes, bytes], bytes] | None = None,
    ) -> bool:
        with self._writing(path):
            return disk.rewrite(self.root / path, transform, limit=limit, reconcile=reconcile)

    @contextlib.contextmanager
    def _writing(self, path: str) -> Iterator[None]:
        bounds.demand_inside(self.root, path)
        try:
            yield
        except disk.UnreadableError as error:
            raise CatalogError(f"the catalog cannot be read: {reason(error)}", path=path) from None
        except OSError as error:
            raise ProjectError(f"the file cannot be written: {reason(error)}", path=path) from None

    def names_on_disk(self, folder: str, ending: str) -> tuple[str, ...]:
        """List the names (``section/slug``) of the files below a folder of the project, in order."""
        return tuple(sorted(name.removesuffix(ending) for name in disk.names_below(self.root / folder, ending)))

    def remove_template(self, name: str) -> None:
        """Remove the template of an article that is gone; its catalogs stay, they are a translator's work."""
        with contextlib.suppress(OSError):
            (self.root / self.template_path(name)).unlink()

    def read_page_templates(self) -> dict[str, str]:
        """Read the project's own page templates by name; they replace the built-in ones.

        Raises:
            ProjectError: one cannot be read.

        """
        found = {}
        for file in sorted((self.root / PAGE_TEMPLATES).glob("*.html")):
            path = f"{PAGE_TEMPLATES}/{file.name}"
            try:
                if not file.resolve().is_relative_to(self.root.resolve()):
                    raise ProjectError("the link leads out of the project", path=path, hint="put a copy in its place")
                found[file.name] = disk.read_bytes(file, limit=MAX_PAGE_TEMPLATE).decode("utf-8-sig")
            except UnicodeDecodeError:
                raise ProjectError("the page template is not UTF-8", path=path) from None
            except OSError as error:
                raise ProjectError(f"the page template cannot be read: {reason(error)}", path=path) from None
        return found

    @contextlib.contextmanager
    def drafts(self) -> Iterator[Path]:
        """Give an empty folder in which an update drafts what it is going to write; it goes with its end.

        Raises:
            ProjectError: a draft cannot be written or read.

        """
        folder = self.root / CACHE / "drafts"
        shutil.rmtree(folder, ignore_errors=True)
        try:
            yield folder
        except OSError as error:
            path = _shown(error, self.root) if error.filename else f"{CACHE}/drafts"
            raise ProjectError(f"the file cannot be written: {reason(error)}", path=path) from None
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    # ── the site ──────────────────────────────────────────────────────────────────────────────────

    @contextlib.contextmanager
    def staged_site(self, output: Path | None = None) -> Iterator[staged.StagedFolder]:
        """Write the site aside; what was published stays until ``publish`` is called on what is given.

        Args:
            output: another folder than ``site/``.

        Raises:
            ProjectError: it cannot be written, or the folder is not one of ours.

        """
        folder = Path(os.path.abspath(output or self.root / SITE))  # noqa: PTH100 -- «..» goes, links stay
        bounds.demand_free(self.root, folder, (ARTICLES, LOCALES, PAGE_TEMPLATES, CACHE, ".git"))
        try:
            spare = self.root / CACHE / "spare" if output is None else None
            with staged.StagedFolder(folder, marker=".l10n-news-site", spare=spare) as aside:
                yield aside
        except OSError as error:
            raise ProjectError(f"the site cannot be written: {reason(error)}", path=str(folder)) from None


def reason(error: OSError) -> str:
    """Say in words what the system said."""
    said = error.strerror or str(error)
    return said[:1].lower() + said[1:]


def _shown(error: OSError, root: Path) -> str:
    path = Path(str(error.filename))
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
