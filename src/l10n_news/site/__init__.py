"""Editions in, the files of a site out: pages, indexes, feeds, sitemap, stylesheets. Pure."""

from l10n_news.site import redirects
from l10n_news.site.card import Alternate, Card, Directory, card, directory
from l10n_news.site.interface import filled, language_of, without_built_in
from l10n_news.site.pages import article_page, assets, index_pages, laid_out, pages
from l10n_news.site.parts import Making, Part, index_parts, lasting_parts, lists_of, moved_parts, passing_parts
from l10n_news.site.picture import HEAD as PICTURE_HEAD
from l10n_news.site.picture import Size
from l10n_news.site.picture import size as picture_size
from l10n_news.site.places import Folders, settle
from l10n_news.site.press import Press
from l10n_news.site.settings import SiteSettings
from l10n_news.site.stories import Cards, Group, Stories, groups_of
from l10n_news.site.template import findings, template, with_forms
from l10n_news.site.xml import news_sitemap

__all__ = [
    "PICTURE_HEAD",
    "Alternate",
    "Card",
    "Cards",
    "Directory",
    "Folders",
    "Group",
    "Making",
    "Part",
    "Press",
    "SiteSettings",
    "Size",
    "Stories",
    "article_page",
    "assets",
    "card",
    "directory",
    "filled",
    "findings",
    "groups_of",
    "index_pages",
    "index_parts",
    "laid_out",
    "language_of",
    "lasting_parts",
    "lists_of",
    "moved_parts",
    "news_sitemap",
    "pages",
    "passing_parts",
    "picture_size",
    "redirects",
    "settle",
    "template",
    "with_forms",
    "without_built_in",
]
