"""Localized news pages from source articles, through gettext catalogs."""
