"""Swedish."""

from __future__ import annotations

from l10n_news.segment.table import Table

TABLE = Table(
    never="""
        dr prof doc ing civ.ing fil.dr fil.kand fil.mag jur.kand lic hr fr frk s.k t.ex tex bl.a bla d.v.s dvs m.a.o
        p.g.a pga ca c:a f.d fd f.n t.o.m fr.o.m fro.m m.fl.a resp inkl exkl ev evtl enl jfr jmf vs obs ang avd avs
        bitr dir div e.g f.ö fig forts förf gm i.e i.o.m i.st.f ist.f j:r kl k.u kungl ledn m.a.p m.h.a med.dr nuv
        nr omkr ordf orig p.s pers sekr sl skr spec stf tel tf tim.lön trol u.a u.p.a urspr uppl v.v v.ordf äv övers
        åld öv a.a anm dito eg fra mr mrs ms g.m kapt serg löjtn k.m:t o.d.l h.k.h h.m s:t s:ta
        """,
    number="""
        nr no s sid art § kap p vol tab fig bd h jan feb febr apr jun jul aug sep sept okt nov dec mån tis ons tors
        tor fre lör sön v
        """,
    may="jr sr ph.d m.a b.a f.kr.f e.kr.f gen leg max",
    place="u.s u.k",
    end="""
        etc osv o.s.v m.m m.fl mfl o.dyl o.d dyl inc corp ltd co kr tkr mkr milj mdr mn mrd f.kr e.kr f.v.t e.v.t
        a.m p.m tim min sek st pct proc f.m e.m ff fm em inv mnkr mdkr
        """,
    unit="m km cm mm kg g l t s h tim sek kr st k",
    starters="""
        den det de denna detta dessa en ett han hon hen vi ni jag du man sin sitt sina min mitt mina din hans hennes
        dess deras vår vårt våra er ert vem vad när var varför hur vilken vilket vilka vart och men eller utan för
        att så eftersom därför om ifall fast fastän medan innan efter sedan tills i på av till från med vid hos
        under över mellan mot genom enligt trots utom inom omkring kring längs bland förutom istället dock också
        även dessutom vidare däremot emellertid därefter därmed då nu här där hit dit idag igår imorgon senare
        tidigare nyligen samtidigt slutligen först framför alltid aldrig ofta ibland kanske troligen förmodligen
        tyvärr lyckligtvis bara endast redan ännu fortfarande inte ingen inget inga alla allt allting någon något
        några många få fler flera flest mer mindre andra annan annat båda både varje två tre fyra fem sex sju åtta
        nio tio är blir blev har hade kan kunde ska skulle måste vill ja nej ändå annars alltså dels därtill
        däribland exempelvis framförallt hittills hela igen just knappt likaså närmare numera näst oavsett plötsligt
        runt samma sammanlagt senast själv sådana totalt ungefär uppemot varken varpå åter återigen
        """,
    letters="vitamin plan grupp klass typ hepatit kategori liga serie fas",
    prepositions="i på vid från till kl under omkring",
    words="å ö i",
    followers="inc corp ltd",
    days="januari februari mars april maj juni juli augusti september oktober november december",
)
