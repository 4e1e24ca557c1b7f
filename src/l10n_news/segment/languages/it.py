"""Italian."""

from __future__ import annotations

from l10n_news.segment.table import Table

TABLE = Table(
    never="""
        sig sigg sig.ra sig.na sig.re sigra dott dott.ssa dr dr.ssa drs prof prof.ssa proff avv ing arch geom rag on
        onn sen cav comm gr.uff uff cap gen magg ten serg mons s ss ssma s.e s.em s.s mme mlle mr mrs ms st ecc.mo
        egr gent gent.mo gent.ma spett ill.mo ill.ma preg chiar.mo rev amb min pres dir amm segr cons on.le on.li
        ad.es es p.es e.g i.e cfr cf vs v ca tel cell c.so v.le p.zza p.le l.go vic loc fraz prov reg dep dip ist
        univ fac rif ogg all alleg incl escl cd c.d c.a c.att bibl trad idraul meteor sottosegr sott.te mag magist
        f.to f.lli lat gr ingl franc ted abbr chim zool mat mus ott
        """,
    number="""
        n nn nr num nro art artt p pp pag pagg vol voll t tom cap capp fig figg tab tav lett par sez gen feb mar apr
        mag giu giugn lug ago sett ott nov dic Gen Feb Mar Apr Mag Giu Lug Ago Set Sett Ott Nov Dic lun mer gio ven
        sab dom h co sec
        """,
    may="jr sr ph.d s.n F.lli Ill max",
    place="u.s u.s.a u.k u.e",
    end="""
        ecc etc s.p.a s.r.l s.n.c s.a.s s.a.p.a s.p.a.c inc corp ltd a.c d.c a.c.n p.v p.s p.t c.v seg segg a.m p.m
        mil mld mln
        """,
    unit="h m km cm mm kg g l t s q",
    starters="""
        il lo la i gli le l un uno una questo questa questi queste quello quella quelli quelle quel quei quegli ciò
        lui lei loro egli ella esso essa essi esse io tu noi voi suo sua suoi sue mio mia miei mie tuo tua nostro
        nostra nostri nostre vostro che chi cui quale quali dove quando come perché quanto quanti quante e ed ma o
        oppure né se anche anzi però tuttavia dunque quindi allora poi infine inoltre intanto mentre poiché siccome
        affinché benché sebbene nonostante dopo prima durante da dal dalla dai dalle dallo di del della dei delle
        dello degli in nel nella nei nelle nello negli a al alla ai alle allo agli su sul sulla sui sulle sugli con
        per tra fra senza contro verso secondo presso entro oltre sotto sopra non no sì mai niente nulla nessuno
        nessuna tutto tutta tutti tutte ogni ognuno qualche alcuni alcune altro altra altri altre molti molte molto
        poco pochi più meno troppo stesso stessa tale tali entrambi due tre quattro cinque sei sette otto nove dieci
        è sono era erano ha hanno aveva c'è ci vi si ne qui qua lì là ora adesso oggi ieri domani già ancora sempre
        spesso talvolta così solo soltanto proprio forse magari infatti insomma ovviamente naturalmente purtroppo
        finalmente attualmente recentemente successivamente precedentemente ecco grazie buongiorno eppure altrimenti
        invece comunque pertanto perciò nonché ovvero cioè
        """,
    prepositions="a alle dalle verso nel",
    words="è a e i o",
    followers="inc corp ltd",
    letters="vitamina piano gruppo categoria classe tipo serie epatite livello fase girone lega linea",
    tags="disse chiese",
    days="gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
)
