"""Chinese."""

from __future__ import annotations

from l10n_news.segment.full_width import FullWidth

TABLE = FullWidth(
    quotes="“”‘’",
    brackets="「」『』（）()《》〈〉【】〔〕［］[]｛｝",
    goes_on="""
        的 地 等 之 和 与 及 或 而 并 以及 字样 这样 这一 这句 这个 这种 一词 一书 一文 一类 式 为 是 作为 中 后 时
        来 了 着 们 也 都 就 则 即 主题 活动 口号 标语 系列 节目 栏目 专题 话题 计划 行动 项目 工程 称号 奖 展 杯
        大赛 乐队 组合
        """,
    names="",
    tags="说 問 问 道 喊 表示 称 答 叫 說 稱",
)
