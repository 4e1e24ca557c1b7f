"""Czech."""

from l10n_news.check.languages.language import Language
from l10n_news.check.words import items, numbers, words

NEGATIONS = """
nikoli*, ne*, nejsem, nejsi, nejsme, nejste, nejsou, nejde, nejdou, nejen, nejedn*, bez, beze, bez*, ani, vymiz*,
zmiz*, sotva, namísto, místo toho, odmít*, zamít*, popír*, popře*, chyb*, postrád*, zakáz*, zákaz*, zabrán*, vyhn*,
málo, vylouč*, přestal*, přestan*, těžko, obtížn*, stěží, upust*, vzdal*, zřídk*, !nebo, !než, !nej*, !neděle,
!neděli, !nedělí, !neděln*, !nedělích, !nepál*, !nemoc*, !nehod*, !negativ*, !neuro*, !neutr*, !nedávn*, !nezávisl*,
!nebezp*, !bezpeč*, !nechat, !nechal*, !nechá*, !neboť, !nesou*, !nese, !nesl*, !několik*, !někter*, !někdo, !někde,
!netflix*, !new, !nestlé, !nemovit*, !nedaleko, !následn*, !neuvěřit*, !netrpěliv*, !bezprostřed*, !new*, !neck*,
!net, !nea, !nervy, !nerv*
"""
VERBS = """
není, nejsou, nejsem, nejsi, nejsme, nejste, nemá, nemají, nemám, nemáme, nemáte, nemůže, nemůžeme, nemůžete, nemůžu,
nemohu, nemohou, nechce, nechceme, nechci, nechtějí, neví, nevědí, nevím, nevíme, nebude, nebudou, nebudeme, nebudu,
nebudete, nedá, nelze, nemusí, nemusíme, nesmí, nesmějí, nesmíme, neplatí, nestačí, neznamená, nehrozí, nejde, nejdou,
ne*l, ne*la, ne*lo, ne*li, ne*ly, ne*at, ne*it, ne*et, ne*ět, ne*ít, ne*ýt, ne*out, ne*uje, ne*ují, ne*ujeme, ne*uji,
ne*ne, ne*že, ne*še, ne*če, ne*je, ne*de, ne*te, ne*be, ne*ejí, ne*ějí, ne*ají, ne*ává, ne*ívá, ne*ívají, ne*íme,
ne*áme, ne*eme, !nejen, !nechal*, !nechat, !nechá*, !nesl*, !několik*, !neděle, !neděli, !neděln*, !nepál*, !nedaleko,
!nemocni*, !nehodl*
"""
"""Negated forms that can only be verbs; those in ne- besides may be adjectives (*neznámý* is *unknown*)."""
HEDGES = """
údajn*, domněl*, podezř*, podezír*, obvin*, obžal*, tvrd*, prý, zřejm*, předpokl*, podle, viní, vinil*, takzv*,
pravděpodobn*, nařč*
"""
SPEECH = """
!ukazatel*,
řek*, řík*, uved*, uvád*, podle, sděl*, prohlás*, dod*, dodáv*, vysvětl*, oznám*, tvrd*, napsa*, píš*, zeptal*,
odpověd*, slov*, dle, komentova*, potvrd*, upozorn*, popsa*, vyjádř*, uvedl*, poznamena*, vyprávě*, zdůrazn*,
hlás*, zmín*, ptal*, mluv*, tvít*, tweet*, konstat*, prý, přizn*, podotk*, připust*, svěř*, reag*, informo*,
vyzva*, varova*, dozv*, uzna*, nazva*, označ*, mín*, prozrad*, vzkáz*, přiblíž*, citov*, pronesl*, ozval*,
vysloven*, požád*, připomn*, vzpomín*, ujist*, věří, ozn*, nazýv*, vyhlás*, odvět*, hovoř*, myslí, vyslov*,
doplni*, pokračov*, zvola*, pochlub*, slíbi*, přiznáv*, volal*,
prohláš*, naznač*, ukáz*, ukaz*, zjist*, vyplýv*
"""
NUMBERS = """
0: nula, nul*
0.5: půl*, polov*, polovin*
1: jeden, jedn*, prvn*, jedin*, poprvé
2: dva, dvě, dvou*, dvěma, druh*, obě*, oba, pár*, dvoj*, dvakrát, zdvoj*, obou, podruhé
3: tři, tří*, třem*, třet*, troj*, třikrát, ztroj*, potřetí
4: čtyři*, čtyř*, čtvrt*
5: pět*, pát*, pěti*
6: šest*
7: sedm*
8: osm*
9: devět*, devít*, devát*
10: deset*, desít*, desát*, desetilet*, dekád*, desítk*, desítek
11: jedenáct*
12: dvanáct*, tucet*, tuct*
13: třináct*
14: čtrnáct*
15: patnáct*
16: šestnáct*
17: sedmnáct*
18: osmnáct*
19: devatenáct*
20: dvacet*, dvacát*, dvacít*
30: třicet*, třicát*, třicít*
40: čtyřicet*, čtyřicát*
50: padesát*
60: šedesát*
70: sedmdesát*
80: osmdesát*
90: devadesát*
100: sto, stov*, století*, stou, set, sta, stý*, stě, stolet*
1000: tisíc*
1000000: milion*, milión*
1000000000: miliard*
1000000000000: bilion*, bilión*
"""

LANGUAGE = Language(
    strict_negations=words(f"ne, {VERBS}"),
    negations=words(NEGATIONS),
    double_negations=words(
        "ani, nikdy, nikdo, nikoho, nikomu, nikým, nic, ničeho, ničemu, ničím, žádn*, nikde, nikam, nijak*"
    ),
    licensed=words("nikdy, nikdo, nikoho, nikomu, nikým, ničeho, ničemu, ničím, žádn*, nikam, nijak, ani"),
    strict_hedges=words("údajn*"),
    hedges=words(HEDGES),
    strict_speech=words("řekl*, říká, říkají, uvedl*, uvádí, podle, dle, prohlásil*, sdělil*, tvrdí"),
    speech=words(SPEECH),
    numbers=numbers(NUMBERS),
    doubles=frozenset(items("se")),
    quotes="„“»«",
    ratio=1.02,
)
