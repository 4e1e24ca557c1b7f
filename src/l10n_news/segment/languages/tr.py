"""Turkish."""

from __future__ import annotations

from l10n_news.segment.table import Table

TABLE = Table(
    never="""
        Dr Prof Doç Yrd.Doç Yrd Öğr Öğr.Gör Gör Arş.Gör Arş Uzm Op Op.Dr Sn Bn Hz Alb Yb Bnb Yzb Ütğm Tğm Asb Bşçvş
        Çvş Onb Org Orgn Korg Tümg Tuğg Gen Gn Krgnl Mar Mareş Oram Koram Tümam Tuğam Müh Mim Ecz Dt Vet Hâk Sav Bşk
        Gnkur Cad Cd Sok Sk Mah Mh Apt Blv Bld Bldsi Tel Faks Fak Üniv Ens Böl Md Müd Gnl Şb Haz Çev bkz Bkz krş örn
        Örn yak yakl ör a.g.e a.g.m age agm d dğ İng Alm Fr Fra Lat Yun İt Öz St Mr Mrs Ms hzl kıs Koor Kor Küt Lab
        Sos Tic yy bs m.ö m.s ö.s i.ö i.s
        """,
    number="no No nr s ss sf sy sh syf c md Md mad f fık Şek Tab böl bl Oca Şub Nis May Haz Tem Ağu Eyl Eki Kas Ara",
    may="Jr Sr T.C a.d Av",
    place="a.b.d b.m k.k.t.c a.b",
    end="vb vs vd vdğ v.b v.s a.ş aş ltd şti ltd.şti inc corp co etc sn dk tl hk kr bn mn mil mlr gr",
    unit="m km cm mm kg g l t s sn dk sa y",
    starters="""
        bu şu o bunlar şunlar onlar ben sen biz siz kendi kendisi bunun onun bizim sizin benim senin onların ona
        buna bunu onu bunda onda bundan ondan kim ne neden niçin niye nasıl nerede nereye nereden zaman hangi kaç ve
        veya ya da ama fakat ancak lakin oysa oysaki halbuki çünkü zira eğer şayet ise ki de hem hatta bile üstelik
        ayrıca yine gene sonra önce daha en çok az pek her hep hepsi bütün tüm bazı birçok birkaç hiç hiçbir kimse
        herkes herhangi bir iki üç dört beş altı yedi sekiz dokuz on ilk son şimdi bugün dün yarın artık henüz hâlâ
        hala zaten belki galiba elbette tabii maalesef yazık böylece böyle şöyle öyle için dolayısıyla bununla
        birlikte öte yandan diğer öbür başka aynı göre gibi kadar rağmen karşın karşı doğru burada orada şurada
        buradan oradan evet hayır değil var yok peki işte yani örneğin mesela özellikle sadece yalnızca yalnız
        nihayet sonunda genellikle bazen sık asla nitekim ardından yaklaşık toplam toplamda söz konusu geçen gelecek
        tam sanki keşke
        """,
    letters="vitamini planı grubu tipi hepatit sınıfı kategorisi serisi vitamin plan grup tip",
    words="o",
    followers="inc corp ltd",
    days="""
        ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık pazartesi salı çarşamba perşembe
        cuma cumartesi pazar
        """,
    ordinals=True,
    ordinal_names=True,
)
