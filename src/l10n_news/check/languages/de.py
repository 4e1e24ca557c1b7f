"""German."""

from l10n_news.check.languages.language import Language
from l10n_news.check.words import items, numbers, words

NEGATIONS = """
blieb aus, bleibt aus, blieb zwar aus, ausgeblieben, nicht*, kein*, nie, niemals, niemand*, nichts, nirgend*, weder,
ohne, unmöglich*, unklar*, unbekannt*, unwahr*, unfähig*, unfair*, unwichtig*, unwirksam*, unwissen*, *los, *lose,
*losen, lehnt*, ablehn*, abgelehnt, weiger*, verweiger*, verzicht*, kaum, bestreit*, bestritt*, leugn*, dement*, nein,
!kaum war, !kaum waren, !kaum hat, !kaum hatte, !kaum hatten, !kaum ist, !kaum sind, fehlt*, fehlen*, fehlend*,
mangel*, mangelt*, vermeid*, vermied*, verhinder*, verbiet*, verbot*, untersag*, wenig, wenige, wenigen, anstatt,
statt, außer, scheiter*, gescheitert*, ausgeschlossen*, ausschließ*, unterlass*, unterließ*, ungewiss*, ungewöhnlich*,
unverändert*, unsicher*, unnötig*, unzulässig*, unrecht*, !los, !carlos, !kilos, !lose
"""
HEDGES = """
angeblich*, mutmaßlich*, vermeintlich*, verdächtig*, verdacht*, vorgeworfen*, vorwurf*, vorwürf*, wirft, werfen,
warf, vermutlich*, vermutet*, behaupt*, soll, sollen, solle, sollten, sollte, beschuldig*, bezichtig*,
angeklagt*, anklage, anschuldig*, wohl, sogenannt*, offenbar, anscheinend, unterstell*, angelast*
"""
SPEECH = """
gab an, gab bekannt, gaben an, geben an, gibt an, führte aus, führten aus, führt aus,
sag*, erklär*, mitgeteilt*, mitteil*, teilt*, erzähl*, laut, zufolge, nach angaben, angaben, bericht*, äußer*,
meint*, meinte*, beton*, füg*, schrieb*, schreib*, geschrieben, frag*, gefragt*, gesagt*, antwort*, kündig*,
angekündig*, kommentier*, sprach*, spricht, sprech*, gesprochen, heißt*, hieß, nannte*, nennt, bezeichn*,
behaupt*, gegenüber, aussage*, worte*, bestätig*, versicher*, warn*, twitter*, gemäß, bemerk*, verkünd*,
stellt*, zitier*, forder*, räum*, wies, weist, ergänz*, angegeben, rief, ruft, bat, bitte*, verriet, merkt*,
stellungnahme*,
so der, so die, so das, so ein, bekannt, erläuter*, führt*, fort, weiter, urteil*, ansicht, zeigt*
"""
NUMBERS = """
0: null
0.5: halb*, hälfte*
1: ein*, erst*, einmal*
2: zwei*, beide*, paar, doppelt*, verdoppel*, zweit*, zwo
3: drei*, dritt*
4: vier*, viertel*
5: fünf*
6: sechs*
7: sieben*, siebt*
8: acht*
9: neun*
10: zehn*, jahrzehnt*
11: elf*
12: zwölf*, dutzend*
13: dreizehn*
14: vierzehn*
15: fünfzehn*
16: sechzehn*
17: siebzehn*
18: achtzehn*
19: neunzehn*
20: zwanzig*
30: dreißig*
40: vierzig*
50: fünfzig*
60: sechzig*
70: siebzig*
80: achtzig*
90: neunzig*
100: hundert*, einhundert*, jahrhundert*
1000: tausend*, eintausend*, jahrtausend*
1000000: million*
1000000000: milliarde*
1000000000000: billion*
"""
STRICT_SPEECH = """
sagt*, erklärt*, laut, zufolge, nach angaben, gab an, gaben an, führte aus, meint, meinte, bemerkt*, so die, so der
"""

LANGUAGE = Language(
    strict_negations=words("nicht, kein*, weder, nie, niemals, niemand*, nichts"),
    negations=words(NEGATIONS),
    strict_hedges=words("angeblich*, mutmaßlich*"),
    hedges=words(HEDGES),
    strict_speech=words(STRICT_SPEECH),
    speech=words(SPEECH),
    numbers=numbers(NUMBERS),
    doubles=frozenset(items("sie, das")),
    quotes="„“»«”",
    ratio=1.18,
)
