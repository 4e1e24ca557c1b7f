"""Polish."""

from __future__ import annotations

from l10n_news.segment.table import Table

TABLE = Table(
    never="""
        dr hab prof inż mgr lic mec adw płk ppłk mjr kpt por ppor st sierż plut kpr szer asp nadkom podkom kom mł
        insp podinsp nadinsp ks o bp abp kard św śp bł p pp s ss ś.p dyr prez wicemin pos amb kons przew zast ob ul
        al pl os gm pow woj m.st np tj tzn tzw m.in m.inn wg ws dot pn ang niem franc łac ros wł grec hiszp zob cyt
        oprac wyd przyp rys ryc tel n.p e.g i.e vs v.v ww jw dn bałt nb ewent właśc ur zm l.mn l.poj r.ż r.m lit
        stpl godz
        """,
    number="""
        nr art ust pkt par poz str s t tom vol rozdz rys ryc tab fig wyd zał sygn dz sty lut mar kwi maj cze lip wrz
        paź lis gru pon wt śr czw pt sob niedz nd no lp §
        """,
    may="jr sr ph.d i a gen ok im sen min red ps",
    place="u.s u.k",
    end="""
        itd itp i.in in i.t.d i.t.p etc tys mln mld bln zł gr inc corp ltd co s.a sp.z.o.o z.o.o o.o sp.k s.c sp.j
        n.e n.p.m p.n.e br ub b.r ub.r r.b bm ub.m a.m p.m min sek nast n
        """,
    unit="m km cm mm kg g l t h s r proc rr w",
    starters="""
        ten ta to ci te tego tej temu tym tych ów on ona ono oni one ja ty my wy się jest są był była było byli były
        będzie będą być nie ma mają miał miała mój moja moje twój nasz nasza nasze wasz jego jej ich swój kto co
        kiedy gdzie dlaczego czemu jak jaki jaka jakie jacy który która które którzy skąd dokąd ile i a ale lub albo
        ani jednak jednakże lecz bo bowiem ponieważ dlatego więc zatem gdy gdyby jeśli jeżeli skoro czy podczas
        zanim aż aby żeby że choć chociaż mimo przy wtedy potem następnie także też również ponadto dodatkowo dalej
        nawet tylko jedynie właśnie już jeszcze wciąż nadal zawsze nigdy często czasem niekiedy teraz obecnie dziś
        dzisiaj wczoraj jutro później wcześniej niedawno tymczasem jednocześnie wreszcie najpierw przede zwłaszcza
        może chyba podobno prawdopodobnie oczywiście niestety w we na do od ode po z ze za przed dla między nad pod
        według przeciw bez trakcie dzięki oprócz obok wokół przez wobec zamiast u o ku wszyscy wszystko wszystkie
        każdy każda każde ktoś coś nikt nic żaden żadna niektórzy niektóre wielu wiele mało więcej mniej większość
        inny inna inne inni oba obie obaj dwa dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć tak tam tu
        tutaj stąd natomiast zdaniem zgodnie około ponad niemal prawie dopiero ostatnio ostatecznie ponownie głównie
        szczególnie chodzi kilka kilku
        """,
    letters="witamina witaminy plan grupa grupy typ hepatitis kategoria klasa liga seria faza",
    prepositions="w we na z od do po za około przed",
    words="a i o",
    followers="inc corp ltd",
    ordinals=True,
    determiners="""
        w we na do od po z ze za przed dla o u i a swój swoje swojego swoim jego jej ich ten ta to tego tej już przy
        podczas każdy zajął zajęła przeciwko był była było odbył odbędzie odbyła
        """,
    days="stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
)
