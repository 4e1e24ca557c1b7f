"""Swedish."""

from l10n_news.values.languages.supplement import Supplement, powers, table, words

SUPPLEMENT = Supplement(
    scales=powers(
        """
        2: hundra
        3: tusen, tkr
        6: miljon, miljoner, mn, milj, milj.
        9: miljard, miljarder, md, mdr
        12: biljon, biljoner
        """
    ),
    short_scales=powers(
        """
        3: k
        6: m
        """
    ),
    space_groups=True,
    loose=1,
    currencies=table(
        """
        $: dollar
        USD: amerikanska dollar, us-dollar
        CAD: kanadensiska dollar
        AUD: australiska dollar
        HKD: hongkongdollar
        EUR: euro
        £: pund
        GBP: brittiska pund, pund sterling
        CHF: franc, francs, schweiziska franc
        FRF: franska franc
        CNY: yuan, renminbi
        JPY: yen
        INR: rupier, rupie, indiska rupier
        RUB: rubel
        SEK: kr, kr., krona, kronor, svenska kronor, spänn
        DKK: danska kronor
        NOK: norska kronor
        BRL: real
        MXN: peso, pesos
        FIM: finska mark
        DEM: mark
        ESP: pesetas
        ITL: lire
        NLG: gulden
        """
    ),
    cents=table(
        """
        $: cent
        SEK: öre
        GBP: pence
        """
    ),
    percents=words("procent, pct, proc"),
    points=words("procentenheter, procentenhet"),
    units=table(
        """
        length-meter: meter
        length-kilometer: kilometer
        length-mile-scandinavian: mil
        length-mile: engelska mil, miles
        length-foot: fot
        length-inch: tum
        length-picometer: pikometer
        area-square-meter: kvadratmeter, kvm
        area-square-kilometer: kvadratkilometer
        area-hectare: hektar
        area-acre: acre, tunnland
        volume-cubic-meter: kubikmeter
        volume-liter: liter
        volume-gallon: gallon, gallons
        volume-barrel: fat
        mass-ton: ton
        mass-tonne: metriska ton
        mass-kilogram: kilo, kilogram
        mass-gram: gram
        mass-pound: pund
        mass-ounce: uns
        angle-degree: grad, grader
        temperature-celsius: grader celsius, celsius, grader c, celsiusgrader, gr celsius
        temperature-fahrenheit: grader fahrenheit, fahrenheit, grader f
        temperature-kelvin: kelvin
        speed-kilometer-per-hour: kilometer i timmen, kilometer per timme
        speed-mile-per-hour: engelska mil i timmen
        digital-bit: bitar, bit, bits
        duration-second: sekund, sekunder
        duration-minute: minut, minuter
        duration-hour: timme, timmar
        duration-day: dag, dagar, dygn
        duration-week: vecka, veckor
        duration-month: månad, månader
        duration-year: år
        """
    ),
    not_units=words(
        """
        punkt, punkter, kvartal, natt, nätter, styck, d, droppe, droppar, kopp, koppar, bar, tr
        """
    ),
    hours=words("[:00]"),
    to_hour=words("klockan, kl., kl"),
    ordinals=words(":e, :a, e, a"),
    ages=words("gammal, gamla, gammalt, ålder, år gammal"),
    ages_before=words("är, ålder av, ålder, åldern, över, bara, mer än"),
    age_units=table(
        """
        duration-year: åring, åringar, åriga, årig, årige
        """
    ),
    decades=words("-talet, -tal, talet"),
    labels=words(
        """
        nummer, nr, nr., sida, artikel, kapitel, paragraf, rum, flyg, linje, grupp, fas, nivå, typ, kategori
        del, avsnitt, säsong, kanal, formel, etapp, spår, division, topp
        """
    ),
    not_labels=words(
        """
        över, cirka, nästan, omkring, ungefär, minst, högst, drygt, mer, mindre, i, på, av, för, med, utan
        sedan, efter
        före, mellan, till, från, och, eller, den, det, de, dessa, måndag, tisdag, onsdag, torsdag, fredag
        lördag, söndag
        bara, totalt, sommaren, vintern, hösten, våren, år
        """
    ),
    quantifiers=words(
        """
        över, cirka, ca, nästan, omkring, ungefär, minst, högst, drygt, än, totalt, bara, ytterligare, andra
        """
    ),
    years_before=words(
        """
        i, år, året, sedan, från, till, före, efter, sommaren, vintern, hösten, våren, mellan, och, under, omkring år
        """
    ),
    years_after=words("f.kr., e.kr., f. kr., e. kr., f.kr, e.kr"),
    counted=words(
        """
        personer, människor, män, kvinnor, barn, invånare, döda, fall, soldater, jobb, röster, företag, bostäder
        kronor, gånger, medlemmar
        """
    ),
    scores=words("seger, vann, vinner, besegrade, förlorade, förlust, oavgjort, match, mål, ledde, ledning"),
    minus=words("minus"),
    phones=words("telefon, telefonnummer, tel., tel, mobil, fax, ring"),
)
