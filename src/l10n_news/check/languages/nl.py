"""Dutch."""

from l10n_news.check.languages.language import Language
from l10n_news.check.words import items, numbers, words

NEGATIONS = """
niet, nooit, geen, geenszins, niemand*, niets, nergens, noch, zonder, nee, neen, niks, allerminst, nimmer, evenmin,
nauwelijks, amper, weiger*, geweigerd*, ontken*, verwerp*, verworp*, wijst af, wees af, wezen af, wijzen af,
afgewezen, mislukt*, ontbreekt, ontbreken, ontbrak*, ontbroken, ontbrekend*, gebrek*, vermijd*, vermeden, verbied*,
verbod*, verboden, voorkom*, belet*, verhinder*, onmogelijk*, onduidelijk*, onbekend*, onwaarschijnlijk*, ongeldig*,
onbevoegd*, oneens, onmachtig*, ontevreden, onvoldoende, onzeker*, onterecht*, onbevestigd*, in plaats van, weinig,
zelden, uitgesloten, uitsluit*, *loos, *loze, afzien, afzag*, zag af, zagen af, ziet af, zien af, gestaakt, stopt,
stopte, blijft uit, bleef uit, bleven uit, uitgebleven, buiten, tenzij, behalve, !draadlo*, !werklo*, !daklo*
"""
HEDGES = """
vermeend*, vermoed*, verdenk*, verdacht*, zou, zouden, beschuldig*, aanklacht*, aangeklaagd*, beweer*, bewering*,
naar verluidt, naar men zegt, vermoedelijk*, zogenaamd*, zogeheten, mogelijk*, aantijging*, beticht*, ten laste,
volgens, schijnbaar, kennelijk, mogelijke
"""
SPEECH = """
zei, zeiden, zegt, zeg, zeggen, gezegd, zeggend, aldus, volgens, verklaar*, meld*, gemeld*, mededel*, meedeel*,
deelde mee, deelden mee, deelt mee, delen mee, liet weten, lieten weten, laat weten, laten weten, vertel*, schreef,
schrijf*, schreven, geschreven, stelt, stelde, stelden, gesteld, voegde, voegt, toegevoegd, kondig*, aangekondigd*,
vraag*, vroeg, vroegen, gevraagd, antwoord*, geantwoord, rapport*, berich*, bericht*, beweer*, bevestig*, erken*,
benadruk*, noem*, genoemd, waarschuw*, gewaarschuwd, reageer*, twitter*, getwitterd, tweet*, licht toe, lichtte toe,
legt uit, legde uit, legden uit, uitgelegd, gaf aan, gaven aan, geeft aan, geven aan, aangegeven, blijkens, woorden,
merkte op, merkt op, wees erop, wijst erop, wezen erop, opgemerkt, citeer*, betoog*, vindt, vond, vonden, sprak,
spreekt, spreken, spraken, bekend, woordvoerder zegt, claim*, concludeer*, herinner*, beloof*, beschr*, blijkt, toont,
toonde
"""
NUMBERS = """
0: nul
0.5: half, halve, helft, anderhalf
1: een, één, eerste*, enig*, eenmaal, eens, enkel*
2: twee*, tweede*, beide*, paar, dubbel*, verdubbel*, duo
3: drie*, derde*
4: vier*, kwart*
5: vijf*, vijfde*
6: zes*
7: zeven*
8: acht*
9: negen*
10: tien*, decenni*
11: elf*
12: twaalf*, dozijn*
13: dertien*
14: veertien*
15: vijftien*
16: zestien*
17: zeventien*
18: achttien*
19: negentien*
20: twintig*
30: dertig*
40: veertig*
50: vijftig*
60: zestig*
70: zeventig*
80: tachtig*
90: negentig*
100: honderd*, eeuw*
1000: duizend*, millennium
1000000: miljoen*
1000000000: miljard*
1000000000000: biljoen*
"""
STRICT_SPEECH = """
zei, zeiden, zegt, zeggen, gezegd, aldus, volgens, liet weten, lieten weten, laat weten, verklaarde*, verklaart,
gaf aan, gaven aan, vertelde*, vertelt
"""

LANGUAGE = Language(
    strict_negations=words("niet, nooit, geen, niemand*, niets, nergens, noch, evenmin"),
    negations=words(NEGATIONS),
    strict_hedges=words("vermeend*, naar verluidt"),
    hedges=words(HEDGES),
    strict_speech=words(STRICT_SPEECH),
    speech=words(SPEECH),
    numbers=numbers(NUMBERS),
    doubles=frozenset(items("ze, die, dat, het, u")),
    quotes="“”„",
    ratio=1.12,
)
