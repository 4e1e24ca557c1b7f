"""English."""

from l10n_news.values.languages.supplement import Supplement, powers, table, words

SUPPLEMENT = Supplement(
    scales=powers(
        """
        2: hundred
        3: thousand
        6: million, mln, mn
        9: billion, bln, bn
        12: trillion, lakh crore, lakh crores, trn, tln, tn
        15: quadrillion
        5: hundred thousand, lakh, lakhs, lac, lacs
        8: hundred million
        7: crore, crores
        """
    ),
    short_scales=powers(
        """
        3: k
        6: m, mm, mn, mln, mil
        9: b, bn, bln
        12: t, tn, trn
        7: cr
        5: l
        """
    ),
    of=words("[of ]"),
    currencies=table(
        """
        $: dollar, dollars, bucks
        USD: us dollars, u.s. dollars, us dollar, american dollars
        CAD: canadian dollars
        AUD: australian dollars
        HKD: hong kong dollars
        SGD: singapore dollars
        NZD: new zealand dollars
        TWD: taiwan dollars, taiwanese dollars
        EUR: euro, euros
        GBP: pounds sterling, pound sterling, british pounds, quid
        £: pound, pounds
        EGP: egyptian pounds
        LBP: lebanese pounds
        SYP: syrian pounds
        CNY: yuan, renminbi, rmb
        JPY: yen
        KRW: won, south korean won
        THB: baht
        VND: dong
        MYR: ringgit
        Rs: rupee, rupees
        INR: indian rupees
        PKR: pakistani rupees
        LKR: sri lankan rupees
        NPR: nepali rupees
        IDR: rupiah
        CHF: franc, francs, swiss francs
        XOF: cfa francs
        FRF: french francs
        RUB: ruble, rubles, rouble, roubles
        UAH: hryvnia, hryvnias
        PLN: zloty, zlotys
        HUF: forint, forints
        TRY: lira, liras, turkish lira, turkish liras
        BRL: real, reais, reals
        MXN: peso, pesos, mexican pesos
        ARS: argentine pesos
        CLP: chilean pesos
        COP: colombian pesos
        PHP: philippine pesos
        ZAR: rand
        NGN: naira
        KES: shillings, kenyan shillings
        AED: dirham, dirhams
        SAR: riyal, riyals, saudi riyals
        KWD: dinars
        ILS: shekel, shekels
        SEK: kronor, swedish kronor, krona
        DKK: danish kroner, danish krone
        NOK: norwegian kroner, kroner, krone
        CZK: koruna, crowns, czech crowns, koruny, korunas
        BDT: taka
        KZT: tenge
        GHS: cedis
        ETB: birr
        AZN: manat
        GEL: lari
        RON: leu, lei
        BGN: leva, lev
        IRR: rials, rial
        AFN: afghanis
        BTC: bitcoin, bitcoins, btc
        ESP: pesetas, peseta
        DEM: marks, deutsche marks, deutschmarks, german marks
        FIM: finnish markka, markka
        ITL: lire
        NLG: dutch guilders, guilders
        GRD: drachmas
        PTE: escudos
        ATS: schillings
        """
    ),
    cents=table(
        """
        $: cent, cents, ¢
        USD: us cents
        EUR: euro cents, eurocents
        GBP: pence, penny
        RUB: kopecks, kopeks
        INR: paise
        """
    ),
    prefixes=table(
        """
        USD: us $
        CAD: c $
        HKD: hk $
        NZD: nz $
        INR: rs., rs, re.
        BDT: Tk, Tk.
        KES: Ksh, KSh, Sh
        IDR: Rp
        PHP: Php
        MXN: mex$, mex $
        """
    ),
    percents=words("percent, per cent, pct, pct."),
    points=words(
        """
        percentage points, percentage point, percentage-point, percent points, basis points, pp, bps
        """
    ),
    units=table(
        """
        length-foot: foot, feet
        length-inch: inch, inches
        length-yard: yard, yards
        length-meter: meter, metre, meters, metres
        length-kilometer: kilometer, kilometre, kilometers, kilometres
        length-centimeter: centimetre, centimetres
        length-millimeter: millimetre, millimetres
        length-mile: mile, miles
        length-nautical-mile: nautical miles
        area-square-mile: square mile, square-mile
        area-square-foot: square-foot, square foot
        area-square-meter: square-meter, square metre, square metres
        area-square-kilometer: square kilometres, square kilometre, square-kilometer, square-kilometre
        volume-cubic-meter: cubic metres, cubic metre
        area-hectare: hectare, hectares
        area-acre: acre, acres
        mass-ton: ton, tons, short tons
        mass-tonne: tonne, tonnes, metric ton, metric tons, metric tonnes
        mass-kilogram: kilo, kilos, kilogramme, kilogrammes, kilograms
        mass-gram: gramme, grammes
        mass-pound: pound, pounds
        mass-ounce: ounce, ounces
        mass-stone: stone
        volume-liter: litre, litres
        volume-milliliter: millilitres
        volume-gallon: gallon, gallons
        volume-barrel: barrel, barrels
        volume-pint: pint, pints
        angle-degree: degree, degrees
        temperature-celsius: celsius, degrees c, degree c, degree celsius, degrees centigrade, centigrade
        temperature-celsius: deg celsius, deg c, deg centigrade
        temperature-fahrenheit: fahrenheit, degrees f, degree f, degree fahrenheit, deg f, deg fahrenheit
        temperature-fahrenheit: degrees farenheit
        temperature-kelvin: kelvin
        speed-mile-per-hour: miles per hour, miles an hour, mile per hour, mile-per-hour, mile-an-hour
        speed-kilometer-per-hour: kilometres per hour, kilometers per hour, kilometers an hour, kilometres an hour
        speed-meter-per-second: metres per second, meters per second
        speed-knot: knots
        power-megawatt: megawatts, megawatt
        power-gigawatt: gigawatts, gigawatt
        power-kilowatt: kilowatt, kilowatts
        energy-megawatt-hour: megawatt-hours
        energy-gigawatt-hour: gigawatt-hours
        energy-kilowatt-hour: kilowatt hours, kilowatt-hours
        power-horsepower: horsepower
        graphics-megapixel: megapixels, megapixel
        length-light-year: light years, light-years
        duration-second: second
        duration-minute: minute
        duration-hour: hour
        duration-day: day
        duration-week: week
        duration-month: month
        duration-year: year
        mass-microgram: microgram, mcg
        """
    ),
    unit_signs=table(
        """
        length-foot: ft
        mass-pound: lb, lbs
        speed-mile-per-hour: mph
        speed-kilometer-per-hour: kph, kmph, kmh, km/hr
        area-square-foot: sq ft, sq. ft., sqft
        area-square-meter: sq m, sqm
        area-square-kilometer: sq km
        area-square-mile: sq mi
        length-kilometer: kms, KM, Km
        mass-kilogram: KG, kgs
        duration-hour: hrs, hr
        duration-minute: mins
        duration-second: secs
        volume-liter: l, ltr
        temperature-celsius: C
        temperature-fahrenheit: F
        digital-megabit: mb
        digital-gigabyte: gb
        energy-kilowatt-hour: kWh
        energy-megawatt-hour: MWh
        energy-gigawatt-hour: GWh
        energy-terawatt-hour: TWh
        """
    ),
    not_units=words(
        """
        dot, dots, points, point, item, items, nights, night, drop, drops, cups, cup, pinch, dash, quarters
        quarter, karats, grain, grains, jigger, jiggers, revolution, revolutions, g-force, em, ems, portion
        percent, permille, day-person, stones, bar, bars, parts per million, c, dec, au, fur, pc, rev, cal
        tn, light
        """
    ),
    months=powers(
        """
        9: sept
        """
    ),
    capital_months=words("may, march, mar, dec, sep, jun"),
    to_month=words("of, day of"),
    to_year=words("of"),
    meridiem=powers(
        """
        0: am, a.m., a.m
        12: pm, p.m., p.m, noon
        """
    ),
    hours=words("o'clock, o’clock"),
    to_hour=words("at"),
    ordinals=words("st, nd, rd, th"),
    ages=words("old, -old, -olds, olds, of age"),
    age_units=table(
        """
        duration-year: yo, y/o, yr-old, yr old
        """
    ),
    decades=words("s, 's, ’s"),
    labels=words(
        """
        hb, sb, zip, isbn, issn, po box, p.o. box, box, apt, iso, rfc, ios, python, macos, playstation, ps, xbox
        version
        no, nos, no., nos., number, page, pages, chapter, article, articles, section, sections, paragraph, room
        flight, route, highway, interstate, channel, gate, platform, line, lane, unit, boeing, airbus, apollo
        iphone, ipad, windows, android, galaxy, formula, covid, catch, area, title, type, phase, stage, level
        category, group, pool, class, grade, division, tier, league, act, scene, episode, season, volume, part
        step, round, game, match, day, week, quarter, top, studio, version, model, proposition, prop, rule
        resolution, amendment, bill, directive, convention, protocol, annex, appendix, figure, table, exhibit
        district, zone, sector, block, building, terminal, pier, exit, junction, apartment, suite, floor, seed
        lot, under, ward, psalm, vision, agenda, euro, expo, mars, super bowl, bowl, channels, abc, fox, cbs
        nbc, bbc, kickoff, tokyo, paris
        """
    ),
    not_labels=words(
        """
        over, about, around, at, in, on, by, to, for, of, with, from, and, or, but, the, a, an, after, before
        until, till, since, some, only, just, nearly, almost, more, less, than, up, all, as, is, are, was, were
        be, has, have, had, another, other, additional, further, between, least, most, roughly, approximately
        these, those, this, that, its, his, her, their, our, my, your, first, last, next, past, total, combined
        kill, kills, killed, arrest, arrests, dead, wins, get, gets, see, sees, hit, hits, score, scores
        scored, when, where, while, during, through, within, without, under, below, above, across, what, which
        who, if, then, not, no, so, there, here, now, plus, minus, aged, age, adds, report, reports, monday
        tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, may, june
        july, august, september, october, november, december, also, even, every, each, per, sold, got, i, we
        they, he, she, it, you, do, did, does, will, would, can, could, should, must
        """
    ),
    quantifiers=words(
        """
        over, than, about, around, nearly, almost, some, approximately, roughly, least, most, total, of about
        additional, another, other, exactly, only, further, extra, estimated, an estimated, killed, these, those
        """
    ),
    years_before=words(
        """
        in, since, by, until, till, from, of, year, before, after, during, for, to, between, circa, c., early
        late, mid, spring, summer, autumn, fall, winter, born, died, season, fiscal, throughout, christmas, the
        """
    ),
    years_after=words("bc, b.c., bce, b.c.e., ad, a.d., ce"),
    counted=words(
        """
        users, doses, customers, viewers, subscribers, passengers, followers, streams, downloads, views
        visitors, voters, barrels
        people, persons, men, women, children, deaths, cases, patients, pieces, students, workers, employees
        soldiers, troops, homes, houses, votes, points, members, times, words, enterprises, companies, jobs
        fans, square, new, more, tickets, units, items, residents, refugees, migrants, vehicles, cars, ships
        others, or, meters, metres, euros, police, officers, prisoners, pages, species
        """
    ),
    scores=words(
        """
        win, wins, won, beat, beats, beating, defeat, defeated, defeating, defeats, lost, lose, loses, losing
        loss, draw, draws, drew, drawn, tie, tied, victory, victories, lead, leads, led, leading, ahead, score
        scored, record, aggregate, match, game, half-time, halftime, trailing, trailed, trail, down, up
        triumph, thrashed, vote, voted, sets, shutout, series, penalties, stalemate, edged, result, ruling
        decision
        """
    ),
    phones=words(
        """
        phone, telephone, tel, tel., cell, cellphone, mobile, fax, hotline, whatsapp, call, number is, phone numbers
        """
    ),
    minus=words("minus"),
    street_after=(
        r" (?:[A-Z][\w.'’-]{1,20} ){1,3}"
        r"(?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Boulevard|Blvd|Square|Place|Terrace|Crescent|Court|Way)\b"
    ),
)
