"""The supplement of each language: a new one is a file and a line."""

from collections.abc import Mapping
from types import MappingProxyType

from l10n_news.values.languages import en
from l10n_news.values.languages.supplement import Supplement

SUPPLEMENTS: Mapping[str, Supplement] = MappingProxyType({"en": en.SUPPLEMENT})
