"""Chinese, in both scripts."""

from l10n_news.check.languages.language import Language
from l10n_news.check.words import numbers, words

NEGATIONS = """
不, 没, 沒, 未, 无, 無, 别, 勿, 莫, 拒, 禁止, 难以, 難以, 并非, 而非, 绝非, 除非, !未来, !未來, !特别, !特別,
!别人, !分别, !级别, !性别, !不仅, !不僅, !不但, !不断, !不斷, !无论, !無論, !不过, !不過, !差别, !区别, !告别,
!个别, !莫斯科, !不久, !不同, !莫里森, !不少, !不得不, !无人机, !不幸
"""
HEDGES = """
据称, 據稱, 涉嫌, 嫌疑, 疑似, 疑, 被控, 指控, 被指, 据说, 據說, 声称, 聲稱, 所谓, 所謂, 据报, 據報, 怀疑, 懷疑,
宣称, 宣稱, 称, 稱, 涉, 可能, 推测, 似乎, 传言, 传闻, 起诉, 起訴, 控
"""
SPEECH = """
道：, 说道, 写道, 声明, 语出, 的话, 直言, 坦言, 发言, 称赞,
说, 說, 表示, 称, 稱, 告诉, 告訴, 根据, 根據, 据, 據, 指出, 认为, 認為, 宣布, 写, 寫, 解释, 解釋, 补充, 補充,
强调, 強調, 问, 問, 回答, 透露, 报道, 報導, 提到, 声明, 聲明, 警告, 承认, 承認, 确认, 確認, 评论, 評論, 谈, 談,
讲, 講, 描述, 回应, 回應, 推特, 发表, 發表, 呼吁, 呼籲, 批评, 批評, 介绍, 介紹, 承诺, 通报, 提醒, 显示, 顯示,
发现, 發現, 公布
"""
NUMBERS = """
0.5: 半
1: 首, 单, 單, 头
2: 双, 雙, 倍, 对, 對, 俩
10: 年代
100: 世纪, 世紀
"""

LANGUAGE = Language(
    strict_negations=words("不, 没, 沒, 未, 无法, 無法"),
    negations=words(NEGATIONS),
    strict_hedges=words("据称, 據稱, 涉嫌"),
    hedges=words(HEDGES),
    strict_speech=words("说, 說, 表示, 告诉, 告訴"),
    speech=words(SPEECH),
    numbers=numbers(NUMBERS),
    quotes="“”「」『』《》",
    ratio=0.34,
)
