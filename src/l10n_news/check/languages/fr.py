"""French."""

from l10n_news.check.languages.language import Language
from l10n_news.check.words import items, numbers, words

NEGATIONS = """
introuvable*, indisponible*, insuffisan*, inaccept*, incertain*, inexist*, invisible*, irréal*, mécontent*, inédit*,
ne, n'*, pas, non, jamais, aucun*, rien, ni, sans, nul, nulle*, guère, peu, impossible*, inconnu*, incapable*,
illégal*, inutile*, impuissan*, au lieu, plutôt que, refus*, rejet*, échou*, manqu*, évit*, empêch*, interdi*,
nie, nié, nier, dément*, démenti*, absence, dépourvu*, à peine, rare*, faute de, cess*, difficil*, abstien*,
abstenu*, renonc*, exclu*, loin de
"""
HEDGES = """
présumé*, prétend*, allégu*, allégation*, soupçon*, suspect*, accus*, supposé*, aurait, auraient, serait,
seraient, selon, soi-disant, apparemment, inculp*, reproch*, imput*, soutien*, affirm*, censé*, réputé*, aurai*,
présomption*, poursuiv*
"""
SPEECH = """
dit, dire, disai*, disant, disent, déclar*, selon, d'après, affirm*, expliqu*, ajout*, annonc*, précis*,
racont*, confi*, indiqu*, écri*, soulign*, estim*, demand*, répond*, not*, rapport*, assur*, commen*, confirm*,
t-il, t-elle, rappel*, conclu*, avert*, jug*, remarqu*, tweet*, reconn*, lanc*, propos*, termes, mots, insist*,
cit*, témoign*, fait savoir, fait valoir, évoqu*, observ*, martel*, résum*, qualifi*, dénonc*, parl*, admet*,
admis*, signal*, critiqu*, promi*, promet*, communiqu*, interrog*, a-t-il, a-t-elle, a-t-on,
révèl*, montr*
"""
NUMBERS = """
0: zéro
0.5: demi, demie, moitié
1: un, une, premier*, première*, unique, seul, seule, unième
2: deux*, second*, paire, couple, double*, doubl*, bi*
3: trois*, tiers, triple*, tripl*, trio
4: quatre, quatrième*, quart*, quadrupl*
5: cinq, cinquième*
6: six, sixième*
7: sept, septième*
8: huit, huitième*
9: neuf, neuvième*
10: dix, dixième*, dizaine*, décennie*
11: onze*, onzième*
12: douze, douzième*, douzaine*
13: treize*, treizième*
14: quatorze, quatorzième*
15: quinze, quinzième*, quinzaine*
16: seize, seizième*
20: vingt*, vingtaine*, quatre-vingt*
30: trente*, trentaine*
40: quarante, quarantaine*, quarantième*
50: cinquante, cinquantaine*, cinquantième*
60: soixante*, soixantaine*
100: cent, cents, centaine*, siècle*, centième*
1000: mille, millier*, millénaire*
1000000: million*
1000000000: milliard*
1000000000000: billion*
"""

LANGUAGE = Language(
    strict_negations=words("ne, pas, jamais, aucun*, rien"),
    negations=words(NEGATIONS),
    strict_hedges=words("présumé*, prétendu*, prétendument"),
    hedges=words(HEDGES),
    strict_speech=words("dit, déclaré, déclare, selon, affirme, affirmé"),
    speech=words(SPEECH),
    numbers=numbers(NUMBERS),
    doubles=frozenset(items("nous, vous")),
    quotes="«»“”",
    ratio=1.2,
)
