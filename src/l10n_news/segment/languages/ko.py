"""Korean."""

from __future__ import annotations

from l10n_news.segment.table import Table

TABLE = Table(
    never="Mr Mrs Ms Dr Prof St vs e.g i.e No Gen Sen Gov Rep Mt",
    number="no p pp vol fig",
    end="inc corp ltd co etc a.m p.m",
    may="jr sr",
    place="u.s u.k",
    cased=False,
    ordinals=True,
    ordinal_names=True,
    finals="다 요 까 죠 음 함 됨 임 네 군",
    particles="""
        라고 라며 라는 라면서 이라고 이라며 이라는 이라면서 하고 하며 하면서 하는 고 며 면서 는 란 이란 등 등의 등을
        등이 등으로 등에
        """,
    tags="물었다 물었습니다 말했다 말했습니다 답했다 외쳤다 소리쳤다",
)
