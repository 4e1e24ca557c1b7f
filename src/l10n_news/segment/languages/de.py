"""German."""

from __future__ import annotations

from l10n_news.segment.table import Table

TABLE = Table(
    never="""
        Dr Drs Dres Prof Hr Hrn Frl Ing Dipl Dipl.-Ing Mag Hl hl St Msgr Pfr Gebr Hptm Lt Maj Kard Bgm Min Präs Sen
        Abg Insp Ltg Ltd RA Verf Hrsg hrsg ggf bzw sog z.B z d.h d u.a i.d.R i.S o.g s.g v.a u.U i.V m.E m.a.W zzgl
        inkl exkl einschl evtl ev evt bes insb insbes ca ungef etw betr bzgl vgl vergl allg ehem gem geb gest verh
        lt mind sen röm griech lat kath evang engl dt österr amerik ital türk urspr sogen entspr gegr abg jew jun
        jährl monatl tägl wöchentl stellv stv verst gez unbek unveröff versch verschied vorl Vors südl nördl östl
        westl z.Zt z.T i.A i.e.S i.w.S e.g i.e vs hess sächs Tel tel Fa Abt Nr nr Nrn Bd Bde Bl Kap Kl Ausg Aufl Anh
        Anm Abb Tab Par Ziff ziff Zi Zif Kto Pos Az Mt Ft Mr Mrs Ms Univ u.Ä.a e s o.B.d.A v a.M i.Br a.d a.d.R o.a
        s.o s.u Schw jap chin hebr arab
        """,
    number="""
        S s p pp Art Abs Jan Jän Feb Febr Mrz Apr Jun Jul Aug Sep Sept Okt Nov Dez Mo Di Mi Do Sa So Fig Vol Jg Lfg
        Sp No § Ps Kor Mt Lk Joh Offb Jes
        """,
    may="""
        Mio Mrd Bio Tsd Mill mio mrd i a o.ä Str str Jr Sr M.A B.A B.Sc M.Sc Ph.D LL.M Co Chr a.D e.V Pl Gen max ex
        russ min med phil jur rer nat theol oec pol dent vet habil h.c
        """,
    place="u.s u.k",
    end="""
        usw usf etc u.ä u.ä.m u.a.m o.ä u.v.a u.v.a.m u.v.m o.dgl u.dgl dgl ff f Std Sek Jh Jhdt Jhd Inc Corp Ltd
        GmbH v.Chr n.Chr v.u.Z n.u.Z p.a p.m St.-Gallen u.s.w uvm
        """,
    unit="Fr Rp m km cm mm kg g l t h sek std St Stk J",
    starters="""
        der die das den dem des ein eine einer einem einen eines er sie es wir ihr ich du man sein seine seinen
        seiner seinem ihre ihren ihrem ihrer unser unsere mein meine dein deine kein keine keiner keinen dies diese
        dieser dieses diesem diesen jene jener jenes jeder jede jedes alle alles viele einige manche mehrere beide
        andere anderen solche wer was wann wo warum wieso weshalb wie welche welcher welches wohin woher womit wofür
        und aber oder denn doch sondern sowie sowohl weder entweder weil da dass ob obwohl wenn falls während
        nachdem bevor bis seit seitdem sobald solange damit indem in im am an auf aus bei beim mit nach von vom vor
        zu zum zur über unter um für durch gegen ohne trotz wegen hinter neben zwischen ab außer gegenüber laut
        statt anstatt dort hier dann danach davor dabei dafür dagegen daher darum deshalb deswegen trotzdem dennoch
        jedoch allerdings außerdem zudem ferner schließlich zuletzt zunächst zuerst bereits schon noch nur auch so
        also nun jetzt heute gestern morgen später früher inzwischen mittlerweile derzeit aktuell bislang bisher
        damals einst immer nie niemals oft manchmal meist vielleicht wahrscheinlich offenbar anscheinend tatsächlich
        natürlich sicher selbst sogar insgesamt insbesondere besonders allem zwar nicht nichts niemand etwas jemand
        ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können konnte soll sollen sollte
        muss müssen darf will wollen wollte mag würde hätte wäre ja nein bitte dazu daraus darin daran darauf
        darüber hierzu hierbei ebenso ebenfalls gleichzeitig unterdessen indes indessen anschließend daraufhin
        demnach somit folglich seither nachher vorher immerhin lediglich knapp rund etwa mehr weniger allein
        ansonsten andererseits einerseits ganz gerade genau kurz erst erstmals letztlich letztendlich leider lange
        wenige weitere weiterhin zusammen zugleich zwei drei vier fünf sechs sieben acht neun zehn wobei wodurch
        woraufhin worauf womöglich dessen deren denen dadurch dahinter davon drum einmal eigentlich endlich freilich
        gemeinsam häufig hinzu innerhalb außerhalb jährlich je neu neue nahe obgleich
        """,
    followers="kg gmbh ag ohg kgaa se mbh co inc plus euro dollar franken tonnen einwohner menschen",
    letters="""
        vitamin plan gruppe klasse typ serie hepatitis kategorie liga stufe teil block variante modell team straße
        bahn note buchstabe
        """,
    tags="sagte fragte rief",
    days="""
        januar jänner februar feber märz april mai juni juli august september oktober november dezember jan feb febr
        mrz apr jun jul aug sep sept okt nov dez
        """,
    prepositions="um gegen ab bis seit am im von vor nach",
    ordinals=True,
    ordinal_names=True,
    suffixes="str",
)
