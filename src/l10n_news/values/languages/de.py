"""German."""

from l10n_news.values.languages.supplement import Supplement, powers, table, words

SUPPLEMENT = Supplement(
    scales=powers(
        """
        3: tausend, tsd, tsd.
        6: mio, mio., million, millionen, mill.
        9: mrd, mrd., milliarde, milliarden
        12: bio., billion, billionen
        15: billiarde, billiarden
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
        USD: us-dollar, us dollar
        CAD: kanadische dollar, kanadischen dollar, kanada-dollar
        AUD: australische dollar, australischen dollar
        HKD: hongkong-dollar, hongkong dollar
        EUR: euro, euros
        £: pfund
        GBP: pfund sterling, britische pfund, britischen pfund
        CHF: franken, schweizer franken, fr.
        CNY: yuan, renminbi
        JPY: yen
        KRW: won
        INR: rupien, indische rupien, rupie
        KHR: kambodschanische riel
        RUB: rubel
        UAH: hrywnja, griwna
        TRY: lira, türkische lira
        PLN: zloty, złoty
        CZK: tschechische kronen
        SEK: schwedische kronen, kronen
        NOK: norwegische kronen
        DKK: dänische kronen
        DEM: mark, d-mark, deutsche mark
        ATS: schilling
        HUF: forint
        BRL: real, reais
        MXN: peso, pesos, mexikanische pesos
        ESP: peseten
        ITL: lire
        FIM: finnmark, finnische mark
        NLG: gulden
        BTC: bitcoin, bitcoins
        """
    ),
    cents=table(
        """
        EUR: cent, cents, eurocent
        CHF: rappen
        GBP: pence, penny
        DEM: pfennig
        """
    ),
    percents=words("prozent, vom hundert, v.h."),
    points=words("prozentpunkte, prozentpunkten, prozentpunkt, basispunkte, basispunkten"),
    units=table(
        """
        length-meter: meter, metern
        length-kilometer: kilometer, kilometern
        length-centimeter: zentimeter, zentimetern
        length-millimeter: millimeter, millimetern
        length-nanometer: nanometer, nanometern
        length-mile: meile, meilen
        length-foot: fuß
        length-inch: zoll
        area-square-meter: quadratmeter, quadratmetern
        area-square-kilometer: quadratkilometer, quadratkilometern
        area-hectare: hektar
        area-acre: acres
        volume-cubic-meter: kubikmeter, kubikmetern
        volume-liter: liter, litern
        volume-gallon: gallonen
        volume-barrel: barrel, fass
        mass-tonne: tonne, tonnen
        mass-kilogram: kilo, kilos, kilogramm
        mass-gram: gramm
        mass-pound: pfund
        mass-ounce: unze, unzen
        angle-degree: grad
        temperature-celsius: grad celsius, celsius, grad c
        temperature-fahrenheit: grad fahrenheit, fahrenheit
        temperature-kelvin: kelvin
        speed-kilometer-per-hour: kilometer pro stunde, stundenkilometer, stundenkilometern, km/std
        power-kilowatt: kilowatt
        power-megawatt: megawatt
        power-gigawatt: gigawatt
        power-horsepower: ps
        energy-kilowatt-hour: kilowattstunden, kilowattstunde
        duration-day: tag, tage, tagen, tages
        duration-week: woche, wochen
        duration-month: monat, monate, monaten
        duration-year: jahr, jahre, jahren, jahres
        duration-hour: stunde, stunden
        duration-minute: minute, minuten, min.
        duration-second: sekunde, sekunden, sek.
        """
    ),
    unit_signs=table(
        """
        area-square-meter: qm
        area-square-kilometer: qkm
        length-micrometer: µm, μm
        """
    ),
    not_units=words(
        """
        umdr, punkt, punkte, em, jh, jz, j, mon, wo, elemente, element, prozent, au, bar, nacht, nächte, kt, d
        """
    ),
    months=powers(
        """
        1: jänner, jän
        2: feber
        3: mrz
        """
    ),
    to_month=words("den, der"),
    hours=words("uhr"),
    to_hour=words("um"),
    meridiem=powers(
        """
        0: uhr morgens, uhr früh
        12: uhr abends, uhr nachmittags
        """
    ),
    ordinal_point=words(
        """
        der, die, das, den, dem, des, am, im, zum, zur, vom, beim, ein, eine, einen, einem, einer, ihr, ihren, sein,
        seinen, ihre, seine, jeder, jede, jedes, jeden, auf platz
        """
    ),
    ages=words("alt, alten, alte, alter"),
    ages_before=words("im alter von, alter von, alter von über, mit, bis zu einem alter von"),
    age_units=table(
        """
        duration-year: jährige, jähriger, jährigen, jähriges, jährigem, jährig
        duration-month: monatige, monatiger, monatigen
        """
    ),
    decades=words("er, er-jahre, er-jahren"),
    labels=words(
        """
        nummer, nr, nr., seite, seiten, artikel, art., absatz, abs., kapitel, paragraf, paragraph, platz, zimmer
        raum
        gleis, linie, gruppe, klasse, teil, band, folge, staffel, stufe, phase, runde, tag, woche, artikel, a, b
        flug
        halle, tor, block, kategorie, gruppe, liga, formel, euro, § , §, agenda, typ, top, punkt, ziffer
        """
    ),
    not_labels=words(
        """
        über, rund, etwa, mehr, fast, knapp, insgesamt, mindestens, höchstens, nur, am, im, in, um, ab, bis
        seit, vor
        nach, mit, von, aus, bei, für, auf, als, und, oder, der, die, das, den, dem, des, ein, eine, mitte
        anfang, ende
        jahr, jahre, jahres, jahren, sommer, winter, herbst, frühjahr, frühling, gut, alle, zwischen, weitere, davon,
        montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, uhr, alter, höhe, wert, prozent, sind
        waren
        werden, wurden, haben, weitere, zu, zum, zur, unter, ohne, gegen, circa, ca
        """
    ),
    quantifiers=words(
        """
        über, rund, etwa, ungefähr, circa, ca., fast, knapp, als, insgesamt, mindestens, höchstens, nur, weitere
        weiteren
        gut, bis zu, alle, diese, die rund, zirka, zusätzlich
        """
    ),
    years_before=words(
        """
        jahr, jahre, jahres, jahren, seit, bis, von, ab, im jahr, in, anfang, ende, mitte, sommer, winter
        herbst, frühjahr
        frühling, vor, nach, um, und, zwischen, januar, wm, em, geboren, gestorben, der
        """
    ),
    years_after=words("v. chr., n. chr., v.chr., n.chr., v. chr, n. chr"),
    counted=words(
        """
        menschen, personen, männer, frauen, kinder, einwohner, mitarbeiter, fälle, tote, besucher, zuschauer
        soldaten
        stimmen, wohnungen, häuser, unternehmen, stellen, arbeitsplätze, schüler, studenten, mal, mitglieder
        beschäftigte
        euro, neue, quadratmeter, polizisten, autos, exemplare, fahrzeuge, teilnehmer, flüchtlinge, patienten, bäume
        """
    ),
    scores=words(
        """
        sieg, siegte, siegen, gewann, gewannen, gewonnen, verlor, verloren, niederlage, unentschieden, remis, führung,
        führte, schlug, besiegte, endstand, halbzeit, spiel, tor, tore, erfolg
        """
    ),
    minus=words("minus"),
    phones=words("telefon, telefonnummer, tel., tel, handy, fax, rufnummer, hotline, nummer ist"),
    street_before=r"\w(?:straße|strasse|str\.|platz|weg|allee|gasse|ring|ufer|damm) ",
)
