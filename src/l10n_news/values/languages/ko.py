"""Korean."""

from l10n_news.values.languages.supplement import Supplement, powers, table, words

SUPPLEMENT = Supplement(
    scales=powers(
        """
        2: 백
        3: 천
        4: 만, 여만
        5: 십만
        6: 백만
        7: 천만
        8: 억, 여억
        9: 십억
        10: 백억
        11: 천억
        12: 조
        """
    ),
    currencies=table(
        """
        KRW: 원
        $: 달러, 불
        USD: 미국 달러, 미 달러, 미국달러
        EUR: 유로
        GBP: 영국 파운드
        JPY: 엔, 엔화
        CNY: 위안, 위안화
        HKD: 홍콩 달러
        AUD: 호주 달러, 오스트레일리아 달러
        CAD: 캐나다 달러
        NZD: 뉴질랜드 달러
        TWD: 대만 달러
        RUB: 루블
        INR: 루피
        CHF: 스위스 프랑, 프랑
        FRF: 프랑스 프랑
        THB: 바트
        VND: 동
        MXN: 페소, 멕시코 페소
        BRL: 헤알
        TRY: 리라
        ESP: 페세타
        FIM: 핀란드 마르카
        NLG: 네덜란드 휠던
        DEM: 독일 마르크, 마르크
        CRC: 콜론
        GEL: 라리
        LAK: 킵
        BTC: 비트코인
        """
    ),
    cents=table(
        """
        $: 센트
        GBP: 펜스, 페니
        """
    ),
    percents=words("퍼센트, 프로, 퍼센트의"),
    points=words("퍼센트포인트, %포인트, 퍼센트 포인트, %p"),
    tenths=words("할"),
    units=table(
        """
        length-meter: 미터
        length-kilometer: 킬로미터, 킬로
        length-centimeter: 센티미터, 센티
        length-millimeter: 밀리미터
        length-decimeter: 데시미터
        length-picometer: 피코미터
        length-mile: 마일
        length-foot: 피트
        length-inch: 인치
        area-square-meter: 제곱미터, 평방 미터, 제곱 미터, 평방미터
        area-square-kilometer: 제곱킬로미터, 제곱 킬로미터, 평방 킬로미터
        area-hectare: 헥타르
        area-acre: 에이커
        volume-cubic-meter: 세제곱미터, 입방미터
        volume-liter: 리터
        volume-milliliter: 밀리리터
        volume-gallon: 갤런
        volume-barrel: 배럴
        mass-ton: 톤
        mass-tonne: 미터톤, 메트릭톤, 미터 톤
        mass-kilogram: 킬로그램
        mass-gram: 그램
        mass-pound: 파운드
        mass-ounce: 온스
        angle-degree: 도
        temperature-celsius: 섭씨도, 도 섭씨
        temperature-fahrenheit: 화씨도
        temperature-kelvin: 켈빈
        digital-bit: 비트
        digital-megabyte: 메가바이트
        power-megawatt: 메가와트
        duration-year: 년간, 년
        duration-month: 개월
        duration-week: 주, 주일, 주간
        duration-day: 일간, 일
        duration-hour: 시간
        duration-minute: 분
        duration-second: 초
        """
    ),
    not_units=words("항목, 점, 분기, 박, 도트, 방울, 컵, 회전, 세기, 원자"),
    unit_before=table(
        """
        speed-mile-per-hour: 시속
        temperature-celsius: 섭씨
        temperature-fahrenheit: 화씨
        """
    ),
    ordinals=words("번째, 위, 째"),
    ordinal_before=words("제"),
    age_units=table(
        """
        duration-year: 세, 살
        """
    ),
    decades=words("년대, 세기"),
    years_after=words("년, 년도, 년대"),
    scores=words("대, 승리, 패배"),
    minus=words("마이너스"),
    phones=words("전화, 전화번호, 휴대폰, 팩스"),
)
