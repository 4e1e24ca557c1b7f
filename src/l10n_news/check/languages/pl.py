"""Polish."""

from l10n_news.check.languages.language import Language
from l10n_news.check.words import items, numbers, words

NEGATIONS = """
nie, ani, bez, beze, nigdy, nikt, nikogo, nikomu, nikim, nic, niczego, niczemu, niczym, żaden, żadn*, nigdzie, brak*,
zabrak*, niemożliw*, nieznan*, niejasn*, niepewn*, niezdoln*, niewystarcz*, nieudan*, nieprawd*, nielegaln*,
nieobecn*, niepotrzebn*, niewiel*, niewiarygodn*, nieskuteczn*, niezgodn*, niepodob*, niezadowol*, nieważn*,
niewłaściw*, zamiast, odmów*, odmawia*, odmow*, odrzuc*, zaprzecz*, zdementow*, dementu*, zakaz*, zakaza*,
uniemożliw*, unik*, zapobie*, powstrzym*, zaniecha*, przesta*, zrezygnow*, rezygn*, wyklucz*, ledwie, ledwo, mało,
rzadko, trudno, daleki*, poza, oprócz, z wyjątkiem, przecz*, bezskutecz*, bezpodstaw*, bezradn*, pozbawi*,
niedostępn*, nieobsługiwan*, nieaktywn*, nieczynn*, niedozwol*, niedopuszcz*, niekompletn*, nieuprawn*, niezmien*
"""
HEDGES = """
rzekom*, domniem*, podejrz*, oskarż*, zarzuc*, zarzut*, przypuszcz*, prawdopodob*, podobno, ponoć, jakoby, tak zwan*,
twierdz*, utrzymuj*, według, zdaniem, obwin*, rzekomo, miał, miała, mieli, miało, miały, pomawia*, być może
"""
SPEECH = """
powiedz*, mówi*, mów*, rzek*, stwierdz*, oświadcz*, według, zdaniem, jak podaj*, poda*, podaj*, poinform*, inform*,
przekaza*, przekazuj*, doda*, wyjaśni*, tłumacz*, oznajmi*, ogłosi*, ogłasz*, ogłosz*, zapowiedz*, zapowiad*, napisa*,
pisz*, pyta*, zapyta*, odpowie*, odpowiad*, odpar*, twierdz*, zaznacz*, podkreśl*, zauważ*, uważ*, sądz*, ocen*,
skomentow*, komentu*, potwierdz*, przyzna*, ostrzeg*, przestrze*, relacjon*, zrelacjon*, opowi*, wskaz*, dowodz*,
przekonu*, przekona*, zapewni*, zapewnia*, wspomnia*, wspomina*, nazwa*, nazyw*, określ*, cytow*, cytuj*, słow*, słów,
oznajm*, komunik*, wypowiedz*, wypowiad*, tweet*, zatweet*, raport*, zdradzi*, ujawni*, zgodnie z, głosi*, rozmaw*,
pokazu*, wynika, donosz*, doniosł*, donies*, przypomn*, argument*, wezwa*, wyrazi*, obieca*, skrytyk*
"""
NUMBERS = """
0: zero, zera
0.5: pół*, połow*
1: jeden, jedn*, pierwsz*, jedyn*, pojedyncz*, raz
2: dwa, dwie, dwóch, dwu*, dwom, dwoma, dwiema, dwoje, dwojga, drug*, oba, obie, obu, oboje, obydw*, par, para, pary
2: podwó*, podwoj*, dwukrot*, kilku
3: trzy*, trzech, trzem, trzema, troje, trojga, trzeci*, potró*, potroj*, trój*
4: cztery, czterech, czterem, czterema, czter*, czwart*, ćwierć, ćwierci, kwadrans*
5: pięć, pięciu, pięcio*, pięcior*, piąt*
6: sześć, sześciu, sześcio*, szóst*
7: siedem, siedmi*, siódm*
8: osiem, ośmi*, ósm*
9: dziewięć, dziewięci*, dziewiąt*
10: dziesięć, dziesięci*, dziesiąt*, dekad*, dziesiątk*
11: jedenaś*, jedenast*
12: dwanaś*, dwunast*, tuzin*
13: trzynaś*, trzynast*
14: czternaś*, czternast*
15: piętnaś*, piętnast*
16: szesnaś*, szesnast*
17: siedemnaś*, siedemnast*
18: osiemnaś*, osiemnast*
19: dziewiętnaś*, dziewiętnast*
20: dwadzieś*, dwudziest*
30: trzydzieś*, trzydziest*
40: czterdzieś*, czterdziest*
50: pięćdziesi*
60: sześćdziesi*
70: siedemdziesi*
80: osiemdziesi*
90: dziewięćdziesi*
100: sto, stu, setk*, setek, wiek*, stuleci*, setn*
200: dwieście, dwustu
300: trzysta, trzystu
400: czterysta, czterystu
500: pięćset, pięciuset
1000: tysiąc*, tysięc*
1000000: milion*
1000000000: miliard*
1000000000000: bilion*
"""
STRICT_SPEECH = """
powiedział*, mówi, mówią, stwierdził*, oświadczył*, według, zdaniem, poinformował*, zgodnie z, przekazał*, jak podaje,
jak podają, jak podał*, zapowiedział*
"""

LANGUAGE = Language(
    strict_negations=words("nie"),
    negations=words(NEGATIONS),
    double_negations=words(
        "ani, nigdy, nikt, nikogo, nikomu, nikim, nic, niczego, niczemu, niczym, żaden, żadn*, nigdzie"
    ),
    licensed=words("nigdy, nikt, nikogo, nikomu, nikim, niczego, niczemu, żaden, żadn*, nigdzie, ani"),
    strict_hedges=words("rzekom*, domniem*"),
    hedges=words(HEDGES),
    strict_speech=words(STRICT_SPEECH),
    speech=words(SPEECH),
    numbers=numbers(NUMBERS),
    doubles=frozenset(items("nigdy, bardzo, się")),
    quotes="„”«»",
    ratio=1.08,
)
