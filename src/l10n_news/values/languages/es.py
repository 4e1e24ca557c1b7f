"""Spanish."""

from l10n_news.values.languages.supplement import Supplement, powers, table, words

SUPPLEMENT = Supplement(
    scales=powers(
        """
        3: mil
        6: millón, millones, millon, mill.
        9: mil millones, millardo, millardos, mil mill.
        12: billón, billones, billon, millones de millones
        18: trillón, trillones
        """
    ),
    short_scales=powers(
        """
        3: k
        6: m, mm, mdd
        """
    ),
    of=words("[de ]"),
    space_groups=True,
    currencies=table(
        """
        $: dólar, dólares, dolar, dolares
        USD: dólares estadounidenses, dólares americanos, dólares de eeuu, dólares de los estados unidos, $ us, usd$
        CAD: dólares canadienses, dólar canadiense
        AUD: dólares australianos
        HKD: dólares de hong kong
        EUR: euro, euros
        £: libra, libras
        GBP: libras esterlinas, libra esterlina, libras británicas
        CHF: franco, francos, francos suizos
        FRF: francos franceses
        CNY: yuan, yuanes, renminbi, renminbis
        JPY: yen, yenes
        KRW: won, wones
        INR: rupia, rupias
        RUB: rublo, rublos
        UAH: grivna, grivnas
        TRY: lira, liras, liras turcas
        PLN: zloty, zlotys
        SEK: coronas, coronas suecas
        NOK: coronas noruegas
        DKK: coronas danesas
        CZK: coronas checas
        BRL: real, reales
        MXN: peso, pesos, pesos mexicanos
        ARS: pesos argentinos
        CLP: pesos chilenos
        COP: pesos colombianos
        UYU: pesos uruguayos
        PEN: sol, soles
        VES: bolívares, bolívar
        BOB: bolivianos
        GTQ: quetzales
        HNL: lempiras
        CRC: colones
        PYG: guaraníes
        ESP: peseta, pesetas
        DEM: marcos, marco, marcos alemanes
        FIM: marcos finlandeses
        NLG: florines, florines holandeses
        ITL: liras italianas
        BTC: bitcoin, bitcoins, bitcóin
        """
    ),
    cents=table(
        """
        $: centavo, centavos
        EUR: céntimo, céntimos, cent, cents, centimos, céntimos de euro
        GBP: penique, peniques, pence
        GHS: pesewas
        """
    ),
    percents=words("por ciento, por cien, por cientos, porciento"),
    points=words("puntos porcentuales, punto porcentual, puntos básicos"),
    units=table(
        """
        length-meter: metro, metros
        length-kilometer: kilómetro, kilómetros, kilometros
        length-centimeter: centímetro, centímetros, centimetros
        length-millimeter: milímetro, milímetros, milimetros
        length-mile: milla, millas
        length-foot: pie, pies
        length-inch: pulgada, pulgadas
        area-square-meter: metros cuadrados, metro cuadrado
        area-square-kilometer: kilómetros cuadrados, kilometros cuadrados
        area-hectare: hectárea, hectáreas, hectareas
        area-acre: acre, acres
        volume-cubic-meter: metros cúbicos
        volume-cubic-foot: pies cúbicos
        volume-liter: litro, litros
        volume-gallon: galón, galones
        volume-barrel: barril, barriles
        mass-tonne: tonelada, toneladas, toneladas métricas, tonelada métrica
        mass-kilogram: kilo, kilos, kilogramo, kilogramos
        mass-gram: gramo, gramos
        mass-pound: libra, libras
        mass-ounce: onza, onzas
        angle-degree: grado, grados
        temperature-celsius: grados celsius, grados centígrados, grado celsius, celsius, centígrados, grados c
        temperature-celsius: deg c, deg celsius
        temperature-fahrenheit: grados fahrenheit, fahrenheit, grados f, deg f
        temperature-kelvin: kelvin
        speed-kilometer-per-hour: kilómetros por hora, kilometros por hora
        speed-mile-per-hour: millas por hora
        power-megawatt: megavatios, megavatio, megawatts
        power-kilowatt: kilovatios
        digital-bit: bit, bits
        duration-second: segundo, segundos
        duration-minute: minuto, minutos
        duration-hour: hora, horas
        duration-day: día, días, dia, dias
        duration-week: semana, semanas
        duration-month: mes, meses
        duration-year: año, años
        """
    ),
    not_units=words(
        """
        punto, puntos, trim, trimestre, trimestres, noche, noches, elemento, elementos, a, d, gota, gotas, taza
        tazas, rev, bar, bares, au, em
        """
    ),
    months=powers(
        """
        1: ener
        5: may
        9: setiembre, sep, set
        """
    ),
    to_month=words("de, del, del mes de"),
    to_year=words("de, del, del año"),
    hours=words("h, horas, hrs, hrs., h."),
    meridiem=powers(
        """
        0: am, a.m., a. m., a.m, de la mañana, de la madrugada, horas de la mañana
        12: pm, p.m., p. m., p.m, de la tarde, de la noche, horas de la tarde
        """
    ),
    ordinals=words(
        """
        º, ª, o, a, er, ro, ra, do, da, to, ta, mo, ma, no, na, vo, va, .er, .º, .ª, ero, era, avo, ava
        """
    ),
    ages=words("de edad, de vida"),
    ages_before=words(
        """
        de edad de, edad de, tiene, tenía, a los, cumplió, con, solo tengo, tengo, más de, de hasta, aproximadamente
        """
    ),
    decades_before=words("años, década de los, década de, los años"),
    labels=words(
        """
        número, núm, núm., n.º, nº, no., página, páginas, pág., artículo, artículos, capítulo, apartado
        habitación, sala
        vuelo, ruta, carretera, autopista, línea, grupo, fase, nivel, tipo, categoría, tomo, volumen, episodio
        temporada
        acto, sección, zona, canal, fórmula, etapa, puerta, distrito, jornada, ley, puesto, lugar, división, salida
        """
    ),
    not_labels=words(
        """
        más, unos, unas, cerca, casi, alrededor, menos, los, las, el, la, de, del, en, a, al, para, por, sobre
        con, sin
        desde, antes, después, entre, hacia, según, y, o, estos, sus, mediados, finales, principios, lunes, martes,
        miércoles, jueves, viernes, sábado, domingo, solo, sólo, total, hasta, otros, otras, año, años, verano
        invierno
        """
    ),
    quantifiers=words(
        """
        más de, unos, unas, cerca de, casi, alrededor de, menos de, aproximadamente, total de, otros, otras
        los más de, al menos, hasta los
        """
    ),
    years_before=words(
        """
        en, desde, de, del, antes de, después de, hasta, hacia, año, el año, finales de, principios de
        mediados de, verano de
        invierno de, entre, y, a, para, temporada, curso, ejercicio, era
        """
    ),
    years_after=words("a. c., d. c., a.c., d.c., a. de c., d. de c."),
    counted=words(
        """
        personas, habitantes, hombres, mujeres, niños, muertos, heridos, casos, soldados, policías, empleos
        trabajadores
        votos, alumnos, estudiantes, empresas, viviendas, casas, euros, dólares, metros, veces, manifestantes
        vehículos
        ejemplares, nuevos, nuevas, fallecidos, refugiados, migrantes, pacientes, miembros, familias, kilómetros
        ventas
        """
    ),
    scores=words(
        """
        victoria, victorias, ganó, gana, ganaron, venció, derrotó, derrota, perdió, empate, empató, empataron
        partido
        marcador, gol, goles, triunfo, igualó, goleó, set, sets, descanso
        """
    ),
    phones=words("teléfono, tel., tel, tfno., móvil, celular, fax, número de teléfono, llame al, número es"),
    street_before=r"\b(?:[Cc]alle|[Aa]venida|[Pp]laza|[Pp]aseo) [^\d,;.]{1,24},? ",
)
