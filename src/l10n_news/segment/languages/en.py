"""English."""

from __future__ import annotations

from l10n_news.segment.table import Table

TABLE = Table(
    never="""
        Mr Mrs Ms Mx Messrs Mmes Mlle Mme Dr Drs Prof Rev Revd Hon Fr Sen Sens Rep Reps Gov Govs Gen Lt Col Maj Capt
        Cpt Cmdr Cdr Comdr Adm Sgt Cpl Pvt Pfc Brig Supt Det Insp Atty Ald Amb Pres Msgr Esqr Dir Asst Assoc Lieut
        Ens Ofc Mgr Pte Spc Cllr Vice-Pres e.g i.e viz cf vs v.s f.e ie eg c.f resp incl excl esp approx Mt Mts Ft
        Pt Sta Ste Univ P.O U.S.C aka a.k.a d.b.a f.k.a n.k.a Lt.-Gen Maj.-Gen Lt.Col Rs Rt Wm Geo Chas Jas Thos
        Robt
        """,
    number="""
        No Nos no nos N° Nº n° nº p pp par para paras pg Vol vol vols Fig fig figs Figs Sec sec secs Art Arts Ch ch
        chap chaps Chap Eq eqs ver v vv ed Ed eds Rte Hwy Rm rm Apt Ste Bldg Op op Sc sc Pt pt pts Jan Feb Mar Apr
        Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun c ca circ tel Tel ext Ext Cl cl
        Sch sch Par Nr nr avg max min Bk bk Lev Matt Rom Cor Exod Deut Isa Jer Ezek al
        """,
    may="""
        St Sts Ave Blvd Rd Ln Ct Sq Pl Hwy Pkwy Dept Assn Intl Natl Mfg Bros Gp Grp Div Ph.D M.D B.A M.A Ph B.S M.S
        D.D.S J.D LL.B M.B.A B.Sc M.Sc Esq R.N D.V.M Ed.D B.Com M.Phil D.Phil M.P M.Ed seq loc cit Gov't gov't Cie
        Def
        """,
    place="""
        u.s u.s.a u.k u.n e.u d.c u.s.s.r u.a.e n.y l.a n.j p.r.c b.c d.p.r.k r.o.k s.f w.va n.c s.c n.d s.d n.h n.m
        r.i p.e.i n.s n.b n.z Jr Sr jnr snr a.d b.c.e c.e
        """,
    end="""
        inc corp ltd llc plc co cos etc et.al pty gmbh s.a a.g n.v b.v s.p.a l.p l.l.c p.c l.l.p Ala Ariz Ark Calif
        Cal Colo Conn Del Fla Ga Ill Ind Kan Kans Ky Mass Md Mich Minn Miss Mo Mont Neb Nebr Nev Okla Ore Pa Penn
        Tenn Tex Va Vt Wash Wis Wisc Wyo La Alta Ont Que Sask Man mph kph rpm m.p.h i.o.u r.s.v.p bn mn tn misc dept
        """,
    clock="a.m p.m",
    days="""
        Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
        September October November December Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug
        Sep Sept Oct Nov Dec EST EDT ET CST CDT CT MST MDT MT PST PDT PT AKST AKDT HST GMT UTC BST CET CEST EET EEST
        IST JST KST MSK AEST AEDT AWST ACST NZST NZDT SGT HKT PKT WIB WAT EAT SAST Eastern Central Pacific Mountain
        Atlantic Greenwich Beijing London Moscow Tokyo Hawaii Alaska ET/PT EST/PST ET/8 Central/Mountain
        """,
    starters="""
        the a an this that these those it its it's he she they we you i his her their our my your he's she's they're
        we're you're i'm i've i'd i'll it'll he'll she'll they've we've there there's here here's that's what's
        who's who whom whose what when where why how which whoever whatever whether if unless although though while
        whereas because since until after before as at by for from in into on of off onto over under with without
        within upon during despite among amid across along around about against above below between beyond behind
        beside besides through throughout to toward towards and but or nor so yet then thus therefore hence however
        moreover furthermore meanwhile otherwise nevertheless nonetheless instead also still even just only once now
        today tomorrow yesterday tonight later earlier soon recently previously currently finally eventually
        initially originally last next no not none nothing nobody never neither either both each every all any some
        many most much more several few other others another such same one two three four five six seven eight nine
        ten dozens hundreds thousands millions first second third according additionally afterward afterwards again
        ago almost already always apart asked being can could did do does don't didn't doesn't isn't aren't wasn't
        weren't has have had is are was were will would shall should may might must let let's like perhaps maybe
        please indeed including given rather regardless per plus prior sometimes somehow someone something somewhere
        often overall nearly less too very well yes oh ok unlike than till via versus what're when's where's
        would-be everyone everything everybody anyone anything elsewhere ever everywhere especially essentially
        ultimately unfortunately fortunately interestingly importantly clearly obviously surely certainly probably
        possibly likely actually basically generally usually typically normally specifically similarly likewise
        accordingly consequently subsequently
        """,
    followers="""
        senate senator sen house representative representatives rep congress congressman congresswoman capitol
        president presidential vice government army navy marine marines air coast space force forces department dept
        secretary treasury state states supreme court courts circuit district attorney attorneys solicitor justice
        judge magistrate chief ceo cfo coo cto chairman chairwoman chairperson chair director managing executive
        founder co-founder cofounder ambassador embassy consulate federal reserve fed census bureau commission
        commissioner customs border immigration citizenship food agency administration environmental forest
        geological postal patent trade commerce securities energy agriculture labor education health homeland
        veterans transportation interior national congress's constitution code open women's men's soccer olympic
        olympics olympians steel bank bancorp bankruptcy cellular central centers general marshal marshals mint park
        parks fish drug secret southern northern western eastern northeast southwest midwest south north west east
        virgin men women masters amateur route highway interstate embassy's senate's house's government's army's
        navy's treasuries mission airways airlines foods gaap dollar dollars grand prix championship championships
        team gymnastics swimming figure ski track golf tennis hockey basketball corps medical surgeon inc corp ltd
        co llc plc company holdings group lp l.p & and gov republican democrat democratic democrats republicans day
        boulevard avenue street school center memorial high hospital middle elementary university college
        """,
    letters="""
        vitamin vitamins plan group grade class type series section schedule category hepatitis level option part
        team exhibit block division zone phase league serie spinal tier round influenza flu version model room gate
        hall rated
        """,
    prepositions="at by on around about from before after until till since in near",
    words="a I O",
    capitals="i i'm i've i'll i'd i’m i’ve i’ll i’d",
    tags="""
        said says asked asks added adds told tells wrote writes tweeted tweets replied replies answered answers
        shouted shouts cried cries yelled yells exclaimed exclaims wondered wonders joked jokes quipped recalled
        recalls continued continues explained explains noted notes insisted declared declares demanded demands
        screamed chanted posted commented remarked responded retorted whispered mused laughed sang sings called
        thought thinks concluded inquired enquired queried pleaded snapped
        """,
    marks="yahoo jeopardy ooh joomla e mia oklahoma ok y hellofresh whaam wham chips moulin help",
    unit="ft yds mi oz lbs lb hrs hr mins secs yr yrs wk wks mo mos m km cm mm kg",
)
