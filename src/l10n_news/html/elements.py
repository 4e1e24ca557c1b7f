"""What each element of HTML is to a translator: a block, an inline code, an island, or nothing at all."""

from __future__ import annotations


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


VOID = _names("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr")
"""Elements without an end tag (HTML § 13.1.2)."""

HIDDEN = _names("base basefont bgsound link meta noembed noframes noscript script style template param source track")
"""Elements that show nothing where they stand; inside a sentence they are kept, and say nothing to a translator."""

ISLANDS = _names("audio button canvas datalist label map meter noscript object picture progress select textarea video")
"""Elements inside a sentence whose own text is another one: one empty code, with the places of their units in it."""

OPAQUE = _names("code math samp svg var iframe xmp plaintext")
"""Elements whose content always comes from the source."""

RAW = _names("iframe noembed noframes noscript plaintext script style xmp")
"""Elements whose content is text to the tokenizer, not markup (HTML § 13.2.5.1 to 5)."""

RCDATA = frozenset({"textarea", "title"})
"""Elements whose content is text with character references."""

PRESERVED = frozenset({"pre", "listing", "textarea"})
"""Elements in which white space counts."""

BLOCKS = {
    "address": "paragraph", "article": "", "aside": "", "blockquote": "quotation", "body": "", "caption": "caption",
    "center": "", "col": "", "colgroup": "", "dd": "definition", "details": "", "dialog": "", "dir": "", "div": "",
    "dl": "", "dt": "term", "fieldset": "", "figcaption": "caption", "figure": "", "footer": "", "form": "",
    "frame": "", "frameset": "", "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading",
    "h6": "heading", "head": "", "header": "", "hgroup": "", "hr": "", "html": "", "legend": "legend",
    "li": "list item", "listing": "preformatted text", "main": "", "marquee": "", "menu": "", "nav": "", "ol": "",
    "optgroup": "", "option": "option", "p": "paragraph", "pre": "preformatted text", "search": "", "section": "",
    "summary": "summary", "table": "", "tbody": "", "td": "table cell", "tfoot": "", "th": "table heading",
    "thead": "", "title": "title", "tr": "", "ul": "",
}  # fmt: skip
"""Elements that end the text before them, with the kind of the unit that their text is; empty for mere containers."""

ISLAND_KINDS = {
    "button": "button",
    "label": "label",
    "textarea": "text field",
    "select": "option",
    "datalist": "option",
}

ROLES = {"h1": "headline", "title": "headline", "caption": "caption", "figcaption": "caption"}

KEPT_KINDS = frozenset({"caption", "quotation"})
"""Kinds that a paragraph inside takes over."""

FORMATTING = _names("a b big code em font i nobr s small strike strong tt u")
"""Elements that a browser begins anew after the end of what they were left open in (HTML § 13.2.4.3)."""

CLOSES_P = _names(
    """address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form
    h1 h2 h3     h4 h5 h6 header hgroup hr listing main menu nav ol p plaintext pre search section summary table
    ul xmp li dd     dt"""
)
"""Start tags that end an open ``<p>`` (HTML § 13.2.6.4.7)."""

IMPLIED = {
    "li": (("li",), ("ol", "ul", "menu", "dir")),
    "dt": (("dt", "dd"), ("dl",)),
    "dd": (("dt", "dd"), ("dl",)),
    "option": (("option",), ("select", "datalist", "optgroup")),
    "optgroup": (("option", "optgroup"), ("select", "datalist")),
    "tr": (("tr", "caption", "colgroup"), ("table",)),
    "td": (("td", "th"), ("tr", "table")),
    "th": (("td", "th"), ("tr", "table")),
    "tbody": (("tbody", "thead", "tfoot", "caption", "colgroup"), ("table",)),
    "thead": (("tbody", "thead", "tfoot", "caption", "colgroup"), ("table",)),
    "tfoot": (("tbody", "thead", "tfoot", "caption", "colgroup"), ("table",)),
    "button": (("button",), ()),
    "body": (("head",), ()),
    "rt": (("rt", "rp"), ("ruby",)),
    "rp": (("rt", "rp"), ("ruby",)),
}
"""Start tags that end an element left open: which, and what stands in between to prevent it."""

SCOPE = _names("applet button caption html marquee object select table td template th svg math foreignobject")
"""Elements that an end tag of what is outside them does not reach across (HTML § 13.2.4.2)."""

ACROSS = _names("body button caption html table tbody td template tfoot th thead tr svg math select")
"""End tags that do reach across."""

BREAKOUT = _names(
    """b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing
    menu meta     nobr ol p pre ruby s small span strong strike sub sup table tt u ul var"""
)
"""Start tags that end SVG or MathML left open (HTML § 13.2.6.5)."""

INTEGRATION = _names("foreignobject desc title annotation-xml mi mo mn ms mtext")
"""Elements of SVG and MathML with HTML inside."""

HEAD = _names("base basefont bgsound head html link meta noframes noscript script style template title")
"""Elements that may stand in ``<head>``."""

MENUS = frozenset({"nav", "footer", "menu"})
"""Elements where links that stand beside each other are no sentence."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})

ENDS = {
    name: (
        *(("p",) if name in CLOSES_P else ()),
        *(IMPLIED[name][0] if name in IMPLIED else ()),
        *(HEADINGS if name in HEADINGS else ()),
        *(("a",) if name == "a" else ()),
    )
    for name in sorted(CLOSES_P | IMPLIED.keys() | {"a"})
}
"""Start tags that may end an element left open, and which."""

MUTE = OPAQUE | HIDDEN
"""Elements whose content is no text, whatever their attributes are."""
