"""Dutch."""

from l10n_news.values.languages.supplement import Supplement, powers, table, words

SUPPLEMENT = Supplement(
    scales=powers(
        """
        2: honderd
        3: duizend
        6: miljoen, mln, mln., miljoenen
        9: miljard, mld, mld., mrd, miljarden
        12: biljoen
        """
    ),
    short_scales=powers(
        """
        3: k
        6: m
        """
    ),
    space_groups=True,
    currencies=table(
        """
        $: dollar, dollars
        USD: amerikaanse dollar, amerikaanse dollars, us dollar, us-dollar
        CAD: canadese dollar, canadese dollars
        AUD: australische dollar, australische dollars
        HKD: hongkongse dollar, hong kong dollar
        EUR: euro, euro's
        £: pond
        GBP: britse pond, pond sterling
        CHF: frank, zwitserse frank
        FRF: franse frank
        CNY: yuan, renminbi
        JPY: yen
        INR: roepie, roepies
        RUB: roebel, roebels
        SEK: kronen, zweedse kronen, kroon
        DKK: deense kronen
        NOK: noorse kronen
        BRL: real
        MXN: peso, peso's
        TRY: lira
        NLG: gulden, nederlandse gulden
        ESP: peseta, peseta's
        DEM: mark, duitse mark
        FIM: finse mark, markka
        ITL: lire
        BTC: bitcoin, bitcoins
        """
    ),
    cents=table(
        """
        EUR: cent, centen, eurocent
        GBP: pence, penny
        """
    ),
    percents=words("procent, percent, pct, pct."),
    points=words("procentpunt, procentpunten, basispunten"),
    units=table(
        """
        length-meter: meter, meters
        length-kilometer: kilometer, kilometers
        length-centimeter: centimeter
        length-millimeter: millimeter
        length-mile: mijl, mijlen
        length-foot: voet
        length-inch: inch, duim
        area-square-meter: vierkante meter
        area-square-kilometer: vierkante kilometer
        area-hectare: hectare, hectaren
        area-acre: acre, acres
        volume-cubic-meter: kubieke meter, kuub
        volume-cubic-foot: kubieke voet
        volume-liter: liter
        volume-gallon: gallon
        volume-barrel: vat, vaten
        mass-tonne: ton, metrieke ton
        mass-kilogram: kilo, kilogram
        mass-gram: gram
        mass-pound: pond
        mass-ounce: ons, ounce
        angle-degree: graad, graden
        temperature-celsius: graden celsius, celsius, graad celsius, graden c
        temperature-fahrenheit: graden fahrenheit, fahrenheit, graad fahrenheit, graden f
        temperature-kelvin: kelvin
        speed-kilometer-per-hour: kilometer per uur, km per uur, km/u, kilometer/uur
        speed-mile-per-hour: mijl per uur
        power-megawatt: megawatt
        digital-bit: bit, bits
        duration-second: seconde, seconden
        duration-minute: minuut, minuten
        duration-day: dag, dagen
        duration-week: week, weken
        duration-month: maand, maanden
        duration-year: jaar, jaren
        """
    ),
    not_units=words(
        """
        punt, punten, kwartaal, kwartalen, nacht, nachten, item, items, u, d, rad, kopje, kopjes, druppel
        druppels, pk, bar, au, em, uur, c
        """
    ),
    months=powers(
        """
        3: mrt
        """
    ),
    to_month=words("van, in"),
    to_year=words("van"),
    hours=words("uur, u, uur precies"),
    to_hour=words("om, rond, tegen, vanaf, tot, naar, en, tussen, op, bij, voor, 10"),
    meridiem=powers(
        """
        0: 's ochtends, 's morgens, 's nachts, uur 's ochtends, uur 's morgens
        12: 's middags, 's avonds, uur 's middags, uur 's avonds
        """
    ),
    dotted_times=True,
    ordinals=words("e, ste, de"),
    ages=words("oud, oude, leeftijd"),
    ages_before=words("leeftijd van, op, van, ongeveer, meer dan, pas, tot"),
    age_units=table(
        """
        duration-year: jarige, jarigen, jarige leeftijd
        """
    ),
    decades_before=words("jaren"),
    labels=words(
        """
        nummer, nr, nr., pagina, artikel, hoofdstuk, kamer, vlucht, lijn, groep, fase, niveau, type, categorie, deel,
        aflevering, seizoen, sectie, zone, kanaal, formule, etappe, spoor, divisie, klasse, top
        """
    ),
    not_labels=words(
        """
        meer, ongeveer, bijna, ruim, circa, minder, de, het, een, in, op, van, voor, met, zonder, sinds, na
        tussen, tot
        en, of, deze, eind, begin, medio, maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag
        alleen, totaal
        om, over, dan, zomer, winter
        """
    ),
    quantifiers=words(
        """
        meer dan, ongeveer, bijna, ruim, circa, minder dan, zo'n, totaal, minstens, nog, nog eens, andere
        """
    ),
    years_before=words(
        """
        in, sinds, van, voor, na, tot, jaar, het jaar, eind, begin, medio, zomer, winter, tussen, en, rond, seizoen
        """
    ),
    years_after=words("v.chr., n.chr., v. chr., n. chr."),
    counted=words(
        """
        mensen, personen, mannen, vrouwen, kinderen, inwoners, doden, gevallen, soldaten, banen, stemmen
        bedrijven, woningen, euro, keer, leden
        """
    ),
    scores=words(
        """
        winst, won, wint, gewonnen, verloor, verliest, verlies, nederlaag, gelijkspel, wedstrijd, doelpunt
        leidde, ruststand
        """
    ),
    minus=words("min"),
    phones=words("telefoon, telefoonnummer, tel., tel, mobiel, fax, bel"),
)
