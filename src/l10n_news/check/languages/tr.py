"""Turkish: the verb carries its negation in a suffix, in one of two harmonies."""

from l10n_news.check.languages.language import Language
from l10n_news.check.words import items, numbers, words

_PERSONS = {
    "{me}di": ("", "m", "n", "k", "niz", "ler", "yse", "yseniz", "lerse"),
    "{me}miş": ("", "im", "iz", "ler", "ti", "tir", "tiler", "se", "seniz", "lerse"),
    "{m}iyor": ("", "um", "sun", "uz", "sunuz", "lar", "du", "dum", "duk", "lardı", "muş", "sa", "sanız", "larsa"),
    "{me}yecek": ("", "ler", "ti", "tir", "siniz", "lerdi", "miş"),
    "{me}yeceğ": ("*",),
    "{me}z": ("", "ler", "lerse", "di", "dik", "dim", "siniz", "sa", "se", "sın", "ken"),
    "{me}m": ("ekte", "ektedir", "esi", "esine", "esini", "esinin", "eleri", "elerini", "eyi"),
    "{me}dik": ("*",),
    "{me}diğ": ("*",),
    "{me}yi": ("n", "niz", "p", "nce"),
    "{me}seydi": ("", "ler"),
    "{me}yen": ("", "ler", "lerin", "leri", "lere", "in", "i", "e"),
    "{me}meli": ("", "yiz", "ler", "dir"),
    "{me}sin": ("", "ler"),
    "{me}mek": ("", "te", "ten", "tedir", "teydi", "le"),
    "{me}meyi": ("",),
}
"""Tails of negated verbs: past, reported, present, future, aorist, verbal nouns, participles, orders."""
_HARMONY = str.maketrans("ei", "aı")
_VOWELS = ("i", "ı", "u", "ü")


def _tails() -> str:
    """Write the tails in both harmonies; the vowel before ``yor`` has four."""
    found: list[str] = []
    for stem, endings in _PERSONS.items():
        for ending in endings:
            tail = f"{stem}{ending}"
            if stem.startswith("{m}"):
                found += (f"*{tail.replace('{m}i', 'm' + vowel)}" for vowel in _VOWELS)
            elif ending == "*":
                front = stem.replace("{me}", "me")
                found += _with_vowel(front)
            else:
                front = tail.replace("{me}", "me")
                found += (f"*{front}", f"*{front.translate(_HARMONY)}")
    return ",".join(dict.fromkeys(found))


def _with_vowel(front: str) -> list[str]:
    """Write the possessive and case endings that follow ``-dik`` and ``-ecek`` as nouns."""
    endings = (
        "i",
        "ini",
        "ine",
        "inin",
        "inde",
        "inden",
        "imi",
        "imiz",
        "imizi",
        "leri",
        "lerini",
        "lerine",
        "ten",
        "çe",
        "",
    )
    tails = [front + ending for ending in endings]
    return [f"*{one}" for tail in tails for one in (tail, tail.translate(_HARMONY))]


PLAIN = """
değil*, yok, yoktu, yoktur, yokmuş, hayır, asla, ne de, !komedi*, !namaz*,
*meyebilir, *mayabilir, *meyebilirler, *mayabilirler, *meyebileceğini, *mayabileceğini
"""
NEGATIONS = f"""
{PLAIN}, {_tails()}, *meksizin, *maksızın, *siz, *sız, *suz, *süz, *sizce, *sızca, *sizlik, *sızlık, *suzluk, *süzlük,
*sizliği, *sızlığı, hiç, hiçbir*, hiç kimse*, reddet*, redded*, inkar*, inkâr*, yalanla*, yasak*, engelle*, önle*,
kaçın*, vazgeç*, başarısız*, eksik*, yokluğ*, yoksun*, imkansız*, imkânsız*, olanaksız*, zor, nadir*, hariç, yerine,
*meden, *madan, durdur*, aksine, karşı, !fransız*, !hırsız*, !sinemadan, !firmadan, !kablosuz*, !geçersiz kıl*
"""
HEDGES = """
iddia*, sözde, zanlı*, şüphe*, şüpheli*, suçla*, itham*, sanık*, sanığ*, öne sür*, ileri sür*, güya, sözüm ona,
olduğu söylen*, belirtilen, tahmin*, muhtemel*, görünüş*, *mış, *miş, *muş, *müş, *mıştı, *mışlar, *mişler, isnat*
"""
SPEECH = """
!sorun*, !soruştur*, !sorum*, !yazık*, !yazın, dedi*, diye, diyerek, diyor*, diyen, söyle*, söylü*, belirt*,
belirtt*, açıkla*, bildir*, ifade*, konuş*, göre, aktar*, anlat*, duyur*, ekle*, vurgula*, kaydet*, kaydedi*, yaz*,
sor*, yanıt*, cevap*, iddia*, savun*, dile getir*, öne sür*, ileri sür*, uyar*, doğrula*, kabul*, itiraf*, hatırlat*,
değin*, yorum*, beyan*, demeç*, rapor*, haber ver*, tweet*, tvit*, paylaş*, alıntı*, çağrı*, nitel*, adlandır*,
sözleri*, sözler*, ilan*, dikkat çek*, altını çiz*, düşün*, göster*, ortaya koy*, vadet*, vaat*, eleştir*, aktarıl*
"""
NUMBERS = """
0: sıfır*
0.5: yarım*, yarı*, buçuk*
1: bir, birinci*, ilk*, tek*, birer, biri, birini, birinin
2: iki*, ikinci*, çift*, her iki, ikiye
3: üç*, üçüncü*
4: dört*, dörd*, çeyre*
5: beş*, beşinci*
6: altı, altı*
7: yedi*
8: sekiz*
9: dokuz*
10: on, onuncu*, onlarca, onlu
11: on bir*
12: on iki*, düzine*
20: yirmi*
30: otuz*
40: kırk*
50: elli*
60: altmış*
70: yetmiş*
80: seksen*
90: doksan*
100: yüz*, yüzyıl*, asır*, asr*
1000: bin, binler*, binde, bini, bininci*, binden
1000000: milyon*
1000000000: milyar*
1000000000000: trilyon*
"""

LANGUAGE = Language(
    strict_negations=words(f"{PLAIN}, {_tails()}"),
    negations=words(NEGATIONS),
    double_negations=words("hiç, hiçbir*, hiç kimse*, asla"),
    licensed=words("hiç, hiçbir, hiçbiri, hiçbirini, hiçbirinin, hiçbirine, hiçbirinde"),
    strict_hedges=words("iddia*, sözde"),
    hedges=words(HEDGES),
    strict_speech=words("dedi*, söyledi*, söylüyor*, göre, belirtti*, açıkladı*, ifade etti*, diyor*"),
    speech=words(SPEECH),
    numbers=numbers(NUMBERS),
    repeats=True,
    particles=frozenset(items("ve, bu, o, da, de, ile, için, bir, ki, gibi, ama, olan")),
    quotes="“”«»",
    ratio=1.05,
)
