"""A site that is served: which answer a request gets, and how a new build is noticed."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from l10n_news.errors import ProjectError
from l10n_news.serve import manifest as listing
from l10n_news.serve.answers import answer, guarded, plain
from l10n_news.serve.conditions import matches_strongly, matches_weakly
from l10n_news.serve.encodings import IDENTITY, accepted
from l10n_news.serve.entry import ChangedError
from l10n_news.serve.languages import chosen, cookie_value
from l10n_news.serve.partial import partial

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from l10n_news.serve.answers import Answer
    from l10n_news.serve.entry import Entry
    from l10n_news.serve.manifest import Manifest

ALLOWED = "GET, HEAD, OPTIONS"
MAX_TARGET = 2048
"""Characters of an address."""
MAX_MEMORY = 256 << 20
"""Bytes of files that are kept in memory; beyond them all are read anew."""

_PAUSE = 0.1
"""Seconds between two looks at the folder."""
_ATTEMPTS = 6
_GAP = 0.02
"""Seconds between them where nothing has come in the place of what is gone."""
_CONDITIONS = frozenset({b"if-none-match", b"if-match", b"range"})


class Site:
    """The pages of one folder."""

    def __init__(self, folder: Path, *, default: str = "", cookie: str = "language") -> None:
        """List the folder.

        Args:
            folder: the site as it was built.
            default: BCP 47 tag of the language for readers who ask for none of the site's; the first one if empty.
            cookie: name of the cookie that may hold a reader's choice, a BCP 47 tag; empty for none.

        Raises:
            ProjectError: there is no site.

        """
        self.folder = folder
        self.cookie = cookie
        self._default = default
        self._manifest = listing.read(folder)
        self._looked = time.monotonic()
        self._reading = threading.Lock()
        self._held = 0

    def __reduce__(self) -> tuple[object, ...]:
        return (_site, (self.folder, self._default, self.cookie))

    def answer(self, method: str, target: str, headers: Mapping[bytes, bytes]) -> Answer:
        """Answer a request.

        Args:
            method: of HTTP.
            target: the path as it came, percent-encoded, without a query.
            headers: by name in lower case; several of one name are joined as RFC 9110 § 5.3 says.

        Returns:
            The answer to GET; for HEAD its body is not sent.

        """
        if method not in {"GET", "HEAD"}:
            return _other_method(method)
        for _ in range(_ATTEMPTS):
            manifest = self._current()
            try:
                return self._found(manifest, method, target, headers)
            except ChangedError:
                manifest = self._manifest
                self._read_again()
                if self._manifest is manifest:  # its folder is away for a moment: somebody moves another one there
                    time.sleep(_GAP)
        return plain(503, "The site is being replaced. Try again.", {"retry-after": "1"})

    @property
    def default(self) -> str:
        """The language for readers who ask for none of the site's."""
        tags = self._manifest.tags
        return self._default if self._default in tags or not tags else tags[0]

    # ── a request ─────────────────────────────────────────────────────────────────────────────────

    def _found(self, manifest: Manifest, method: str, target: str, headers: Mapping[bytes, bytes]) -> Answer:
        entry = manifest.entries.get(target)
        if entry is None or target in manifest.redirects:
            return self._elsewhere(manifest, target, headers)
        full = self._coded(entry, headers)
        if _CONDITIONS.isdisjoint(headers):
            return full
        return conditional(full, method, headers)

    def _elsewhere(self, manifest: Manifest, target: str, headers: Mapping[bytes, bytes]) -> Answer:
        """Answer where no file stands at the address as it is spelled."""
        if target == "/":
            return self._choice(manifest, headers)
        if len(target) > MAX_TARGET:
            return plain(414, "The address is too long.")
        lead = manifest.redirects.get(target)
        if lead:
            return _redirect(lead[1], lead[0])
        address = listing.respelled(target) if target.startswith("/") else None
        if address is not None and address != target and (address in manifest.entries or address in manifest.redirects):
            return _redirect(301, address)
        folder = f"{address}/"
        if address is not None and (folder in manifest.entries or folder in manifest.redirects):
            return _redirect(301, f"{address.rpartition('/')[2]}/")
        return self._not_found(manifest, target, headers)

    def _choice(self, manifest: Manifest, headers: Mapping[bytes, bytes]) -> Answer:
        """Lead from the root to a language: the one place that looks at who asks."""
        home = manifest.entries.get("/index.html")
        if not manifest.offered:
            return self._coded(home, headers) if home else self._not_found(manifest, "/", headers)
        default = self.default if self.default in manifest.offered else manifest.offered[0]
        tag = chosen(
            manifest.offered,
            cookie=cookie_value(headers.get(b"cookie", b"").decode("latin-1"), self.cookie),
            accepted=headers.get(b"accept-language", b"").decode("latin-1"),
            default=default,
        )
        more = {"vary": "accept-language, cookie", "cache-control": "private, no-cache", "location": f"{tag}/"}
        return answer(302, {"content-type": "text/plain; charset=utf-8", **guarded(), **more}, f"{tag}/\n".encode())

    def _not_found(self, manifest: Manifest, target: str, headers: Mapping[bytes, bytes]) -> Answer:
        entry = manifest.not_found(target, self.default)
        if entry is None:
            return plain(404, "There is nothing at this address.")
        page = self._coded(entry, headers)
        kept = {name.decode(): value.decode("latin-1") for name, value in page.headers}
        for name in ("etag", "accept-ranges", "content-length"):
            kept.pop(name, None)
        return answer(404, {**kept, "cache-control": "public, no-cache"}, page.body)

    def _coded(self, entry: Entry, headers: Mapping[bytes, bytes]) -> Answer:
        """Give a whole file in the coding that suits the client."""
        answers = entry.answers
        if answers is None:
            answers = self._load(entry)
        if len(answers) == 1:
            return answers[IDENTITY]
        for coding in accepted(headers.get(b"accept-encoding", b"").decode("latin-1")):
            if coding in answers:
                return answers[coding]
        return answers[IDENTITY]

    def _load(self, entry: Entry) -> Mapping[str, Answer]:
        answers = entry.load()
        self._held += sum(len(one.body) for one in answers.values() if isinstance(one.body, bytes))
        if self._held > MAX_MEMORY:
            self._held = 0
            for one in self._manifest.entries.values():
                one.answers = None
        else:
            entry.answers = answers
        return answers

    # ── a new build ───────────────────────────────────────────────────────────────────────────────

    def _current(self) -> Manifest:
        """Give the list of the present build; a newer one is listed beside it, while this one goes on."""
        now = time.monotonic()
        if now - self._looked > _PAUSE:
            self._looked = now
            found = listing.identity(self.folder)
            if found is not None and found != self._manifest.identity and not self._reading.locked():
                threading.Thread(target=self._read_again, name="new build", daemon=True).start()
        return self._manifest

    def _read_again(self) -> None:
        """List the folder; what was listed before stays where that fails."""
        with self._reading:
            if listing.identity(self.folder) == self._manifest.identity:
                return
            try:
                self._manifest = listing.read(self.folder, self._manifest)
            except ProjectError:
                return
            entries = {id(entry): entry for entry in self._manifest.entries.values()}.values()
            loaded = [one for entry in entries if entry.answers for one in entry.answers.values()]
            self._held = sum(len(one.body) for one in loaded if isinstance(one.body, bytes))


def _site(folder: Path, default: str, cookie: str) -> Site:
    """Make a site again in another process."""
    return Site(folder, default=default, cookie=cookie)


def conditional(full: Answer, method: str, headers: Mapping[bytes, bytes]) -> Answer:
    """Weigh the conditions of a request against the file that it would get (RFC 9110 § 13.2.2)."""
    named = dict(full.headers)
    etag = named[b"etag"].decode()
    if b"if-match" in headers and not matches_strongly(headers[b"if-match"].decode("latin-1"), etag):
        return plain(412, "The page is another one now.")
    if b"if-none-match" in headers:
        if matches_weakly(headers[b"if-none-match"].decode("latin-1"), etag):
            return _not_modified(full)
        return full if method == "HEAD" or b"range" not in headers else _ranged(full, etag, headers)
    return _ranged(full, etag, headers) if method == "GET" and b"range" in headers else full


def _ranged(full: Answer, etag: str, headers: Mapping[bytes, bytes]) -> Answer:
    known = headers.get(b"if-range")
    if known is not None and not matches_strongly(known.decode("latin-1"), etag):
        return full
    return partial(full, etag, headers[b"range"].decode("latin-1"))


def _not_modified(full: Answer) -> Answer:
    """Say that the client's copy is right, with the headers that RFC 9110 § 15.4.5 wants."""
    kept = {b"cache-control", b"etag", b"vary", b"content-security-policy", b"content-language"}
    return answer(
        304, {name.decode(): value.decode("latin-1") for name, value in full.headers if name in kept}, size=-1
    )


def _other_method(method: str) -> Answer:
    if method == "OPTIONS":
        return answer(204, {"allow": ALLOWED, **guarded()}, size=-1)
    return plain(405, "Pages are read with GET or HEAD.", {"allow": ALLOWED})


def _redirect(status: int, location: str) -> Answer:
    """Lead to another address of this site; it never begins with two slashes."""
    headers = {"content-type": "text/plain; charset=utf-8", "cache-control": "public, no-cache", **guarded()}
    return answer(status, {**headers, "location": location}, f"{location}\n".encode())
