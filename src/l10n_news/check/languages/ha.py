"""Hausa."""

from l10n_news.check.languages.language import Language
from l10n_news.check.words import items, numbers, words

NEGATIONS = """
ba, bai, bata, basu, baya, babu, bamu, baka, bama, basa, kada, kar, ba'a, baza*, bazai, ba'*, kin, ƙin, ƙi,
rashin, ban da, ya kasa, sun kasa, suka kasa, hani, maimakon, haramta*, ƙaryata, karyata,
!rashin lafiya*, !a baya, !can baya, !biyo baya, !na baya, !ta baya, !koma baya, !ja da baya, !ci baya, !baya baya,
!ministocin baya, !shekarun baya, !lokutan baya, !kwanakin baya, !watannin baya, !makonnin baya, !daga baya, !bayan
"""
HEDGES = """
zargi*, zargin, zarge*, tuhum*, ake zato, zato, zaton, ake cewa, ana zargin, wai, da'aw*, iƙirari*, ikirari*,
tuhuma*, zarg*, abin da ake, mai yiwuwa
"""
SPEECH = """
!fadin, !fadar, !karashi*, !karaga*,
!duk da cewa, !saboda cewa, !ganin cewa, !fatan cewa, !nufin cewa, !ma'ana cewa,
an ce, aka ce, ka ce, kin ce, mun ce, muka ce, kun ce, kuka ce, sun ce, su ce, a ce, ke cewa,
cewa, tace, yace, sunce, fada*, faɗa*, faɗi*, fadi*, shaida*, bayyana*, sanar*, rahoto*, rubuta*, a cewar,
cewar, inji, in ji, tambay*, bayanin cewa, nuna cewa, amsa*, kara*, ƙara*, yi magana, magana*, ta ce, ya ce, na ce,
suka ce, kace, nace, tabbatar*, kira*, gaya*, jawabi, jadadda*, jaddada*, kalam*, gargad*, gargaɗ*,
yarda, furta, tunatar, wallaf*, buga, ruwaito*, zargi*, yabawa, labarta*, roƙ*, rok*, kwatanta*, ambata,
ambaci*,
ya fada, ta fada, suka fada, mai fada, ya faɗa, ta faɗa, suka faɗa, mai faɗa,
bisa ga, bisa rahoto*, aka ji daga
"""
NUMBERS = """
0: sifili
0.5: rabi*, rabin
1: daya, ɗaya, farko*, guda
2: biyu*, biyun, tagwaye
3: uku*, ukun
4: hudu*, huɗu*
5: biyar*
6: shida*
7: bakwai*
8: takwas*
9: tara*
10: goma*, shekaru goma
20: ashirin*
30: talatin*
40: arba'in*, arbain*
50: hamsin*
60: sittin*
70: saba'in*, sabain*
80: tamanin*
90: tasa'in*, casa'in*
100: dari*, ɗari*, karni, ƙarni, ƙarnin, karnin
1000: dubu*, dubban*
1000000: miliyan*
1000000000: biliyan*
1000000000000: tiriliyon*, triliyon*, tiriliyan*
"""
DOUBLES = """
daban, dabam, kadan, kaɗan, sannu, lokaci, iri, wuri, yanzu, maza, gari, kala, jeri, gungu, sosai, mataki, biyu,
uku, daki, sau, yawa, fiye, koyaushe, sama, hannu, baya, gaba, tare, kaca, kusan, akai, bibiyu, dabam
"""
STRICT_SPEECH = """
ya ce, ta ce, na ce, an ce, aka ce, sun ce, suka ce, mun ce, muka ce, ka ce, kun ce, su ce, a ce, sunce, cewar, cewa,
tace, yace, inji, in ji, bisa ga, ya fada, ta fada, suka fada, mai fada, ya faɗa, ta faɗa, suka faɗa, mai faɗa
"""

LANGUAGE = Language(
    strict_negations=words("ba, bai, babu, kada, kar"),
    closing_negations=frozenset({"ba"}),
    negations=words(NEGATIONS),
    strict_hedges=words("zargi*, zargin"),
    hedges=words(HEDGES),
    strict_speech=words(STRICT_SPEECH),
    speech=words(SPEECH),
    numbers=numbers(NUMBERS),
    doubles=frozenset(items(DOUBLES)),
    quotes="“”",
    ratio=1.2,
)
