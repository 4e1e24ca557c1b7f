"""Page templates, filled in the words of a locale."""

from __future__ import annotations

from functools import cached_property, lru_cache, partial
from types import BuiltinFunctionType, FunctionType, MethodType, SimpleNamespace
from typing import TYPE_CHECKING, Any

from jinja2 import (
    BaseLoader,
    BytecodeCache,
    ChoiceLoader,
    Environment,
    PackageLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from l10n_news import cldr
from l10n_news.errors import ProjectError
from l10n_news.record import Struct, field
from l10n_news.regex import regex
from l10n_news.site import address, interface
from l10n_news.site.places import folders
from l10n_news.site.voice import Voice
from l10n_news.site.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, MutableMapping
    from types import CodeType

    from jinja2 import Template
    from jinja2.bccache import Bucket

    from l10n_news.model import Catalog
    from l10n_news.site.places import Folders
    from l10n_news.site.settings import SiteSettings
    from l10n_news.site.words import Around


CONTROL = regex("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""Control characters, which no page may have (HTML §13.1.3)."""

OVERRIDES = "templates"
"""Folder of a site's own page templates."""

BUILT_IN = "built-in"
"""In front of the name of a built-in template, for a site's own one of the same name that extends it."""

FRAME = ("here", "sections", "has_archive")
"""What the frame around a page depends on, besides its locale and its place."""


class Press(Struct, frozen=True, dict=True):
    """Makes pages out of templates in the words of a locale.

    The same call gives the same bytes; it only remembers what it has made.
    """

    settings: SiteSettings
    catalogs: Mapping[str, Catalog] = field(default_factory=dict)
    """The site's own words by locale."""
    overrides: Mapping[str, str] = field(default_factory=dict)
    """Page templates that replace the built-in ones of the same name: ``article.html``."""
    around: Around | None = None
    """What a preview puts around each of the site's own words."""

    @cached_property
    def _frames(self) -> dict[object, Markup]:
        """Parts of the frame that were filled before."""
        return {}

    @cached_property
    def environment(self) -> Environment:
        """The templates: a site's own before the built-in ones, always escaping, no name undefined."""
        return environment(self.overrides)

    @cached_property
    def _voices(self) -> Mapping[str, Voice]:
        return {locale: self._voice(locale) for locale in self.settings.locales}

    def voice(self, locale: str) -> Voice:
        """Give the site's words and forms in a locale."""
        return self._voices.get(locale) or self._voice(locale)

    @cached_property
    def folders(self) -> Folders:
        """The folders of the sections in every locale."""
        locales = self.settings.locales
        return folders(locales, self.settings.sections, {locale: self._chain(locale) for locale in locales})

    def _voice(self, locale: str) -> Voice:
        words = Words(locale, self.settings.source_locale, self._chain(locale), self.around)
        return Voice(words, self.settings)

    def _chain(self, locale: str) -> tuple[Catalog, ...]:
        chain = (locale, *self.settings.fallback.get(locale, cldr.parents(locale)))
        found = ((self.catalogs.get(asked), interface.translations(asked)) for asked in dict.fromkeys(chain))
        return tuple(catalog for both in found for catalog in both if catalog is not None)

    def page(self, template: str, locale: str, path: str, **facts: object) -> bytes:
        """Make a page.

        Args:
            template: its name, ``article.html``.
            locale: the page's locale.
            path: where the page stands, from which its links count.
            facts: what the template speaks about.

        Raises:
            ProjectError: a site's own template cannot be used.

        """
        text = CONTROL.sub("", tidy(self.part(template, locale, path, **facts)))
        return f"{text}\n".encode("utf-8", "replace")

    def part(self, template: str, locale: str, path: str, **facts: object) -> str:
        """Fill a template, for a whole page or a part of one; arguments and errors as for a page."""
        place = {"settings": self.settings, "locale": locale, "path": path, "to": self._addresses(path)}
        place["address"] = self._named
        given = {**self.voice(locale).names, **facts, **place, "frame": partial(self._frame, locale, path, facts)}
        try:
            return self.environment.get_template(template).render(given)
        except TemplateError as error:
            raise template_error(error, error.message or "", template) from error
        except (
            ArithmeticError,
            AttributeError,
            LookupError,
            MemoryError,
            RecursionError,
            TypeError,
            ValueError,
        ) as error:
            raise template_error(error, str(error), template) from error

    @cached_property
    def _named(self) -> SimpleNamespace:
        """What templates may ask of addresses, with the folders of the sections."""
        return SimpleNamespace(**{**vars(ADDRESS), "index": self.index, "feed": self.feed})

    def index(self, locale: str, section: str = "") -> str:
        """Path of the page of a locale or of a section in it."""
        return address.index(locale, self.folders.of(locale, section))

    def feed(self, locale: str, section: str = "") -> str:
        """Path of the Atom feed of a locale or of a section in it."""
        return address.feed(locale, self.folders.of(locale, section))

    def _frame(self, locale: str, path: str, facts: Mapping[str, object], template: str) -> Markup:
        """Fill a part of the frame, which is the same on all pages of a section in a locale."""
        shown = {name: facts[name] for name in FRAME}
        key = (template, path if is_anywhere(path) else path.rpartition("/")[0], locale, *shown.values())
        made = self._frames.get(key)
        if made is None:
            made = Markup(self.part(template, locale, path, **shown).rstrip())  # noqa: S704 -- a template's output
            self._frames[key] = made
        return made

    def _addresses(self, path: str) -> Callable[[str], str]:
        if is_anywhere(path):
            return partial(address.rooted, base_url=self.settings.base_url)
        return partial(address.relative, start=path)


def is_anywhere(path: str) -> bool:
    """Whether a page is shown at any address, so that its links must not count from its place."""
    return path.endswith("/404.html")


def tidy(text: str) -> str:
    """Leave out the blank lines that a template's statements leave behind in the head."""
    head, mark, rest = text.partition("</head>")
    return "\n".join(line for line in head.split("\n") if line.strip()) + mark + rest.rstrip("\n")


def template_error(error: Exception, said: str, template: str) -> ProjectError:
    """Say where a page template is wrong and what is."""
    path, line = _place(error) or (template, None)
    what = f"the page template cannot be used: {said.rstrip('.') or type(error).__name__}"
    hint = "mend the site's own template, or take it away to use the built-in one"
    return ProjectError(what, path=path if "/" in path else f"{OVERRIDES}/{path}", line=line, hint=hint)


def _place(error: BaseException) -> tuple[str, int | None] | None:
    """Find the file and the line of the template that an error is in, the innermost one; None where it is in none."""
    if isinstance(error, TemplateSyntaxError):
        return (f"{OVERRIDES}/{error.name}", error.lineno) if error.name else None
    found = None
    step = error.__traceback__
    while step is not None:
        if step.tb_frame.f_code.co_filename.startswith(f"{OVERRIDES}/"):
            found = step.tb_frame.f_code.co_filename, step.tb_lineno
        step = step.tb_next
    return found


ADDRESS = SimpleNamespace(
    **{name: getattr(address, name) for name in dir(address) if name.isupper()},
    index=address.index,
    feed=address.feed,
    topic=address.topic,
    archive=partial(address.index, folder=address.ARCHIVE),
)
"""What templates may ask of addresses; a module would lead to all that it imports."""


def environment(overrides: Mapping[str, str]) -> Environment:
    """Give the environment of the page templates, without a site's facts.

    A site's own template reads what it is given and calls what is named here; it reaches nothing else of the process.
    """
    return _environment(tuple(sorted(overrides.items())))


class _Own(BaseLoader):
    """Loads a site's own templates, so that what is wrong in one is told with its path."""

    def __init__(self, overrides: Mapping[str, str]) -> None:
        self._overrides = overrides

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, None]:
        """Give a template with its path below the project."""
        del environment
        if template not in self._overrides:
            raise TemplateNotFound(template)
        return self._overrides[template], f"{OVERRIDES}/{template}", None

    def list_templates(self) -> list[str]:
        """Give the names."""
        return sorted(self._overrides)


class _Loader(ChoiceLoader):
    """Loads a site's own templates before the built-in ones, which have a name of their own as well.

    So a site's own ``article.html`` can extend ``built-in/article.html`` and change one block of it.
    """

    def __init__(self, overrides: Mapping[str, str]) -> None:
        own = PackageLoader("l10n_news.site")
        super().__init__([_Own(overrides), own, PrefixLoader({BUILT_IN: own})])

    def list_templates(self) -> list[str]:
        """Give the names, each template once."""
        return [name for name in super().list_templates() if not name.startswith(f"{BUILT_IN}/")]


_PLAIN = frozenset({BuiltinFunctionType, FunctionType, MethodType, partial, type(cldr.bcp47)})
"""What takes no template's context when it is called; nothing that is named here for templates does."""


class _Context(Context):
    """Calls a plain function without asking each time whether it wants the context, which it does not."""

    def call(self, asked: Callable[..., Any], /, *values: Any, **named: Any) -> Any:  # noqa: ANN401 -- as its parent
        """Call what a template names."""
        if type(asked) not in _PLAIN:
            return super().call(asked, *values, **named)
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        return asked(*values, **named)


class _Room(Environment):
    """Finds a template that was found before by its name alone: they do not change, and no name is relative."""

    context_class = _Context

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 -- as its parent
        super().__init__(**options)
        self._known: dict[str, Template] = {}

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 -- as its parent
    ) -> Template:
        """Give a template; arguments as for its parent."""
        found = self._known.get(name) if isinstance(name, str) and not globals else None
        if found is None:
            found = super().get_template(name, parent, globals)
            if isinstance(name, str) and not globals:
                self._known[name] = found
        return found


class _Cell(_Room, ImmutableSandboxedEnvironment):
    """The same for a site's own templates."""


class _Compiled(BytecodeCache):
    """Keeps what was compiled of each template: a preview of one that is being written needs the others again."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, CodeType | None]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the code of a template with the same text."""
        checksum, code = self._known.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it."""
        self._known[bucket.key] = bucket.checksum, bucket.code


_COMPILED = {_Room: _Compiled(), _Cell: _Compiled()}
"""For each kind of environment, since they do not compile alike."""


@lru_cache(maxsize=8)
def _environment(overrides: tuple[tuple[str, str], ...]) -> Environment:
    kind = _Cell if overrides else _Room
    found = kind(
        loader=_Loader(dict(overrides)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_COMPILED[kind],
    )
    found.globals = {
        "address": ADDRESS,
        "bcp47": cldr.bcp47,
        "endonym": cldr.endonym,
        "direction": cldr.direction,
    }
    return found
