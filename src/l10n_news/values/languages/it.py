"""Italian."""

from l10n_news.values.languages.supplement import Supplement, powers, table, words

SUPPLEMENT = Supplement(
    scales=powers(
        """
        3: mila, mille
        6: milione, milioni, mln, mln.
        9: miliardo, miliardi, mld, mld., mrd
        12: bilione, bilioni, trilione, trilioni, mila miliardi
        """
    ),
    short_scales=powers(
        """
        3: k
        6: m
        """
    ),
    of=words("[di ], [d'], [d’]"),
    space_groups=True,
    currencies=table(
        """
        $: dollaro, dollari
        USD: dollari americani, dollari statunitensi, dollari usa
        CAD: dollari canadesi
        AUD: dollari australiani
        HKD: dollari di hong kong
        EUR: euro
        £: sterlina, sterline
        GBP: lire sterline, sterline britanniche
        CHF: franco, franchi, franchi svizzeri
        FRF: franchi francesi
        CNY: yuan, renminbi
        JPY: yen
        KRW: won
        INR: rupia, rupie
        RUB: rublo, rubli
        UAH: grivnia, grivnie
        TRY: lira turca, lire turche
        ITL: lira, lire
        PLN: zloty
        SEK: corone, corone svedesi
        NOK: corone norvegesi
        DKK: corone danesi
        CZK: corone ceche
        BRL: real, reais
        MXN: peso, pesos
        ESP: peseta, pesetas
        DEM: marchi, marco, marchi tedeschi
        FIM: marchi finlandesi, markka finlandese
        NLG: fiorini, fiorini olandesi
        BTC: bitcoin
        """
    ),
    cents=table(
        """
        EUR: centesimo, centesimi, cent, centesimi di euro
        GBP: pence, penny, penies
        """
    ),
    prefixes=table(
        """
        $: dollari, dollaro
        EUR: euro
        """
    ),
    percents=words("per cento, percento, per-cento"),
    points=words("punti percentuali, punto percentuale, punti base"),
    units=table(
        """
        length-meter: metro, metri
        length-kilometer: chilometro, chilometri, kilometri
        length-centimeter: centimetro, centimetri
        length-millimeter: millimetro, millimetri
        length-mile: miglio, miglia
        length-foot: piede, piedi
        length-inch: pollice, pollici
        area-square-meter: metri quadrati, metro quadrato, metri quadri, mq
        area-square-kilometer: chilometri quadrati, chilometri quadri
        area-hectare: ettaro, ettari
        area-acre: acro, acri
        volume-cubic-meter: metri cubi, metro cubo
        volume-cubic-foot: piedi cubi, piedi cubici
        volume-liter: litro, litri
        volume-gallon: gallone, galloni
        volume-barrel: barile, barili
        mass-tonne: tonnellata, tonnellate, tonnellate metriche
        mass-kilogram: chilo, chili, chilogrammo, chilogrammi
        mass-gram: grammo, grammi
        mass-pound: libbra, libbre
        mass-ounce: oncia, once
        angle-degree: grado, gradi
        temperature-celsius: gradi celsius, gradi centigradi, celsius, gradi c, centigradi
        temperature-fahrenheit: gradi fahrenheit, fahrenheit, gradi f
        temperature-kelvin: kelvin
        speed-kilometer-per-hour: chilometri orari, chilometri all'ora, km orari, km all'ora
        speed-mile-per-hour: miglia all'ora, miglia orarie, miglia all’ora
        digital-bit: bit
        duration-second: secondo, secondi
        duration-minute: minuto, minuti
        duration-hour: ora, ore
        duration-day: giorno, giorni
        duration-week: settimana, settimane
        duration-month: mese, mesi
        duration-year: anno, anni
        """
    ),
    not_units=words(
        """
        punto, punti, trimestre, trimestri, notte, notti, elemento, elementi, a, g, h, gocce, goccia, tazze
        tazza, giri, giro, bar, sett., au
        """
    ),
    to_month=words("di"),
    to_year=words("del, dell'anno"),
    hours=words("h, ore"),
    to_hour=words("alle, ore, dalle"),
    meridiem=powers(
        """
        0: di mattina, del mattino
        12: di sera, di pomeriggio, del pomeriggio
        """
    ),
    ordinals=words("º, ª, °, esimo, esima, mo, ma, a"),
    ages=words("di età, d'età, d’età"),
    ages_before=words("età di, all'età di, all’età di, ha, a, di circa, fino a, solo, più di"),
    age_units=table(
        """
        duration-year: enne, enni
        """
    ),
    decades_before=words("anni, anni '"),
    labels=words(
        """
        numero, n., nr., n°, pagina, pagine, pag., articolo, articoli, art., capitolo, comma, camera, stanza
        sala, volo
        linea, gruppo, fase, livello, tipo, categoria, volume, episodio, stagione, atto, sezione, zona, canale
        formula
        tappa, uscita, binario, girone, giornata, serie, legge, classe
        """
    ),
    not_labels=words(
        """
        oltre, circa, quasi, più, meno, i, gli, le, il, lo, la, di, del, dei, delle, in, nel, nei, a, al, alle
        dal, dalle
        per, su, sui, con, senza, da, prima, dopo, tra, fra, verso, secondo, e, o, questi, metà, fine, inizio, lunedì,
        martedì, mercoledì, giovedì, venerdì, sabato, domenica, solo, totale, fino, altri, altre, ore, anno
        anni, estate
        """
    ),
    quantifiers=words(
        """
        oltre, circa, quasi, più di, meno di, almeno, totale di, altri, altre, i, gli, le circa, fino a
        """
    ),
    years_before=words(
        """
        nel, dal, del, il, al, prima del, dopo il, entro il, anno, fine, inizio, metà, estate, inverno, tra il
        e il, e, fino al
        tutto il, stagione, dell'anno, nell'anno, l'anno, giugno
        """
    ),
    years_after=words("a.c., d.c., a. c., d. c."),
    counted=words(
        """
        persone, abitanti, uomini, donne, bambini, morti, feriti, casi, soldati, poliziotti, posti, lavoratori, voti,
        studenti, aziende, imprese, case, euro, dollari, metri, volte, manifestanti, veicoli, copie, nuovi
        nuove, decessi
        rifugiati, migranti, pazienti, membri, famiglie, chilometri, dipendenti, contagi
        """
    ),
    scores=words(
        """
        vittoria, vittorie, vinto, vince, vincono, batte, battuto, sconfitta, perso, perde, pareggio, pareggia
        partita
        punteggio, gol, rete, reti, set, successo, vantaggio
        """
    ),
    phones=words("telefono, tel., tel, cellulare, fax, numero di telefono, numero è"),
    street_before=r"\b(?:[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso) [A-Z][^\d,;.]{1,24},? ",
)
