"""Hindi."""

from __future__ import annotations

from l10n_news.segment.table import Table

TABLE = Table(
    never="""
        डॉ डा डाॅ प्रो श्री श्रीमती कु सुश्री स्व मे कै पं मो मौ सं सु शा न्या अ.ज ई.वी रु रू चौ एड इंजी ठा पू ए बी
        सी डी ई एफ एच जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू डब्लू एक्स वाई जेड जैड ए.पी.जे बी.आर एम.एस
        पी.वी ए.आर वी.पी के.के यू.एस यू.के सी.बी.आई बी.जे.पी उ.प्र म.प्र आं.प्र हि.प्र Mr Mrs Ms Dr Prof St vs e.g
        i.e Sh Smt कि.मी मी से.मी कि.ग्रा ग्रा ई.पू लि प्रा
        """,
    number="नं सं पृ No p pp vol",
    end="inc corp ltd co etc a.m p.m",
    may="jr sr",
    place="u.s u.k",
    cased=False,
    consonants=False,
    particles="कहकर बोलकर पूछा",
    tags="पूछा कहा बोला बोली बोले चिल्लाया पूछी बताया",
)
