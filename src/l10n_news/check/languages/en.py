"""English."""

from l10n_news.check.languages.language import Language
from l10n_news.check.words import items, numbers, words

NEGATIONS = """
no, not, never, none, cannot, *n't, nobody, nothing, nowhere, neither, nor, without, fail*, refus*, reject*, deny*,
denied, denies, lack*, hardly, barely, rather than, instead of, avoid*, unable, unknown, unlikely, impossible,
illegal*, vague*, block*, prevent*, ban, bans, banned, prohibit*, forbid*, forbade, missing, absen*, shortage*,
oppos*, dismiss*, exclud*, except, exempt*, out of, far from, sick*, ill, illness*, stop*, ceas*, disappear*, cancel*,
abandon*, give up, gave up, wonder*, unsolved, unprecedented, unclear, uncertain*, unfair*, unlawful*, unhapp*,
unwilling*, unaware, unchanged, unarmed, unemploy*, unnecessar*, unusual*, unwanted, unexpected*, uncomfort*,
unidentified, unsafe, unfounded, unacceptable, thankless, useless, harmless, homeless, helpless, few,
unless, little, rare, rarely, seldom, scarce*, invalid*, insufficient*, incomplete*, unsuccess*, undocumented
"""
HEDGES = """
alleg*, suspect*, accus*, purport*, reported*, claim*, suppos*, presum*, apparent*, believed, charg*, so-called,
according, would have, may have, might
"""
SPEECH = """
said, say*, told, tell*, according to, add*, stated, states, statement*, announc*, ask*, report*, claim*, explain*,
wrote, writ*, call*, noted, notes, noting, comment*, insist*, warn*, admit*, declar*, repl*, argu*, confirm*, tweet*,
quot*, believ*, think*, thought, found, urg*, discuss*, clarif*, recall*, acknowledg*, describ*, reveal*, show*,
speak*, spoke*, talk*, mention*, display*, promis*, pledg*, vow*, critici*, chant*, answer*, respon*, indicat*
"""
STRICT_SPEECH = """
said, says, told, according to, stated, !said to be, !said to have, !is said, !are said, !be said, !been said,
!was said,
!were said, !was told, !were told, !be told, !been told, !that said, !easier said
"""
NUMBERS = """
0: zero, nil
0.5: half, halves
1: one, once, single, first
2: two, twice, both, pair, pairs, couple, second, double, doubled, duo, twin, twins, dual
3: three, third, thirds, triple, trio, thrice, tripled
4: four, fourth, quarter, quarters, quadruple, quartet
5: five, fifth, quintet
6: six, sixth
7: seven, seventh
8: eight, eighth
9: nine, ninth
10: ten, tenth, decade, decades
11: eleven, eleventh
12: twelve, twelfth, dozen, dozens
13: thirteen, thirteenth
14: fourteen, fourteenth, fortnight
15: fifteen, fifteenth
16: sixteen, sixteenth
17: seventeen, seventeenth
18: eighteen, eighteenth
19: nineteen, nineteenth
20: twenty, twentieth, twenties
30: thirty, thirtieth, thirties
40: forty, fortieth, forties
50: fifty, fiftieth, fifties
60: sixty, sixties
70: seventy, seventies
80: eighty, eighties
90: ninety, nineties
100: hundred, hundreds, century, centuries
1000: thousand, thousands
1000000: million, millions
1000000000: billion, billions
1000000000000: trillion, trillions
"""
CARDINALS = """
3: three
4: four
5: five
6: six
7: seven
8: eight
9: nine
10: ten
11: eleven
12: twelve
13: thirteen
14: fourteen
15: fifteen
16: sixteen
17: seventeen
18: eighteen
19: nineteen
20: twenty
30: thirty
40: forty
50: fifty
60: sixty
70: seventy
80: eighty
90: ninety
"""
MEASURED = """
acre, acres, mile, miles, foot, feet, inch, inches, yard, yards, pound, pounds, ounce, ounces, gallon, gallons, pint,
pints, stone, degrees, square, cubic, score, fold, in, to, or, and, out, per, percent, by, times, quarters, quarter
"""

LANGUAGE = Language(
    strict_negations=words("not, never, cannot, *n't, nobody, nothing, nowhere, neither, nor, no, none"),
    negations=words(NEGATIONS),
    strict_hedges=words("alleged, allegedly, alleges, allege, alleging, purported, purportedly"),
    hedges=words(HEDGES),
    strict_speech=words(STRICT_SPEECH),
    speech=words(SPEECH),
    numbers=numbers(NUMBERS),
    cardinals=numbers(CARDINALS),
    measured=frozenset(items(MEASURED)),
    doubles=frozenset(items("that, had, is, no, so, very, bye, ha, knock, tut, tsk, ra")),
    quotes="“”",
    ratio=1.0,
)
