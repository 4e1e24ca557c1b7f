"""Spanish."""

from l10n_news.check.languages.language import Language
from l10n_news.check.words import numbers, words

NEGATIONS = """
no, nunca, jamás, ningun*, ningún, nadie, nada, ni, sin, tampoco, apenas, impos*, incap*, descon*, desap*,
inacept*, en lugar, en vez, rechaz*, negó, negar*, niega*, negaron, falt*, fallo, falló, evit*, imped*, impid*,
prohib*, carec*, caren*, poco*, difícil*, ausencia, renunci*, rara vez, escas*, exclu*, ilegal*, abst*, dejó de,
dejar de, lejos de
"""
HEDGES = """
presunt*, supuest*, presuntamente, alega*, aleg*, sospech*, acus*, habría*, según, imput*, señala*, atribu*,
aparent*, supone*, denunci*, dicen, dice, asegura*, afirma*, pretendid*, cargos, procesad*
"""
SPEECH = """
dijo, dice, dicen, decir, dicho, dijeron, diciendo, declar*, según, afirm*, explic*, agreg*, añad*, anunci*,
señal*, asegur*, indic*, escrib*, escrit*, coment*, pregunt*, respond*, inform*, manifest*, expres*, apunt*,
reconoc*, advirt*, advert*, confirm*, insist*, precis*, subray*, tuit*, palabras, sostuv*, sostien*, conclu*,
apostill*, recalc*, matiz*, relat*, argument*, opin*, a juicio, de acuerdo con, puntualiz*, admit*, record*,
recuerd*, destac*, pidi*, critic*, calific*, llam*, habl*, exclam*, comunic*, contó, contaron, cuenta,
revel*, muestr*
"""
NUMBERS = """
0: cero
0.5: medio, media, mitad
1: un, uno, una, primer*, único, única, unos, unas
2: dos, segund*, par, pareja, ambos, ambas, doble*, duplic*
3: tres, tercer*, tercio*, triple*, triplic*, trío
4: cuatro, cuart*
5: cinco, quint*
6: seis, sext*
7: siete, séptim*
8: ocho, octav*
9: nueve, noven*
10: diez, décim*, decena*, década*
11: once, undécim*
12: doce, docena*, duodécim*
13: trece
14: catorce
15: quince, quincena*
16: dieciséis
17: diecisiete
18: dieciocho
19: diecinueve
20: veint*, veintena
30: treint*, treintena
40: cuarent*, cuarentena
50: cincuent*
60: sesent*
70: setent*
80: ochent*
90: novent*
100: cien, cient*, centen*, siglo*, centésim*
1000: mil, mill, miles, millar*, milenio*
1000000: millón, millones
1000000000000: billón, billones
"""

LANGUAGE = Language(
    strict_negations=words("no, nunca, jamás, ningun*, ningún, nadie"),
    negations=words(NEGATIONS),
    strict_hedges=words("presunt*, supuest*"),
    hedges=words(HEDGES),
    strict_speech=words("dijo, dijeron, según, declaró, afirmó"),
    speech=words(SPEECH),
    numbers=numbers(NUMBERS),
    doubles=frozenset(),
    quotes="«»“”",
    ratio=1.17,
)
