"""French."""

from l10n_news.values.languages.supplement import Supplement, powers, table, words

SUPPLEMENT = Supplement(
    scales=powers(
        """
        3: mille, milliers
        6: million, millions
        9: milliard, milliards
        12: billion, billions, mille milliards
        """
    ),
    short_scales=powers(
        """
        3: k
        6: m, mio
        9: md, mds, mrd
        """
    ),
    of=words("[de ], [d'], [d’], [des ]"),
    space_groups=True,
    currencies=table(
        """
        $: dollar, dollars
        USD: dollars américains, dollar américain, dollars us, dollar us, $ us, $us
        CAD: dollars canadiens, dollar canadien, $ c, $ ca, $ can, $ca
        AUD: dollars australiens, dollar australien
        HKD: dollars de hong kong, $ hk, dollars hongkongais
        NZD: dollars néo-zélandais
        EUR: euro, euros
        £: livre, livres
        GBP: livres sterling, livre sterling
        FRF: franc français, francs français
        CHF: franc, francs, franc suisse, francs suisses
        XOF: francs cfa, franc cfa, f cfa, fcfa
        CNY: yuan, yuans, renminbi
        JPY: yen, yens
        KRW: won, wons
        INR: roupie, roupies, roupies indiennes
        RUB: rouble, roubles
        UAH: hryvnia, hryvnias
        TRY: livre turque, livres turques
        PLN: zloty, zlotys
        CZK: couronnes tchèques
        SEK: couronnes suédoises, couronnes
        NOK: couronnes norvégiennes
        DKK: couronnes danoises
        BRL: real, reais, réaux
        MXN: peso, pesos, pesos mexicains
        ARS: pesos argentins
        MAD: dirham, dirhams
        DZD: dinars algériens
        TND: dinars tunisiens
        ESP: pesetas, peseta
        DEM: mark, marks, deutsche marks, deutsche mark
        FIM: mark finlandais, marks finlandais
        NLG: florins, florins néerlandais
        ITL: lires
        BTC: bitcoin, bitcoins
        """
    ),
    cents=table(
        """
        EUR: centime, centimes, centimes d'euro
        $: cent, cents
        GBP: pence, penny, pennies
        GHS: pesewas
        """
    ),
    percents=words("pour cent, pourcent, pour-cent, pourcents, p. 100, p. cent"),
    points=words("points de pourcentage, point de pourcentage, points de base"),
    units=table(
        """
        length-meter: mètre, mètres
        length-kilometer: kilomètre, kilomètres
        length-centimeter: centimètre, centimètres
        length-millimeter: millimètre, millimètres
        length-mile: mile, miles
        length-foot: pied, pieds
        length-inch: pouce, pouces
        area-square-meter: mètre carré, mètres carrés, mètres carré
        area-square-kilometer: kilomètres carrés
        area-hectare: hectare, hectares
        area-acre: acre, acres
        volume-cubic-meter: mètres cubes, mètre cube
        volume-cubic-foot: pieds cubes
        volume-liter: litre, litres
        volume-gallon: gallon, gallons
        volume-barrel: baril, barils
        mass-tonne: tonne, tonnes, tonnes métriques, tonne métrique
        mass-kilogram: kilo, kilos, kilogramme, kilogrammes
        mass-gram: gramme, grammes
        mass-pound: livres
        mass-ounce: once, onces
        angle-degree: degré, degrés
        temperature-celsius: degrés celsius, degré celsius, celsius, degrés c, deg c, deg celsius
        temperature-celsius: degrés centigrades, centigrade, deg centigrade
        temperature-fahrenheit: degrés fahrenheit, degré fahrenheit, fahrenheit, degrés f, degrees f, degree f, deg f
        temperature-kelvin: kelvin, kelvins
        speed-kilometer-per-hour: kilomètres à l'heure, kilomètres par heure, kilomètres-heure, kilomètres/heure
        speed-kilometer-per-hour: km heure
        speed-mile-per-hour: miles à l'heure, miles par heure, miles à l’heure
        power-megawatt: mégawatt, mégawatts
        power-gigawatt: gigawatts
        digital-bit: bit, bits
        duration-second: seconde, secondes
        duration-minute: minute, minutes
        duration-hour: heure, heures
        duration-day: jour, jours
        duration-week: semaine, semaines
        duration-month: mois
        duration-year: an, ans, année, années
        """
    ),
    not_units=words(
        """
        point, points, trimestre, trimestres, nuit, nuits, élément, éléments, pourcentage, j, h, bar, bars, tr
        au, al, item, tasses, tasse, gouttes, goutte, cadratin
        """
    ),
    months=powers(
        """
        1: jan
        2: fév, fev
        7: juill
        8: aout
        """
    ),
    to_month=words("de"),
    to_year=words("de"),
    hours=words("h, heures, heure"),
    meridiem=powers(
        """
        0: du matin, h du matin, heures du matin
        12: du soir, de l'après-midi, heures du soir, h du soir, heures de l'après-midi
        """
    ),
    ordinals=words("er, re, ère, e, ème, eme, ème, ième, nd, nde, es, èmes, ers"),
    ages=words("d'âge, d’âge, d'age"),
    ages_before=words(
        """
        âgé de, âgée de, âgés de, âgées de, agé de, âge de, à l'âge de, à l’âge de, age de, plus de, seulement
        que, a, est, ont, !y a, avait
        """
    ),
    decades_before=words("années"),
    labels=words(
        """
        numéro, n°, no, no., n., page, pages, article, articles, chapitre, alinéa, chambre, salle, vol, ligne
        voie, porte
        groupe, ligue, phase, niveau, type, catégorie, tome, volume, épisode, saison, acte, section, zone, canal
        formule
        étape, boulevard, autoroute, nationale, départementale, top, poule, division, nationale, loi
        """
    ),
    not_labels=words(
        """
        plus, environ, près, quelque, quelques, moins, les, le, la, des, du, de, en, dans, à, au, aux, pour, par
        sur, avec
        sans, sous, depuis, avant, après, entre, vers, selon, et, ou, ces, ses, leurs, nos, mi, fin, début
        lundi, mardi
        mercredi, jeudi, vendredi, samedi, dimanche, seulement, seuls, total, jusqu, an, ans, été, hiver
        printemps, automne
        """
    ),
    quantifiers=words(
        """
        plus de, environ, près de, quelque, moins de, presque, seulement, total de, les quelque, jusqu'à
        jusqu’à, autres, au moins
        """
    ),
    years_before=words(
        """
        en, depuis, de, avant, après, vers, fin, début, mi, année, l'an, an, été, hiver, printemps, automne
        entre, et, à
        dès, d'ici, jusqu'en, jusqu’en, né en, exercice, saison, courant, l’an, années
        """
    ),
    years_after=words("av. j.-c., apr. j.-c., avant j.-c., après j.-c., av. j.-c, ap. j.-c."),
    counted=words(
        """
        personnes, habitants, hommes, femmes, enfants, morts, blessés, cas, soldats, policiers, emplois
        salariés, voix
        élèves, étudiants, entreprises, logements, maisons, euros, mètres, fois, manifestants, véhicules, exemplaires,
        nouveaux, nouvelles, décès, réfugiés, migrants, patients, membres, mots, participants, spectateurs
        """
    ),
    scores=words(
        """
        victoire, victoires, gagné, gagne, gagnent, battu, bat, battent, défaite, perdu, perd, nul, match, score
        mène
        menait, but, buts, mi-temps, succès, revers, tirs, set, sets
        """
    ),
    phones=words("téléphone, tél., tél, tel, portable, fax, numéro de téléphone, appelez le, téléphone est"),
    street_after=r",? (?:bis |ter )?(?:rue|avenue|boulevard|place|quai|chemin|allée|impasse)\b",
)
