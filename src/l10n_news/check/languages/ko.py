"""Korean: endings are glued to the word, so an item is found anywhere in it."""

from l10n_news.check.languages.language import Language
from l10n_news.check.words import items, numbers, words

NEGATIONS = """
않, 없, 아니, 아닌, 아닙, 아닐, 아냐, 못, 지 마, 지 말, 안 되, 안 된, 안 됐, 안 될, 안 돼, 안 하, 안 한, 안 했, 안 할,
안 해, 안된, 안됐, 안 왔, 안 갔, 안 나, 안 먹, 안 보, 모르, 모른, 모를, 몰랐, 몰라, 거부, 거절, 부인, 부정, 반대,
실패, 금지, 부족, 결여, 불가, 불법, 불명, 불확실, 불참, 불허, 미확인, 미정, 미흡, 미달, 무관, 무산, 무효, 비공개,
중단, 포기, 철회, 취소, 배제, 제외, 막았, 막는, 막기, 피하, 피했, 어렵, 힘들, 드물, 대신, 절대, 결코, 전혀, 아무,
!잘못, !연못, !아니나, !마지않, !지 않을 수 없, !빠짐없, !어김없, !변함없, !틀림없, !수없, !끊임없, !끝없, !거침없,
!관계없, !상관없, !못지않, !적지 않, !머지않, !다름없, !다름 아닌
"""
HEDGES = """
혐의, 의혹, 의심, 용의, 피의, 주장, 고발, 기소, 추정, 것으로 알려, 것으로 전해, 것으로 보, 소위, 이른바, 피고, 혐,
가능성, 했다고, 됐다고, 이라고, 라고, 했다는, 추측, 듯
"""
SPEECH = """
!안전, !완전, !온전, !도전, !발전, !회전, !역전, !이전, !충전, !운전, !여전, !비전,
말했, 말하, 말한, 말합, 말씀, 밝혔, 밝히, 밝힌, 밝힐, 전했, 전하, 전한, 따르면, 설명, 발표, 덧붙, 강조, 주장, 보도,
보고, 언급, 지적, 인정, 확인, 경고, 물었, 묻자, 답했, 답하, 대답, 썼다, 적었, 트윗, 트위터, 라고, 다고, 냐고, 자고,
라며, 다며, 라면서, 다면서, 이라는, 표현, 비판, 평가, 선언, 촉구, 호소, 이야기, 얘기, 표명, 성명, 인용, 알렸, 알려,
공개, 논평, 의견, 회고, 털어놓, 고백, 역설, 피력, 단언, 내다봤, 전망, 진술, 증언, 응답, 약속, 나타났, 드러
"""
NUMBERS = """
0: 제로
0.5: 반
1: 하나, 첫, 최초, 유일
2: 둘, 쌍, 둘째
3: 셋, 석 달
4: 넷, 넉 달
5: 다섯
6: 여섯
7: 일곱
8: 여덟
9: 아홉
10: 십, 년대
11: 열한, 열하나
12: 열두, 열둘, 다스
13: 열세, 열셋
14: 열네, 열넷
15: 열다섯
16: 열여섯
17: 열일곱
18: 열여덟
19: 열아홉
20: 스무, 스물
30: 서른
40: 마흔
50: 쉰
60: 예순
70: 일흔
80: 여든
90: 아흔
100: 백, 세기
1000: 천 명, 수천
10000: 만 명, 수만
100000000: 억
1000000000000: 조
"""
_COUNTED = {"1": "한", "2": "두", "3": "세", "4": "네", "10": "열"}
"""Numbers of one syllable, which is also part of other words: they count only before a counter."""
_COUNTERS = """
명, 개, 번, 달, 해, 살, 곳, 대, 건, 배, 팀, 사람, 차례, 가지, 시간, 나라, 자녀, 아이, 채, 척, 마리, 권, 장, 쪽, 주,
번째, 시, 군데, 골
"""


def _counted() -> str:
    """Write each number with each counter."""
    return "\n".join(
        f"{number}: {', '.join(f'{word} {counter}' for counter in items(_COUNTERS))}"
        for number, word in _COUNTED.items()
    )


LANGUAGE = Language(
    strict_negations=words("않, 없, 아니, 아닌, 아닙, 아닐, 못, 지 마, 지 말, 안 되, 안 된, 안 했"),
    negations=words(NEGATIONS),
    double_negations=words("절대, 결코, 전혀, 아무"),
    licensed=words("결코, 전혀, 아무도, 아무것도"),
    strict_hedges=words("혐의, 의혹"),
    hedges=words(HEDGES),
    strict_speech=words("말했, 말하, 말한, 밝혔, 밝히, 밝힌, 전했, 따르면, 라고, 다고, 다며, 라며"),
    speech=words(SPEECH),
    numbers=numbers(f"{NUMBERS}\n{_counted()}"),
    quotes="“”《》",
    ratio=0.5,
)
