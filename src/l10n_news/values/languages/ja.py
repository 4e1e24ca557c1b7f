"""Japanese."""

from l10n_news.values.languages.supplement import Supplement, powers, table, words

SUPPLEMENT = Supplement(
    scales=powers(
        """
        2: 百
        3: 千
        4: 万, 余万, 数万
        5: 十万
        6: 百万
        7: 千万
        8: 億, 余億
        10: 百億
        11: 千億
        12: 兆
        """
    ),
    short_scales=powers(
        """
        3: k
        6: m
        9: b, g
        12: t
        """
    ),
    currencies=table(
        """
        JPY: 円, 圓
        $: ドル, 弗
        USD: 米ドル, アメリカドル, 米・ドル
        EUR: ユーロ
        GBP: 英ポンド, スターリングポンド
        CNY: 人民元, 元, 中国元
        HKD: 香港ドル, 香港・ドル
        TWD: 台湾ドル, 台湾元
        AUD: 豪ドル, オーストラリアドル, オーストラリア・ドル
        CAD: カナダドル, カナダ・ドル
        NZD: ニュージーランドドル, ＮＺドル
        KRW: ウォン, 韓国ウォン
        RUB: ルーブル
        INR: ルピー, インドルピー
        CHF: スイスフラン, スイス・フラン, フラン
        FRF: フランス・フラン
        THB: バーツ
        VND: ドン, ベトナムドン
        PHP: フィリピンペソ
        MXN: ペソ, メキシコペソ
        BRL: レアル
        TRY: リラ, トルコリラ
        SEK: スウェーデンクローナ
        NGN: ナイラ
        DEM: マルク, ドイツマルク
        ESP: ペセタ
        FIM: フィンランドマルカ
        NLG: ギルダー, オランダギルダー
        ITL: イタリアリラ
        PAB: パナマ・バルボア
        BTC: ビットコイン
        """
    ),
    cents=table(
        """
        $: セント
        GBP: ペンス, ペニー
        JPY: 銭
        """
    ),
    percents=words("パーセント, プロセント, ﾊﾟｰｾﾝﾄ"),
    points=words("パーセントポイント, 百分点, ポイント"),
    tenths=words("割, 割引, !割り, !割以上の確率"),
    units=table(
        """
        length-meter: メートル, メーター, 米
        length-kilometer: キロメートル, キロメーター, キロ
        length-centimeter: センチメートル, センチ
        length-millimeter: ミリメートル, ミリ
        length-picometer: ピクトメーター, ピコメートル
        length-mile: マイル
        length-foot: フィート, フット
        length-inch: インチ
        area-square-meter: 平方メートル, 平米
        area-square-kilometer: 平方キロメートル, 平方キロ
        area-hectare: ヘクタール
        area-acre: エーカー
        volume-cubic-meter: 立方メートル
        volume-liter: リットル
        volume-milliliter: ミリリットル
        volume-gallon: ガロン
        volume-barrel: バレル
        mass-tonne: メートルトン
        mass-ton: トン
        mass-kilogram: キログラム
        mass-gram: グラム
        mass-pound: ポンド
        mass-ounce: オンス
        angle-degree: 度
        temperature-celsius: 摂氏度, 度摂氏, セルシウス度
        temperature-fahrenheit: 華氏度, 度華氏
        temperature-kelvin: ケルビン
        speed-kilometer-per-hour: キロメートル毎時
        digital-bit: ビット
        digital-megabit: メガバイト
        power-kilowatt: キロワット
        power-megawatt: メガワット
        duration-year: 年間, 年, カ年, か年
        duration-month: か月, カ月, ヶ月, ケ月, ヵ月, 箇月, か月間, カ月間
        duration-week: 週間, 週
        duration-day: 日間, 日
        duration-hour: 時間
        duration-minute: 分間, 分
        duration-second: 秒, 秒間
        """
    ),
    not_units=words("項目, 点, 四半期, 泊, ドット, 滴, カップ, 回転, 金, 世紀, グレーン"),
    unit_before=table(
        """
        speed-mile-per-hour: 時速
        temperature-celsius: 摂氏
        temperature-fahrenheit: 華氏
        """
    ),
    ordinals=words("番目, 位, 回目, 度目, 人目, つ目"),
    ordinal_before=words("第"),
    ages=words("の年齢"),
    age_units=table(
        """
        duration-year: 歳, 才, 歳児
        """
    ),
    decades=words("年代, 世紀"),
    years_after=words("年, 年度, 年代, 年生まれ"),
    scores=words("対, 勝利, 敗北, 勝, 負"),
    minus=words("マイナス, 負"),
    phones=words("電話, 電話番号, 携帯, ファックス"),
)
