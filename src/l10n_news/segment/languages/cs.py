"""Czech."""

from __future__ import annotations

from l10n_news.segment.table import Table

TABLE = Table(
    never="""
        dr prof doc ing ing.arch mgr bc mudr mvdr judr phdr rndr paeddr phmr thdr thlic rsdr akad arch plk pplk mjr
        kpt npor por ppor prap rtm sgt gerl genmjr genpor st sv p pí pp sl kard bisk mons předs místopřed tzv např
        tj tzn resp popř příp mj cca event vč vyd č.j čj č.p čp ul tř nábř sídl ob okr kr odst srov zejm zvl vl roz
        nar aj.j t.j t.č n.l n.m pozn překl ed hl zást vs e.g i.e orig angl franc lat řec čes mr mrs ms ad fa sev
        záp vých stř hist geogr tel
        """,
    number="č čís čl odst par str s sv roč díl kap obr tab ún břez květ srp říj pros vol no fig § zn",
    may="jr sr ph.d csc drsc th.d dis mba ll.m m.a b.a r i a gen min nám red max sp",
    place="u.s u.k",
    end="""
        atd apod aj atp ap a.s s.r.o v.o.s k.s o.p.s z.s o.s inc corp ltd co tis mil mld bil hod min sek př.n.l a.m
        p.m m.n.m l.p kč ml spol násl t.r t.m f
        """,
    unit="m km cm mm kg g l t h s r hod",
    starters="""
        ten ta to ti ty tento tato toto tito tyto tyhle tohle on ona ono oni ony já my vy se si je jsou byl byla
        bylo byli byly bude budou být není nejsou má mají měl měla můj moje tvůj náš naše váš vaše jeho její jejich
        svůj kdo co kdy kde proč jak jaký jaká jaké jací který která které kteří kam odkud kolik a i ale nebo ani
        však avšak neboť protože proto jelikož když kdyby jestli jestliže pokud zda zatímco než až aby že ačkoli
        přestože přitom potom pak poté tedy tak takže také taky též rovněž navíc dále dokonce jen jenom pouze právě
        už již ještě stále vždy nikdy často někdy občas nyní teď dnes včera zítra letos loni později dříve nedávno
        mezitím zároveň současně nakonec konečně nejprve především zejména hlavně možná asi snad prý zřejmě
        samozřejmě bohužel naštěstí ovšem v ve na do od po z ze k ke o u za před s pro při mezi nad pod podle proti
        bez během kvůli díky kromě vedle kolem okolo přes skrz vůči včetně místo namísto ode všichni všechno všechny
        vše každý každá každé někdo něco nikdo nic žádný žádná některý některé někteří mnoho mnozí málo více méně
        většina další jiný jiná jiné jiní oba obě dva dvě tři čtyři pět šest sedm osm devět deset ano ne zde tady
        tam odtud tím toho tomu tom těch těm tuto této tomto těmto lze nelze nejen nechť ať byť jako například
        """,
    letters="vitamin plán skupina typ hepatitida kategorie třída liga série fáze",
    prepositions="v ve na z od do po za kolem před",
    words="a i o",
    followers="inc corp ltd kč",
    ordinals=True,
    determiners="""
        v ve na do od po z ze k ke o u za před s se pro při mezi nad pod podle až a i už již jeho její jejich svůj
        své svou svého svém tento tato této tohoto tomto celkem každý každého každém ročník kolo skončil skončila
        ten ta to té tu toho tom byl byla bylo jde
        """,
    consonants=False,
    days="ledna února března dubna května června července srpna září října listopadu prosince",
)
