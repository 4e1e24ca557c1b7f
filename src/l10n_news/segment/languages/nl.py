"""Dutch."""

from __future__ import annotations

from l10n_news.segment.table import Table

TABLE = Table(
    never="""
        dhr mevr mw mej hr dr drs ir ing mr bc ds pr kard mgr zr br st ste kol maj kapt lt sgt adj burg wnd jhr jkvr
        ba lic gebr fam mrs ms bijv b.v.b d.w.z dwz m.a.w m.n m.b.t m.i.v o.a i.p.v i.v.m t.a.v t.b.v t.g.v t.o.v
        t.w t.z.t n.a.v i.c i.e e.g a.u.b z.g zgn zg resp incl excl ca vs cf vgl tel o.l.v o.b.v h.t.l i.h.b i.t.t
        i.o.m d.m.v m.m.v c.q n.l ev evt afb aanw vnw bn zn ww afk eig vert uitg voorz secr penn afd dir inst geb
        overl gest ned fr alg artt verz r.-k prot
        """,
    number="""
        nr nrs no p pp blz pag art Art par jg afl fig tab hfst bijl jan feb mrt apr jun jul aug sep sept okt nov dec
        """,
    may="jr sr m.a b.a ph.d str ln pl Co gen bv prof red min max",
    place="v.s v.k u.s v.n e.u d.c",
    end="""
        enz etc e.d e.a d.d e.v n.v b.v v.o.f c.v inc corp ltd co v.chr n.chr v.c n.c a.m p.m jl j.l a.s mln mld
        bvba cvba vzw
        """,
    unit="m km cm mm kg g l t u s",
    starters="""
        de het een deze dit die dat hij zij ze wij we jij je u ik jullie men er hier daar zijn haar hun ons onze
        mijn jouw uw wie wat wanneer waar waarom hoe welke welk en maar of want dus als omdat doordat hoewel terwijl
        toen nadat voordat sinds totdat tot zodra indien mits tenzij zodat in op aan bij met naar van voor na uit
        over onder om door tegen zonder tussen volgens tijdens wegens vanwege ondanks behalve naast achter boven
        binnen buiten langs rond sedert vanaf ook nog al reeds nu dan daarna daarom daardoor daarbij daarnaast
        daarmee daarvoor daarop toch echter bovendien verder eerst vervolgens later eerder inmiddels intussen
        ondertussen momenteel vandaag gisteren morgen straks altijd nooit vaak soms misschien wellicht
        waarschijnlijk mogelijk uiteindelijk tenslotte eindelijk helaas gelukkig zo zelfs alleen slechts vooral alle
        alles iedereen iemand niemand niets iets elke elk ieder iedere veel vele weinig meer minder meeste sommige
        andere anderen beide zowel noch geen niet is was waren wordt worden werd werden heeft hebben had hadden kan
        kunnen kon zal zullen zou zouden moet moeten mag wil twee drie vier vijf zes zeven acht negen tien ja nee
        dat's 't 's dankzij dergelijke eveneens evenals aldus anders ander bijna circa daarentegen desondanks
        dezelfde hetzelfde hiermee hierdoor hoeveel kortom laatst natuurlijk net ongeveer opnieuw overigens pas
        samen sindsdien
        """,
    prepositions="om in vanaf rond sinds tegen",
    words="u",
    followers="inc corp ltd",
    letters="vitamine plan groep categorie klasse type serie hepatitis niveau fase divisie",
    tags="zei vroeg",
    suffixes="str ln",
    days="januari februari maart april mei juni juli augustus september oktober november december",
)
