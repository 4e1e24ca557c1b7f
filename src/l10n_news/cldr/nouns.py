"""Nouns of currencies as newspapers write them. Data only."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NOUNS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "ar": {
            "USD": "دولار",
            "EUR": "يورو",
            "GBP": "جنيه إسترليني",
            "JPY": "ين",
            "CNY": "يوان",
            "INR": "روبية",
            "RUB": "روبل",
        },
        "cs": {
            "USD": "dolar/dolary/dolaru/dolarů",
            "GBP": "libra/libry/libry/liber",
            "JPY": "jen/jeny/jenu/jenů",
            "CNY": "jüan/jüany/jüanu/jüanů",
            "INR": "rupie/rupie/rupie/rupií",
            "RUB": "rubl/rubly/rublu/rublů",
        },
        "da": {
            "USD": "dollar",
            "GBP": "pund",
            "JPY": "yen",
            "CNY": "yuan",
            "INR": "rupee/rupees",
            "RUB": "rubel/rubler",
        },
        "de": {"USD": "Dollar", "GBP": "Pfund", "JPY": "Yen", "CNY": "Yuan", "INR": "Rupie/Rupien", "RUB": "Rubel"},
        "el": {"USD": "δολάριο/δολάρια", "GBP": "λίρα/λίρες", "JPY": "γιεν", "CNY": "γουάν"},
        "en": {"CNY": "yuan", "RUB": "ruble/rubles", "KRW": "won", "INR": "rupee/rupees", "TRY": "lira"},
        "en_GB": {"RUB": "rouble/roubles"},
        "es": {
            "USD": "dólar/dólares",
            "GBP": "libra/libras",
            "JPY": "yen/yenes",
            "CNY": "yuan/yuanes",
            "INR": "rupia/rupias",
            "RUB": "rublo/rublos",
        },
        "fa": {"USD": "دلار", "GBP": "پوند", "JPY": "ین", "CNY": "یوان", "INR": "روپیه", "RUB": "روبل"},
        "fi": {
            "USD": "dollari/dollaria",
            "GBP": "punta/puntaa",
            "JPY": "jeni/jeniä",
            "CNY": "juan/juania",
            "INR": "rupia/rupiaa",
            "RUB": "rupla/ruplaa",
        },
        "fr": {
            "USD": "dollar/dollars",
            "GBP": "livre/livres",
            "JPY": "yen/yens",
            "CNY": "yuan/yuans",
            "INR": "roupie/roupies",
            "RUB": "rouble/roubles",
        },
        "ha": {"USD": "dala", "EUR": "yuro", "GBP": "fam", "JPY": "yen", "CNY": "yuan", "INR": "rupi"},
        "he": {"USD": "דולר", "GBP": "ליש״ט", "JPY": "ין", "CNY": "יואן", "INR": "רופי", "RUB": "רובל"},
        "hi": {"USD": "डॉलर", "GBP": "पाउंड", "JPY": "येन", "CNY": "युआन", "INR": "रुपया/रुपये", "RUB": "रूबल"},
        "hu": {"USD": "dollár", "GBP": "font", "JPY": "jen", "CNY": "jüan", "INR": "rúpia", "RUB": "rubel"},
        "is": {"USD": "dalur/dalir", "GBP": "pund", "JPY": "jen", "CNY": "júan/júön", "INR": "rúpía/rúpíur"},
        "it": {
            "USD": "dollaro/dollari",
            "GBP": "sterlina/sterline",
            "JPY": "yen",
            "CNY": "yuan",
            "INR": "rupia/rupie",
            "RUB": "rublo/rubli",
        },
        "ja": {
            "USD": "ドル",
            "GBP": "ポンド",
            "JPY": "円",
            "CNY": "元",
            "INR": "ルピー",
            "RUB": "ルーブル",
            "AUD": "豪ドル",
            "CAD": "カナダドル",
            "KRW": "ウォン",
        },
        "ko": {"USD": "달러", "GBP": "파운드", "JPY": "엔", "CNY": "위안", "INR": "루피", "RUB": "루블", "KRW": "원"},
        "nl": {"USD": "dollar", "GBP": "pond", "JPY": "yen", "CNY": "yuan", "INR": "roepie/roepies", "RUB": "roebel"},
        "no": {
            "USD": "dollar",
            "GBP": "pund",
            "JPY": "yen",
            "CNY": "yuan",
            "INR": "rupi/rupier",
            "RUB": "rubel/rubler",
        },
        "pl": {
            "USD": "dolar/dolary/dolarów/dolara",
            "GBP": "funt/funty/funtów/funta",
            "JPY": "jen/jeny/jenów/jena",
            "CNY": "juan/juany/juanów/juana",
            "INR": "rupia/rupie/rupii/rupii",
            "RUB": "rubel/ruble/rubli/rubla",
        },
        "pt": {
            "USD": "dólar/dólares",
            "GBP": "libra/libras",
            "JPY": "iene/ienes",
            "CNY": "yuan/yuans",
            "INR": "rupia/rupias",
            "RUB": "rublo/rublos",
            "EUR": "euro/euros",
        },
        "ro": {
            "USD": "dolar/dolari/dolari",
            "GBP": "liră/lire/lire",
            "JPY": "yen/yeni/yeni",
            "CNY": "yuan/yuani/yuani",
        },
        "ru": {
            "USD": "доллар/доллара/долларов/доллара",
            "GBP": "фунт стерлингов/фунта стерлингов/фунтов стерлингов/фунта стерлингов",
            "JPY": "иена/иены/иен/иены",
            "CNY": "юань/юаня/юаней/юаня",
            "INR": "рупия/рупии/рупий/рупии",
            "RUB": "рубль/рубля/рублей/рубля",
        },
        "sk": {
            "USD": "dolár/doláre/dolára/dolárov",
            "GBP": "libra/libry/libry/libier",
            "JPY": "jen/jeny/jenu/jenov",
            "CNY": "jüan/jüany/jüana/jüanov",
        },
        "sv": {"USD": "dollar", "GBP": "pund", "JPY": "yen", "CNY": "yuan", "INR": "rupie/rupier", "RUB": "rubel"},
        "tr": {
            "USD": "dolar",
            "EUR": "euro",
            "GBP": "sterlin",
            "JPY": "yen",
            "CNY": "yuan",
            "INR": "rupi",
            "RUB": "ruble",
        },
        "uk": {
            "USD": "долар/долари/доларів/долара",
            "GBP": "фунт стерлінгів/фунти стерлінгів/фунтів стерлінгів/фунта стерлінгів",
            "JPY": "єна/єни/єн/єни",
            "CNY": "юань/юані/юанів/юаня",
            "INR": "рупія/рупії/рупій/рупії",
            "RUB": "рубль/рублі/рублів/рубля",
        },
        "zh": {"CNY": "元", "INR": "卢比", "RUB": "卢布", "AUD": "澳元", "CAD": "加元", "KRW": "韩元", "HKD": "港元"},
        "zh_Hant": {
            "CNY": "元",
            "INR": "盧比",
            "RUB": "盧布",
            "AUD": "澳元",
            "CAD": "加元",
            "KRW": "韓元",
            "HKD": "港元",
        },
    }
)
"""The noun of a currency in running text, where it is shorter than CLDR's name: one form, or one for each plural
category in CLDR's order."""
