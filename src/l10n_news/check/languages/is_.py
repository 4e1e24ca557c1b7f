"""Icelandic."""

from l10n_news.check.languages.language import Language
from l10n_news.check.words import items, numbers, words

NEGATIONS = """
ekki, aldrei, enginn, engin*, engan, engar, engra, engrar, engri, enga, engir, hvergi, hvorug*, naumast, frekar en,
vanta*, fjarri, útilok*, mistak*, mistók*, forð*, hætt*, !að engu, !hætta á, !hættu á, !hættuleg*, engum, engu,
ekkert, einskis, neinn, nein*, neitt, hvorki, né, án, varla, neita*, hafna*, skort*, synja*, bann*, ómögul*, óljós*,
óþekk*, ólíkleg*, ólögleg*, óheimil*
"""
HEDGES = """
meint*, grun*, ásak*, ásök*, sak*, ákær*, ætlað*, sögð*, sagð*, talið*, talinn, talin, meintur, fullyrð*, mun,
munu, hald*, kær*, á að hafa, eiga að hafa, áætl*, svonefnd*, svokall*, líkleg*, hefði, hefðu, kenna
"""
SPEECH = """
!fara fram, !fer fram, !fór fram, !fóru fram, !fari fram, sag*, sög*, seg*, samkvæmt, tilkynn*, bæt*, skrif*, að sögn,
sögn, útskýr*, greind*, greini*, greinar frá, spurð*, spyr*, svar*, lýst*, lýs*, tjáð*, tjá*, fullyrð*, nefn*, taldi,
telur, telja, benti, benda, bendir, viðurkenn*, staðfest*, orð*, áréttað*, kall*, vara*, tísti*, tíst*, skýr*, segir,
kvað*, kveð*, haft eftir, minnt*, ummæl*, krafð*, bað, biðj*, hrósa*, gagnrýn*, fjall*, ítrek*, rædd*, ræð*, álit*,
sagt, boð*, fram, fullyrt*
"""
NUMBERS = """
0: núll
0.5: hálf*, hálft, helming*
1: ein*, fyrst*, einu, eitt
2: tvei*, tveg*, tvæ*, tvö*, báð*, bæði, par, pör, annar, annað, önnur, aðra*, annarr*, tvisvar, tvíbura*
2: tvenn*, tveir
3: þriggja, þremur, þrí*, þrj*, þrem*, þriðj*, þrisvar, þrenn*, þrír
4: fjög*, fjór*, ferfal*
5: fimm*
6: sex*, sjött*
7: sjö*
8: átta*, átt*, áttund*
9: níu*, níund*
10: tíu*, tíund*, áratug*
11: ellef*
12: tólf*, tylft*
13: þrett*
14: fjórt*
15: fimmt*
16: sext*
17: sautj*, sautján*
18: átján*
19: nítj*, nítján*
20: tuttug*
30: þrjátíu, þrít*
40: fjörutíu, fert*
50: fimmtíu, fimmt*
60: sextíu
70: sjötíu
80: áttatíu
90: níutíu
100: hundr*, öld, aldar, öldin*, aldir, alda, öldum, aldarinnar
1000: þúsund*
1000000: milljón*
1000000000: milljarð*
1000000000000: billjón*
"""

LANGUAGE = Language(
    strict_negations=words("ekki, aldrei, enginn, engin, engan, engar, engir, engum, engri, ekkert, hvorki"),
    negations=words(NEGATIONS),
    licensed=words("fyrr en síðar, fyrr en á, fyrr en í, nokkurn tíma"),
    strict_hedges=words("meint*"),
    hedges=words(HEDGES),
    strict_speech=words("sagði, sögðu, segir, samkvæmt"),
    speech=words(SPEECH),
    numbers=numbers(NUMBERS),
    doubles=frozenset(items("á, í, við")),
    quotes="„“”",
    ratio=1.05,
)
