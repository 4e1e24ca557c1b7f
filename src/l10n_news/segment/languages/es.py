"""Spanish."""

from __future__ import annotations

from l10n_news.segment.table import Table

TABLE = Table(
    never="""
        Sr Sra Sres Sras Srta Srtas Dr Dra Dres Dras D Dª Dña Prof Profa Profª Lic Lcdo Lcda Ldo Lda Licda Ing Arq
        Abg Abog Cap Cmdte Cnel Tte Gral Gen Sgto Alm Mons Fr Sor Pbro P.e Ilmo Ilma Excmo Excma Rvdo Sto Sta S.M
        S.A.R S.S SS.MM SS.AA.RR Rev Mtro Mtra Pdte Pdta Dip Sen Gob Min Mr Mrs Ms Mme St p.ej ej e.g i.e cf cfr vs
        v.gr v.g aprox esp fam dpto Dpto depto Depto Avda Av Avd Bco Ctra C/ Pza Plza Pl Urb Col Edif Esq Admón adm
        atte tel teléf tfno Tel Tfno ref asist coord dir Dir Univ Inst Fdo máx mín incl izq dcha prov Prov fed ant
        ob N.S Ntra Gdor
        """,
    number="""
        n.º n° nº núm Núm No nro Nro núms N° Nº art Art arts Arts p pp pág págs Pág vol vols t cap caps Cap fig figs
        Fig inc párr apdo ap ene feb abr jun jul ago sep sept oct nov dic Ene Feb Mar Abr May Jun Jul Ago Sep Sept
        Oct Nov Dic ca c v lib lín lám
        """,
    may="Jr Ph.D M.A B.A Cía Hnos S.E.U.O Fco Mª Ma Gmo Ant Rdo",
    place="ee.uu e.u u.s ee.uu.aa u.e d.f r.u n.y u.k dd.hh ff.aa ff.cc jj.oo cc.aa ee uu",
    end="""
        etc a.c d.c a.de.c d.de.c s.a s.l s.a.u s.l.u s.r.l s.c c.v c.a ltda inc corp ltd co a.m p.m m.n uds ud vd
        vds hrs dls pts ptas
        """,
    unit="h hs m km kg g cm mm l t s Ud kms kgs mts",
    starters="""
        el la los las lo un una unos unas este esta estos estas ese esa esos esas aquel aquella aquellos aquellas
        esto eso aquello él ella ellos ellas yo tú usted ustedes nosotros nosotras vosotros su sus mi mis tu tus
        nuestro nuestra nuestros nuestras que qué quien quién quienes quiénes cual cuál cuales cuáles cuyo donde
        dónde cuando cuándo como cómo cuanto cuánto cuántos cuántas por porque para pero y e o u ni si sí no sino
        aunque mientras pues así entonces luego después antes durante desde hasta hacia según sin sobre tras entre
        contra ante bajo con de del en a al además también tampoco embargo ahora hoy ayer mañana aquí allí ahí ya
        aún todavía siempre nunca jamás nada nadie algo alguien alguno alguna algunos algunas ninguno ninguna todo
        toda todos todas cada otro otra otros otras mucho mucha muchos muchas poco pocos pocas más menos muy tan
        tanto tal tales mismo ambos varios varias dos tres cuatro cinco seis siete ocho nueve diez se le les me te
        nos es son era eran fue fueron está están ha han había hay hace tiene tienen puede pueden será incluso sólo
        solo solamente finalmente actualmente recientemente posteriormente anteriormente igualmente asimismo quizás
        quizá vez ojalá excepto salvo mediante conforme gracias debido junto frente cerca lejos dentro fuera apenas
        casi bueno buenas buenos gran
        """,
    prepositions="a en de desde hacia sobre",
    words="a e o u y",
    followers="inc corp ltd",
    letters="vitamina plan grupo categoría clase tipo serie hepatitis nivel fase bloque liga gripe línea",
    tags="dijo preguntó",
    days="enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre",
)
