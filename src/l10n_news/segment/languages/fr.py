"""French."""

from __future__ import annotations

from l10n_news.segment.table import Table

TABLE = Table(
    never="""
        M MM Mme Mmes Mlle Mlles Me Mes Dr Drs Pr Prs Mgr Mgrs Vve St Ste Sts Stes Gal Cdt Cne Lt Cel Col Maj Sgt
        Adj Amb Sén Dép Gouv Prés Min cf c.-à-d c.à.d p.ex env av apr Mr Mrs Ms Sen Gov Rep Gen Prof Mt Ft vs e.g
        i.e dir bd Bd boul Av Imp Pl chap tél Tél adr resp adm réf coll trad ill rééd ndlr N.D n.d.l.r sq card cdt
        cap
        """,
    number="""
        no n° nº N° art Art al p pp t fig fasc chap ch tab pl parag janv févr fév avr juil juill sept oct nov déc v
        vv sect app ann Vol
        """,
    may="Jr Sr Ph.D M.A B.A Cie Éts Ets Sté ex j.-c col gén",
    place="u.s u.k é.-u e.u é.u o.n.u u.e r.d.c",
    end="etc inc corp ltd co s.a s.a.s s.a.r.l hab c.v s.v.p r.-v a.m p.m suiv ss bis md",
    unit="h s km m cm mm kg g l t F ha hab",
    starters="""
        le la les l un une des du de d au aux ce cet cette ces c ça cela ceci celui celle ceux celles il elle ils
        elles on je j tu nous vous son sa ses leur leurs mon ma mes notre nos votre vos qui que qu quoi dont où
        quand comment pourquoi combien quel quelle quels quelles lequel laquelle et mais ou or ni car donc si puis
        ainsi alors aussi cependant pourtant toutefois néanmoins ensuite enfin d'abord après avant pendant depuis
        durant dès lors lorsque lorsqu puisque puisqu parce bien quoique tandis afin pour par sur sous dans en entre
        vers chez avec sans contre selon malgré parmi hors à y aucun aucune tout tous toute toutes chaque plusieurs
        certains certaines quelques beaucoup peu plus moins très trop autre autres même tel telle deux trois quatre
        cinq six sept huit neuf dix ne n non oui pas jamais rien personne déjà encore toujours souvent parfois hier
        aujourd'hui demain ici là voici voilà est sont était ont a y'a quant grâce face près loin outre hormis sauf
        jusqu jusque suite voire seul seule seuls cette-fois notamment également désormais actuellement récemment
        finalement heureusement malheureusement évidemment certes peut-être s se sinon surtout soit comme faute lui
        eux moi toi celle-ci celui-ci ceux-ci celles-ci autrement auparavant autant maintenant mieux mardi mercredi
        jeudi vendredi samedi dimanche lundi
        """,
    prepositions="à en vers dès de depuis",
    words="y a à",
    followers="inc corp ltd",
    letters="vitamine plan groupe catégorie classe type série hépatite niveau bâtiment lot phase ligue grippe ligne",
    tags="dit demande demanda s'exclame lance répond",
    marks="yahoo ooh jeopardy",
    days="janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
)
