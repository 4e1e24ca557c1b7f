"""Arabic."""

from __future__ import annotations

from l10n_news.segment.table import Table

TABLE = Table(
    never="د أ م أ.د أ.م د.م م.م ص ج ت هـ. ق ط ع س رقم. ش.م.م تحق تر مج تلفون. ف إلخ. Mr Mrs Ms Dr Prof St vs e.g i.e",
    number="ص ج رقم. مادة. No p pp vol",
    end="هـ ق.م ب.م إلخ ألخ الخ ق.ه ش.م ش.م.ع ذ.م.م inc corp ltd co etc a.m p.m كم كغ سم",
    may="jr sr",
    place="u.s u.k",
    cased=False,
)
