"""Portuguese."""

from l10n_news.check.languages.language import Language
from l10n_news.check.words import numbers, words

NEGATIONS = """
não, nunca, jamais, nenhum*, ninguém, nada, nem, sem, tampouco, imposs*, incap*, descon*, inaceit*, em vez,
ao invés, rejeit*, negou, negar*, nega, falt*, falh*, evit*, imped*, proib*, carec*, pouc*, difícil*, ausên*,
recus*, raramente, exclu*, ilegal*, deixou de, deixar de, longe de
"""
HEDGES = """
suposto*, suposta*, supostamente, alegad*, aleg*, suspeit*, acus*, teria*, seria*, segundo, presum*, aparent*,
atribu*, denunci*, indici*, réu*, pretens*, imput*
"""
SPEECH = """
diss*, diz*, dito, segundo, declar*, afirm*, explic*, acrescent*, anunci*, inform*, escrev*, coment*, pergunt*,
respond*, relat*, assegur*, adiant*, salient*, sublinh*, de acordo com, confirm*, alert*, avis*, admit*,
reconhec*, observ*, ressalt*, destac*, tuit*, palavras, conforme, conclu*, garant*, avali*, apont*, lembr*,
argument*, insist*, defend*, critic*, cham*, ped*, contou, contaram, conta que, falou, falam, falar,
revel*, mostr*
"""
NUMBERS = """
0: zero
0.5: meio, meia, metade
1: um, uma, primeir*, único, única, uns, umas
2: dois, duas, segund*, par, casal, ambos, ambas, dobro, dupl*, dobr*
3: três, terceir*, terço*, triplo, triplic*, trio
4: quatro, quart*
5: cinco, quint*
6: seis, sext*
7: sete, sétim*
8: oito, oitav*
9: nove, non*
10: dez, décim*, dezena*, década*
11: onze
12: doze, dúzia*
13: treze
14: quatorze, catorze
15: quinze, quinzena
16: dezesseis, dezasseis
17: dezessete, dezassete
18: dezoito
19: dezenove, dezanove
20: vinte, vigésim*
30: trinta
40: quarenta
50: cinquenta
60: sessenta
70: setenta
80: oitenta
90: noventa
100: cem, cento, centena*, duzent*, trezent*, século*
1000: mil, milhar*, milénio*, milênio*
1000000: milhão, milhões
1000000000: bilhão, bilhões
1000000000000: trilhão, trilhões, bilião, biliões
"""

LANGUAGE = Language(
    strict_negations=words("não, nunca, jamais, nenhum*, ninguém"),
    negations=words(NEGATIONS),
    strict_hedges=words("suposto*, suposta*, supostamente, alegad*"),
    hedges=words(HEDGES),
    strict_speech=words("disse, disseram, segundo, declarou, afirmou"),
    speech=words(SPEECH),
    numbers=numbers(NUMBERS),
    doubles=frozenset(),
    quotes="“”«»",
    ratio=1.12,
)
