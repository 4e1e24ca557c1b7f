"""Portuguese."""

from __future__ import annotations

from l10n_news.segment.table import Table

TABLE = Table(
    never="""
        Sr Sra Srs Sras Srta Sr.ª Dr Dra Drs Dras D Dª Prof Profa Profª Profs Eng Engº Eng.º Arq Adv Des Min Dep Sen
        Gov Pres Gen Cel Cap Maj Ten Sgt Cb Alm Brig Pe Frei Fr Mons Exmo Exma Ilmo Ilma Rev V.Exa S.Exa V.S.ª Mr
        Mrs Ms Mme St Sto Sta Dir Coord Cons Del Insp Proc p.ex e.g i.e cf cfr vs aprox tel Tel av Av Al Pça Pç Trav
        Rod Estr Jd Vl Qd Lt Bl Ap Apto apto org orgs coord ref séc Séc máx mín depto Depto dpto Univ Inst adm obs
        Obs N.S Nª c.c trad il
        """,
    number="""
        n nº n.º n° Nº N° art Art arts p pp pág págs pag vol vols t cap caps Cap fig figs Fig inc par jan fev abr
        mai jun jul ago nov Jan Fev Mar Abr Mai Jun Jul Ago Set Out Nov Dez v c ca al tab
        """,
    may="Jr Ph.D M.A Cia Cª ex",
    place="e.u.a eua u.s u.e u.k d.f",
    end="etc s.a s/a ltda lda inc corp ltd co a.c d.c a.m p.m hab mil mi bi tri seg",
    unit="h m km kg g cm mm l t s",
    starters="""
        o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela aqueles aquelas isto
        isso aquilo ele ela eles elas eu tu você vocês nós vós seu sua seus suas meu minha meus minhas teu tua nosso
        nossa nossos nossas que quê quem qual quais onde quando como quanto quantos quantas por porque porquê para
        mas e ou nem se sim não embora enquanto pois assim então depois antes durante desde até segundo sem sobre
        após entre contra perante sob com de do da dos das dele dela em no na nos nas num numa ao à aos às pelo pela
        pelos pelas além também tampouco porém contudo todavia entretanto agora hoje ontem amanhã aqui ali lá já
        ainda sempre nunca jamais nada ninguém algo alguém algum alguma alguns algumas nenhum nenhuma todo toda
        todos todas tudo cada outro outra outros outras muito muita muitos muitas pouco poucos mais menos tão tanto
        tal tais mesmo ambos vários várias dois duas três quatro cinco seis sete oito nove dez é são era eram foi
        foram está estão há tem têm pode podem será apenas só somente finalmente atualmente recentemente
        posteriormente anteriormente igualmente talvez exceto salvo mediante conforme graças devido junto perto
        longe dentro fora quase inclusive logo portanto aliás afinal daí dali
        """,
    prepositions="a às em de desde",
    words="é a e o à",
    followers="inc corp ltd",
    letters="vitamina plano grupo categoria classe tipo série hepatite nível fase bloco liga gripe linha turma",
    tags="disse perguntou",
    days="janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
)
