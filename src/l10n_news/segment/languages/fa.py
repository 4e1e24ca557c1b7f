"""Persian."""

from __future__ import annotations

from l10n_news.segment.table import Table

TABLE = Table(
    never="""
        د م ص صص ج ش ت ن.ک نک ر.ک رک ک ق ف آ س ع ن ح ب Mr Mrs Ms Dr Prof St vs e.g i.e ه.ش ه.ق ه.خ ق.م پ.م ب.م ه.ج
        هـ.ش هـ.ق ش.ه
        """,
    number="ص صص ج ش No p pp vol",
    end="الخ inc corp ltd co etc a.m p.m قم",
    may="jr sr",
    place="u.s u.k",
    cased=False,
    tags="پرسید گفت پاسخ فریاد افزود پرسیدند گفتند",
)
