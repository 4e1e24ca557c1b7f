"""The files of a site that hold no article: lists, feeds, sitemaps, redirects, assets, media.

Each is made again only where what goes into it has changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from l10n_news import site
from l10n_news.build.batches import put_packed
from l10n_news.build.briefs import ingredients
from l10n_news.model import Finding
from l10n_news.project import ARTICLES
from l10n_news.staged import sign as sign_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from l10n_news.build.batches import Job
    from l10n_news.build.manifest import Manifest
    from l10n_news.build.result import Progress
    from l10n_news.project import Source
    from l10n_news.staged import StagedFolder


class Lists:
    """Makes them."""

    is_known = False
    """Whether settings, templates, words and code are those that the manifest was made with."""
    is_whole = False
    """Whether all published files have been seen to be those of the manifest."""

    def __init__(
        self, job: Job, manifest: Manifest, staged: StagedFolder, press: site.Press, media: Sequence[Source]
    ) -> None:
        """Begin.

        Args:
            job: what is known of all articles.
            manifest: of the last build.
            staged: where they are written.
            press: the site's.
            media: the files beside the articles; only those that the job knows are carried along.
        """
        self.findings: list[Finding] = []
        self.pages = 0
        """HTML pages among them."""
        self._job = job
        self._manifest = manifest
        self._staged = staged
        self._press = press
        self._media = media
        self._old = dict(manifest.parts())
        self._seen: set[str] = set()
        self._outputs: set[str] = set()

    def make(
        self, cards: Sequence[site.Card], made: Collection[str], known: Mapping[str, str], progress: Progress
    ) -> None:
        """Make those that have changed, keep the others, leave out those that are gone.

        Args:
            cards: all editions, at their addresses.
            made: the files of articles that were made now.
            known: addresses that the site has had.
            progress: shows how far it is.
        """
        taken = {card.path for card in cards}
        for part in progress("publish", list(self._parts(cards, known, taken))):
            self._put(part)
        self._carry_media(taken | self._seen)
        for path in self._old.keys() - self._seen:
            self._manifest.remove_part(path)
        for name in {name for outputs in self._old.values() for name in outputs} - self._outputs:
            if name not in made:
                self._staged.remove(name)

    def _parts(self, cards: Sequence[site.Card], known: Mapping[str, str], taken: set[str]) -> Iterator[site.Part]:
        """Say what there is; an article goes before a list of the same place."""
        for path, data in site.assets().items():
            yield site.Part.whole(path, data)
        paths = set(taken)
        for part in site.index_parts(self._press, cards, self._job.directory, now=self._job.now):
            if part.path not in taken:
                paths.add(part.path)
                yield part
        moved = site.redirects.moves(self._press, site.Cards(self._job.settings, cards), known, paths)
        yield from site.moved_parts(self._press, moved, paths)

    def _put(self, part: site.Part) -> None:
        self._seen.add(part.path)
        self.pages += part.path.endswith(".html")
        made_from = ingredients(part.made_from)
        before, outputs = self._manifest.part(part.path) if self.is_known else ("", {})
        if before == made_from and self._are_there(outputs):
            for name in outputs:
                self._staged.keep(name)
            self._outputs.update(outputs)
            return
        signs = {}
        for name, sign, is_new in put_packed(self._job, part.path, part.make(), self._old.get(part.path, {})):
            signs[name] = sign
            self._staged.note(name, changed=is_new)
        self._outputs.update(signs)
        self._manifest.put_part(part.path, made_from, signs)

    def _are_there(self, outputs: Mapping[str, Sequence[int]]) -> bool:
        return bool(outputs) and (self.is_whole or self._have_signs(outputs))

    def _have_signs(self, outputs: Mapping[str, Sequence[int]]) -> bool:
        folder = self._job.folder
        return all(sign_of(folder / name) == tuple(sign) for name, sign in outputs.items())

    def _carry_media(self, taken: set[str]) -> None:
        """Put pictures where every edition leads to them."""
        for source in self._media:
            if source.path not in self._job.media:
                continue
            if source.path in taken:
                message = "a page of the site has this name (rename the file)"
                self.findings.append(Finding(name="same-name", message=message, path=f"{ARTICLES}/{source.path}"))
                continue
            self._seen.add(source.path)
            self._outputs.add(source.path)
            sign = self._staged.copy(source.path, source.file)
            self._manifest.put_part(source.path, "", {source.path: sign})
