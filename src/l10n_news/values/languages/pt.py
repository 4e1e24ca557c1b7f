"""Portuguese."""

from l10n_news.values.languages.supplement import Supplement, powers, table, words

SUPPLEMENT = Supplement(
    scales=powers(
        """
        3: mil
        6: milhão, milhões, milhao, milhoes, mi
        9: bilhão, bilhões, bilhao, bilhoes, mil milhões, mil milhão, bi
        12: trilhão, trilhões, bilião, biliões, tri, trilhao, trilhoes
        """
    ),
    short_scales=powers(
        """
        3: k
        6: m
        """
    ),
    of=words("[de ]"),
    space_groups=True,
    currencies=table(
        """
        $: dólar, dólares, dolar, dolares
        USD: dólares americanos, dólares norte-americanos, dólares dos eua, dólares dos estados unidos
        CAD: dólares canadenses, dólares canadianos, dólares canadiense, dólares canadienses
        AUD: dólares australianos
        HKD: dólares de hong kong
        EUR: euro, euros
        £: libra, libras
        GBP: libras esterlinas, libra esterlina
        CHF: franco, francos, francos suíços
        FRF: francos franceses
        CNY: yuan, yuans, yuanes, renminbi
        JPY: iene, ienes, yen, yenes
        KRW: won, wons
        INR: rupia, rupias
        RUB: rublo, rublos
        BRL: real, reais
        AOA: kwanza, kwanzas
        MZN: meticais, metical
        MXN: peso, pesos, pesos mexicanos
        ARS: pesos argentinos
        SEK: coroas, coroas suecas
        TRY: liras turcas
        ITL: lira, liras
        ESP: peseta, pesetas
        PTE: escudo, escudos
        DEM: marcos, marco, marcos alemães
        FIM: marcos finlandeses, marcos finlandês
        NLG: florins, florins holandeses
        BTC: bitcoin, bitcoins
        """
    ),
    cents=table(
        """
        EUR: cêntimo, cêntimos, centimos
        BRL: centavo, centavos
        $: cent, cents
        GBP: pence, penny, penies, pennies, peni
        GHS: pesewas
        """
    ),
    percents=words("por cento, porcento, por centos"),
    points=words("pontos percentuais, ponto percentual, pontos base, pontos-base"),
    units=table(
        """
        length-meter: metro, metros
        length-kilometer: quilômetro, quilômetros, quilómetro, quilómetros, kilometros, quilometros
        length-centimeter: centímetro, centímetros
        length-millimeter: milímetro, milímetros
        length-mile: milha, milhas
        length-foot: pé, pés
        length-inch: polegada, polegadas
        area-square-meter: metros quadrados, metro quadrado
        area-square-kilometer: quilômetros quadrados, quilómetros quadrados
        area-hectare: hectare, hectares
        area-acre: acre, acres
        volume-cubic-meter: metros cúbicos
        volume-cubic-foot: pés cúbicos
        volume-liter: litro, litros
        volume-gallon: galão, galões, galoes
        volume-barrel: barril, barris
        mass-tonne: tonelada, toneladas, toneladas métricas
        mass-kilogram: quilo, quilos, quilograma, quilogramas
        mass-gram: grama, gramas
        mass-pound: libra, libras
        mass-ounce: onça, onças
        angle-degree: grau, graus
        temperature-celsius: graus celsius, grau celsius, celsius, graus centígrados, centígrados, graus c
        temperature-fahrenheit: graus fahrenheit, grau fahrenheit, fahrenheit, graus f
        temperature-kelvin: kelvin
        speed-kilometer-per-hour: quilômetros por hora, quilómetros por hora
        speed-mile-per-hour: milhas por hora
        power-megawatt: megawatts, megawatt
        digital-bit: bit, bits
        duration-second: segundo, segundos
        duration-minute: minuto, minutos
        duration-hour: hora, horas
        duration-day: dia, dias
        duration-week: semana, semanas
        duration-month: mês, meses, mes
        duration-year: ano, anos
        """
    ),
    not_units=words(
        """
        ponto, pontos, trimestre, trimestres, noite, noites, item, itens, gota, gotas, xícara, xícaras, rev, bar
        bares, au, em
        """
    ),
    months=powers(
        """
        3: marco, mar
        """
    ),
    to_month=words("de, do"),
    to_year=words("de, do, do ano de"),
    hours=words("h, horas, hrs, hs"),
    meridiem=powers(
        """
        0: da manhã, da madrugada, horas da manhã, am
        12: da tarde, da noite, horas da tarde, horas da noite, pm
        """
    ),
    ordinals=words("º, ª, o, a, .º, .ª"),
    ages=words("de idade, de vida"),
    ages_before=words("idade de, com, tem, tinha, aos, cerca de, mais de, apenas, até"),
    decades_before=words("anos, década de, os anos"),
    labels=words(
        """
        número, nº, n.º, no., página, páginas, artigo, artigos, capítulo, inciso, quarto, sala, voo, rota
        rodovia, linha
        grupo, fase, nível, tipo, categoria, volume, episódio, temporada, ato, seção, zona, canal, fórmula
        etapa, portão
        rodada, lei, série, turma, classe, saída
        """
    ),
    not_labels=words(
        """
        mais, cerca, quase, menos, os, as, o, a, de, do, da, dos, das, em, no, na, nos, nas, ao, aos, para, por
        sobre, com
        sem, desde, antes, depois, entre, segundo, e, ou, estes, meados, fim, início, segunda, terça, quarta
        quinta, sexta
        sábado, domingo, só, apenas, total, até, outros, outras, ano, anos, verão, inverno, há
        """
    ),
    quantifiers=words(
        """
        mais de, cerca de, quase, menos de, aproximadamente, total de, outros, outras, pelo menos, uns, umas
        os cerca de
        """
    ),
    years_before=words(
        """
        em, desde, de, do, antes de, depois de, até, ano, o ano, fim de, início de, meados de, verão de, entre
        e, a, para
        temporada, por volta de
        """
    ),
    years_after=words("a.c., d.c., a. c., d. c., a.e.c."),
    counted=words(
        """
        pessoas, habitantes, homens, mulheres, crianças, mortos, feridos, casos, soldados, policiais, polícias
        empregos
        trabalhadores, votos, alunos, estudantes, empresas, casas, euros, reais, dólares, metros, vezes
        manifestantes
        veículos, exemplares, novos, novas, mortes, refugiados, migrantes, pacientes, membros, famílias, vagas, vendas
        """
    ),
    scores=words(
        """
        vitória, vitórias, venceu, vence, venceram, derrotou, derrota, perdeu, empate, empatou, empataram, jogo
        placar
        gol, gols, golos, goleou, set, sets, triunfo, partida
        """
    ),
    phones=words("telefone, tel., tel, celular, telemóvel, fax, ligue para, número é, número preferido"),
    street_before=r"\b(?:[Rr]ua|[Aa]venida|[Pp]raça|[Tt]ravessa) [^\d,;.]{1,24},? ",
)
