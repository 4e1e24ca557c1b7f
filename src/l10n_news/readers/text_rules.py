"""The words by which the furniture of plain text is told from its content: a table that a project may replace."""

from __future__ import annotations

from l10n_news.record import Struct


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split(", "))


class TextRules(Struct, frozen=True, kw_only=True):
    """Words of plain text as desks and scrapers leave it; all are compared without regard to case."""

    crumbs: tuple[str, ...] = (">", "»", "›", "→")
    """What stands between the steps of a breadcrumb."""
    home: tuple[str, ...] = _words(
        "Home, Homepage, Home page, Front page, You are here, Accueil, Startseite, Inicio, Início, Главная, 首页, "
        "ホーム, الرئيسية, होम"
    )
    """First steps of a breadcrumb, which are not our site's."""
    updated: tuple[str, ...] = _words(
        "Updated, Last updated, Update, Last modified, Mis à jour, Mis à jour le, Aktualisiert, Stand, Actualizado, "
        "Atualizado, Atualizado em, Обновлено, 更新时间, 更新, 更新日時, تحديث, अपडेट"
    )
    """Labels before the moment of the last change."""
    published: tuple[str, ...] = _words(
        "Published, Posted, Date, Released, First published, Publié le, Veröffentlicht, Publicado, Publicado em, "
        "Опубликовано, 发布时间, 公開, 公開日時, نشر, प्रकाशित"
    )
    """Labels before the moment of publication."""
    source: tuple[str, ...] = _words("Source, Fuente, Fonte, Quelle, Источник, 来源, 出典, المصدر, स्रोत")
    """Labels before the publisher."""
    other: tuple[str, ...] = _words("Editor, Web editor, 责任编辑, 编辑")
    """Labels of a dateline that say nothing about the article."""
    byline: tuple[str, ...] = _words("By, Written by, Reported by, Par, Von, Por, Автор, 记者, بقلم")
    """What stands before the names of the authors."""
    conjunctions: tuple[str, ...] = _words("and, &, et, und, y, e, и, 和, と, و, और")
    """What stands before the last of the authors."""
    places: tuple[str, ...] = _words("in, at, à, en, aus, em, в, на")
    """What stands between the last author and where the story was written; these are compared with regard to case."""
    fillers: tuple[str, ...] = _words("on, at, of, the, le, à, am, um, Uhr, em, às, el, de, в, г, 年, 月, 日, को, बजे")
    """Words beside the date and the time in a dateline."""
    credit: tuple[str, ...] = _words(
        "Photo, Photos, Photograph, File photo, Picture, Pictures, Pic, Image, Images, Video, Illustration, Graphic, "
        "Graphics, Map, Chart, Drawing, Cartoon, Credit, Courtesy, Handout, Crédit, Foto, Fotos, Bild, Crédito, Фото, "
        "摄影, 图, 图片, 摄, 写真, 画像, صورة, तस्वीर"
    )
    """Words with which a credit in brackets begins or ends."""
    switches: tuple[str, ...] = _words(
        "L, M, S, XL, A, A+, A-, A++, T, +, -, Large, Medium, Small, Normal, Bigger, Smaller, Font, Size, Text, "
        "字号, 大, 中, 小, Print, Share, Email, E-mail, Save, Tweet, Comment, Comments, Facebook, Twitter, X, "
        "LinkedIn, WhatsApp, WeChat, Weibo, Telegram"
    )
    """Buttons that scraping leaves behind; a line of nothing but two or more of them is no content."""
    bullets: tuple[str, ...] = ("-", "•", "*", "–", "‣", "▪", "●")
    """What begins an item of a list, with a space after it."""
    heading_length: int = 80
    """Characters of the longest line on its own, without a full stop, that is a heading within the text; 0: none is."""
    wrap_width: int = 120
    """Characters of the longest line that may have been wrapped; a longer line is a paragraph of its own."""
