"""Icelandic."""

from __future__ import annotations

from l10n_news.segment.table import Table

TABLE = Table(
    never="""
        hr fr frk sr dr próf sv ing lic cand hdl hrl st s.s sbr t.d þ.e þ.e.a.s m.a m.ö.o m.t.t a.m.k u.þ.b skv kl
        ca þ.á.m þ.m.t o.fl.þ v.þ.a þ.h þ.a.l v f.h e.h s.k s.n svok svonefnd n.k n.l a.n.l e.t.v sk ísl ens þý lat
        gr mag.art m.t.h m.v t.a.m t.h t.v þ.a e.k.v f.o.m t.o.m aths þýð útg ritstj m.k mr mrs ms vs e.g i.e fv
        frkvstj hæstv háttv d.u f.d f.hl
        """,
    number="nr bls gr mgr tölul bd s sl árg tbl jan feb febr mar apr jún júl ág ágú sept okt nóv des no kap",
    may="jr ph.d b.a b.s m.s b.sc m.sc m.ed",
    place="u.s u.k",
    end="""
        o.s.frv osfrv o.fl ofl o.þ.h o.þ.u.l o.m.fl etc hf ehf ohf sf slf bs ses inc corp ltd co þús millj mljó ma
        mkr mrð ma.kr m.kr kr f.kr e.kr þ.m þ.á a.m p.m klst mín sek pr stk nk
        """,
    unit="m km cm mm kg g l t klst s kr sek",
    starters="""
        ég þú hann hún það við þið þeir þær þau þetta þessi þessa þessum þessu þeirra þess þeim hans hennar sá sú
        sem minn mín mitt okkar ykkar sinn sín hver hvað hvenær hvar hvers hvernig hvaða hvort hvor hvert hvaðan og
        en eða né heldur því þótt þó ef þegar áður eftir meðan á í af að frá fyrir með um til úr yfir undir hjá án
        gegn vegna samkvæmt milli meðal auk síðan svo þá nú þar hér hingað þangað núna einnig líka ekki aldrei
        alltaf oft stundum bara aðeins jafnvel samt hins vegar þannig annars kannski líklega sennilega reyndar
        auðvitað miður loks loksins fyrst fyrstu seinna síðar síðast nýlega dag allir allar allt öll allur hvergi
        enginn engin ekkert einhver eitthvað margir margar mörg fáir flestir aðrir aðrar annar önnur annað báðir
        báðar bæði tveir tvær tvö þrír þrjár þrjú fjórir fjórar fjögur fimm sex sjö átta níu tíu er eru var voru
        verður verða hefur hafa hafði höfðu má skal mun munu já nei einn ein eitt meira minna sumir sumar sum enn
        ennþá enda jú nokkrir nokkrar nokkur undanfarin undanfarið hinn hin hið hafi sé séu væri eins ella fleiri
        flest ýmsir ætli
        """,
    letters="vítamín áætlun flokkur riðill b-hluti lifrarbólga",
    prepositions="í á frá til um kl",
    words="í á ó ý",
    followers="inc corp ltd",
    ordinals=True,
    determiners="þann hinn þeim þeirri þess í á frá til og um fyrir eftir við hans hennar sinn sína sinni",
    days="janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember",
)
