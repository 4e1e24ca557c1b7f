"""Turkish."""

from l10n_news.values.languages.supplement import Supplement, powers, table, words

SUPPLEMENT = Supplement(
    scales=powers(
        """
        2: yüz
        3: bin
        6: milyon, mn, mln
        9: milyar, mlr, mr
        12: trilyon
        """
    ),
    short_scales=powers(
        """
        3: k
        6: m
        """
    ),
    loose=5,
    currencies=table(
        """
        $: dolar, doları
        USD: abd doları, amerikan doları
        CAD: kanada doları
        AUD: avustralya doları
        HKD: hong kong doları
        EUR: euro, avro
        £: sterlin
        GBP: ingiliz sterlini
        -: yeni
        TRY: lira, türk lirası, tl, lirası
        JPY: yen, japon yeni
        CNY: yuan
        INR: rupi
        RUB: ruble
        CHF: frank, isviçre frangı
        FRF: fransız frangı
        SEK: kron
        MXN: peso, meksika pesosu
        ESP: peseta
        DEM: mark, alman markı
        FIM: fin markkası
        NLG: hollanda guldeni
        ITL: liret
        BTC: bitcoin
        """
    ),
    cents=table(
        """
        $: sent, cent
        TRY: kuruş
        GBP: peni, pens
        """
    ),
    percents=words("yüzde, pct"),
    percent_before=words("yüzde, %, % "),
    units=table(
        """
        length-meter: metre
        length-kilometer: kilometre
        length-centimeter: santimetre, santim
        length-millimeter: milimetre
        length-mile: mil
        length-foot: fit, ayak, feet
        length-inch: inç
        area-square-meter: metrekare, metre kare
        area-square-kilometer: kilometrekare, kilometre kare
        area-hectare: hektar
        area-acre: dönüm, akre, dönümlük
        volume-cubic-meter: metreküp
        volume-cubic-foot: fit küp, fitküp
        volume-liter: litre
        volume-milliliter: mililitre
        volume-gallon: galon
        volume-barrel: varil
        mass-ton: ton
        mass-tonne: metrik ton
        mass-kilogram: kilo, kilogram
        mass-gram: gram
        mass-pound: libre, pound
        mass-ounce: ons
        angle-degree: derece
        temperature-celsius: santigrat derece, derece santigrat, derece celsius, santigrat, selsiyus, celsius
        temperature-celsius: derece selsiyus, derece c
        temperature-fahrenheit: fahrenhayt, fahrenheit, fahrenhayt derece, derece fahrenhayt, derece fahrenheit
        temperature-fahrenheit: fahrenheit derece, derece f
        temperature-kelvin: kelvin
        speed-kilometer-per-hour: km/s, kilometre/saat
        digital-bit: bit
        digital-megabyte: megabayt
        duration-second: saniye
        duration-minute: dakika
        duration-hour: saat
        duration-day: gün
        duration-week: hafta
        duration-month: ay
        duration-year: yıl, sene
        """
    ),
    not_units=words("nokta, puan, çeyrek, gece, öğe, sa, dk, sn, g, h, s, a, bar, yüzde"),
    unit_before=table(
        """
        speed-kilometer-per-hour: saatte
        """
    ),
    ordinals=words(
        """
        'inci, 'ıncı, 'uncu, 'üncü, 'nci, 'ncı, 'ncu, 'ncü, ’inci, ’ıncı, ’uncu, ’üncü, ’nci, ’ncı, ’ncu, ’ncü
        inci, ıncı, uncu, üncü, nci, ncı, ncu, ncü
        """
    ),
    meridiem=powers(
        """
        0: öö
        12: ös
        """
    ),
    ages=words("yaşında, yaşındaki, yaşında"),
    age_units=table(
        """
        duration-year: yaşında, yaşındaki, yaş, yaşına, yaşından
        duration-month: aylık
        duration-week: haftalık
        duration-day: günlük
        """
    ),
    decades=words("'lar, 'ler, 'lı, 'li, 'lu, 'lü, ’lar, ’ler"),
    labels=words(
        """
        madde, sayfa, bölüm, oda, grup, seviye, tip, kategori, cilt, sezon, kanal, formula, numara, no
        """
    ),
    quantifiers=words("yaklaşık, en az, toplam, yalnızca, sadece"),
    years_after=words(
        """
        yılı, yılında, yılının, yılından, yılına, 'da, 'de, 'ta, 'te, 'dan, 'den, 'tan, 'ten, ’da, ’de
        """
    ),
    counted=words("kişi, insan, kadın, çocuk, ölü, vaka, asker, öğrenci, konut, kez, adet"),
    minus=words("eksi"),
    phones=words("telefon, telefonu, tel., cep, faks"),
)
