"""Chinese."""

from l10n_news.values.languages.supplement import Supplement, powers, table, words

SUPPLEMENT = Supplement(
    scales=powers(
        """
        2: 百
        3: 千
        4: 万, 萬, 余万, 多万, 餘萬, 多萬
        5: 十万, 十萬
        6: 百万, 百萬
        7: 千万, 千萬, 余千万
        8: 亿, 億, 余亿, 多亿, 餘億, 多億
        9: 十亿, 十億
        10: 百亿, 百億
        11: 千亿, 千億
        12: 万亿, 萬億, 兆
        """
    ),
    short_scales=powers(
        """
        3: k
        6: m
        9: b
        """
    ),
    currencies=table(
        """
        CNY: 元, 块, 块钱, 元人民币, 人民币, 人民币元, 圆
        $: 美金
        USD: 美元, 美金, 美刀, 美圆
        EUR: 欧元, 歐元
        GBP: 英镑, 英鎊
        JPY: 日元, 日圆, 日圓
        HKD: 港元, 港币, 港幣
        TWD: 台币, 新台币, 新臺幣, 新台幣, 台幣
        KRW: 韩元, 韓元, 韩圆
        RUB: 卢布, 盧布
        INR: 卢比, 印度卢比
        CHF: 瑞士法郎, 法郎
        FRF: 法国法郎
        AUD: 澳元, 澳大利亚元, 澳币
        CAD: 加元, 加拿大元, 加币
        NZD: 新西兰元, 纽元
        SGD: 新加坡元, 新元
        THB: 泰铢
        VND: 越南盾
        MYR: 林吉特, 令吉
        IDR: 印尼盾
        PHP: 菲律宾比索
        MXN: 墨西哥比索, 比索
        BRL: 雷亚尔
        TRY: 里拉, 土耳其里拉
        SEK: 瑞典克朗, 克朗
        NOK: 挪威克朗
        DKK: 丹麦克朗
        NGN: 奈拉
        ZAR: 兰特
        DEM: 马克, 德国马克
        BTC: 比特币, 比特幣
        PAB: 巴拿马巴波亚
        """
    ),
    cents=table(
        """
        $: 美分
        USD: 美分
        """
    ),
    prefixes=table(
        """
        CNY: 人民币, 人民币：, RMB, rmb
        USD: 美元, 美金
        HKD: 港币, 港元
        TWD: 新台币
        """
    ),
    percents=words("个百分比, ％"),
    percent_before=words("百分之, 百分之百分之"),
    points=words("个百分点, 個百分點, 百分点, 百分點"),
    tenths=words(
        """
        成, !成员, !成員, !成立, !成功, !成为, !成為, !成本, !成年, !成人, !成果, !成分, !成绩, !成績, !成都
        !成长, !成长
        """
    ),
    units=table(
        """
        length-meter: 米, 公尺
        length-kilometer: 公里, 千米
        length-centimeter: 厘米, 公分
        length-millimeter: 毫米
        length-mile: 英里
        length-nautical-mile: 海里
        length-foot: 英尺
        length-inch: 英寸, 寸
        area-square-meter: 平方米, 平米, 平方公尺
        area-square-kilometer: 平方公里, 平方千米
        area-hectare: 公顷, 公頃
        area-acre: 英亩, 英畝
        volume-cubic-meter: 立方米
        volume-liter: 升, 公升
        volume-milliliter: 毫升
        volume-gallon: 加仑
        volume-barrel: 桶
        mass-tonne: 吨, 噸
        mass-kilogram: 公斤, 千克
        mass-gram: 克
        mass-microgram: 微克
        mass-milligram: 毫克
        mass-pound: 磅
        mass-ounce: 盎司
        angle-degree: 度
        temperature-celsius: 摄氏度, 攝氏度, 度摄氏
        temperature-fahrenheit: 华氏度, 華氏度
        temperature-kelvin: 开尔文
        speed-kilometer-per-hour: 公里每小时, 公里/小时, 千米每小时
        speed-mile-per-hour: 英里每小时
        power-kilowatt: 千瓦
        power-megawatt: 兆瓦
        power-gigawatt: 吉瓦
        energy-kilowatt-hour: 千瓦时
        duration-year: 年
        duration-month: 个月, 個月
        duration-week: 周, 星期, 个星期, 週
        duration-day: 天
        duration-hour: 小时, 小時, 个小时, 個小時
        duration-minute: 分钟, 分鐘
        duration-second: 秒, 秒钟
        """
    ),
    not_units=words(
        """
        分, 点, 度角, 季, 个季度, 夜, 晚, 时, 項, 项, 像素点, 滴, 杯, 代, 世纪, 元, 日, 刻, 天文单位, 转
        """
    ),
    unit_before=table(
        """
        speed-kilometer-per-hour: 时速
        temperature-celsius: 摄氏, 攝氏, 摄氏温度
        temperature-fahrenheit: 华氏, 華氏, 华氏温度
        """
    ),
    hours=words("时, 点, 點, 時"),
    meridiem=powers(
        """
        0: 上午, 早上, 凌晨, 清晨, 早晨
        12: 下午, 晚上, 傍晚
        """
    ),
    ordinal_before=words("第"),
    ages=words("大, 的年龄"),
    age_units=table(
        """
        duration-year: 岁, 歲, 周岁, 周歲, 岁半
        duration-month: 个月大, 月龄
        duration-day: 天大
        """
    ),
    decades=words("年代, 世纪"),
    years_before=words("在, 于, 自, 从, 到, 至"),
    years_after=words("年, 年度, 年代"),
    labels=words("第"),
    scores=words("比, 击败, 战胜, 战平, 比分, 胜, 负"),
    minus=words("负, 負, 零下"),
    phones=words("电话, 電話, 手机, 电话号, 号码, 传真, 热线"),
)
