"""Hindi."""

from l10n_news.values.languages.supplement import Supplement, powers, table, words

SUPPLEMENT = Supplement(
    scales=powers(
        """
        2: सौ
        3: हज़ार, हजार
        5: लाख
        6: मिलियन
        7: करोड़, करोड
        9: अरब, बिलियन
        11: खरब
        12: लाख करोड़, ट्रिलियन
        """
    ),
    short_scales=powers(
        """
        3: k, के
        """
    ),
    currencies=table(
        """
        $: डॉलर, डालर
        USD: अमेरिकी डॉलर, अमरीकी डॉलर
        CAD: कनाडाई डॉलर, केनेडियन डॉलर
        AUD: ऑस्ट्रेलियाई डॉलर
        HKD: हांगकांग डॉलर, हॉन्ग कॉन्ग डॉलर, हॉंगकॉंग डॉलर
        EUR: यूरो
        £: पाउंड, पौंड, पाउण्ड
        GBP: ब्रिटिश पाउंड, पाउंड स्टर्लिंग
        INR: रुपये, रुपए, रुपया, रूपये, रुपयों, रु., रु, भारतीय रुपये, रूपए
        PKR: पाकिस्तानी रुपये
        JPY: येन
        CNY: युआन
        RUB: रूबल
        CHF: फ्रैंक, स्विस फ्रैंक
        FRF: फ्रेंच फ्रैंक, फ़्रैंक
        SAR: रियाल
        AED: दिरहम
        MXN: पेसो
        TRY: लीरा
        ESP: पेसेटा
        DEM: मार्क
        FIM: फिनिश मार्का
        BTC: बिटकॉइन
        """
    ),
    cents=table(
        """
        $: सेंट
        INR: पैसे, पैसा
        GBP: पेंस
        """
    ),
    prefixes=table(
        """
        INR: रु., रु, रुपये, ₹
        """
    ),
    percents=words("प्रतिशत, फीसदी, फ़ीसदी, फीसद, परसेंट, पर्सेंट"),
    points=words("प्रतिशत अंक, प्रतिशत अंकों"),
    units=table(
        """
        length-meter: मीटर
        length-kilometer: किलोमीटर, किमी, कि.मी.
        length-centimeter: सेंटीमीटर, सेमी
        length-millimeter: मिलीमीटर, मिमी
        length-decimeter: डेसीमीटर
        length-mile: मील
        length-foot: फुट, फीट, फ़ीट, फ़ुट
        length-inch: इंच
        area-square-meter: वर्ग मीटर
        area-square-kilometer: वर्ग किलोमीटर, वर्ग किमी
        area-hectare: हेक्टेयर
        area-acre: एकड़
        volume-liter: लीटर
        volume-gallon: गैलन
        volume-barrel: बैरल
        volume-milliliter: मिलीलीटर
        mass-ton: टन
        mass-tonne: मीट्रिक टन
        mass-kilogram: किलो, किलोग्राम, किग्रा
        mass-gram: ग्राम
        mass-pound: पाउंड, पौंड
        mass-ounce: औंस
        angle-degree: डिग्री, अंश
        temperature-celsius: डिग्री सेल्सियस, सेल्सियस, डिग्री से, डिग्री से., डिग्री सेंटीग्रेड, डिग्री सेल्सीयस
        temperature-fahrenheit: फ़ॉरेनहाइट, डिग्री फ़ॉरेनहाइट, डिग्री फ़ारेनहाइट, डिग्री फारेनहाइट, फ़ारेनहाइट
        temperature-fahrenheit: फारेनहाइट, डिग्री फ़ॉ., डिग्री फ़ॉ, डिग्री फ़ारेनहाइट
        temperature-kelvin: केल्विन
        speed-kilometer-per-hour: किलोमीटर प्रति घंटे, किमी प्रति घंटा, किमी प्रति घंटे
        digital-megabyte: मेगाबाइट, एमबी
        digital-bit: बिट
        duration-second: सेकंड, सेकेंड
        duration-minute: मिनट
        duration-hour: घंटे, घंटा, घंटों
        duration-day: दिन, दिनों
        duration-week: सप्ताह, हफ़्ते, हफ्ते
        duration-month: महीने, माह, महीना, महीनों
        duration-year: साल, वर्ष, वर्षों, सालों
        """
    ),
    not_units=words("अंक, बिंदु, तिमाही, रात, रातें, आइटम, वोल्ट, बूँद, कप, घ, दि, से, कै"),
    months=powers(
        """
        1: जन.
        2: फरवरी, फर., फ़रवरी, फरवरी
        8: अगस्‍त
        9: सितम्बर
        10: अक्तूबर
        11: नवम्बर
        12: दिसम्बर
        """
    ),
    meridiem=powers(
        """
        0: सुबह
        12: शाम, दोपहर
        """
    ),
    hours=words("बजे"),
    ordinals=words("वां, वीं, वें, वाँ, वे, ला, रा, री, रे, था, थी, थे, ठा, ठवां, ली, ले"),
    ages=words("की उम्र, की आयु, के, की, पुराना, पुरानी, का"),
    age_units=table(
        """
        duration-year: वर्षीय
        """
    ),
    decades_before=words("दशक"),
    years_before=words("सन्, सन, वर्ष, साल, ई."),
    years_after=words("वर्ष, में, के, से, तक, ई., ईस्वी, की"),
    counted=words("लोग, लोगों, मामले, मौतें, बच्चे, महिलाएं, मरीज, सैनिक, घर, बार, सीटें"),
    quantifiers=words("लगभग, करीब, क़रीब, लगभग कुल, कुल, से अधिक"),
    minus=words("माइनस, ऋण"),
    phones=words("फ़ोन, फोन, दूरभाष, मोबाइल"),
)
