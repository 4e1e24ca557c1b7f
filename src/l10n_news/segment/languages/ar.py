"""Arabic."""

from __future__ import annotations

from l10n_news.segment.table import Table

TABLE = Table(
    never="د أ م أ.د أ.م د.م م.م ص ج ت ق ط ع س ش.م.م تحق تر مج ف Mr Mrs Ms Dr Prof St vs e.g i.e هـ ق.م ب.م ق.ه",
    number="ص ج No p pp vol",
    end="إلخ ألخ الخ ش.م ش.م.ع ذ.م.م inc corp ltd co etc a.m p.m كم كغ سم",
    may="jr sr",
    place="u.s u.k",
    cased=False,
    tags="سأل قال أجاب أضاف تساءل صرخ هتف سألت قالت أجابت تساءلت أضافت صرخت",
)
