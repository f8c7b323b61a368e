"""Removes from a record's text what a person does not see, before a model reads it.

Catalogue text comes from web forms and old databases: it carries markup, and it can carry
instructions that no reader of the page ever saw. What is left is shown to people as "what the model
saw". Written for German and English; joiners that other scripts need are removed too.
"""

import html
import re
import unicodedata

_LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Without a visible shape although Unicode does not call them format characters: combining grapheme
# joiner, Hangul fillers, Khmer inherent vowels, Mongolian and general variation selectors.
_BLANKS = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
# A comment that is never closed hides the rest of a page from its reader, so it does here.
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)|<!\[CDATA\[|\]\]>", re.DOTALL)
_UNSEEN_ELEMENT = re.compile(
    r"<(script|style|template|head)\b[^<>]*>.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE
)
_BLOCK_NAMES = "address|article|blockquote|br|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|section|table|td|th|tr|ul"
_BLOCK_TAG = re.compile(rf"</?(?:{_BLOCK_NAMES})\b[^<>]*>", re.IGNORECASE)
# A tag is a name of the language HTML, or a name with attributes, a slash or a namespace. "<unbekannt>"
# and "<5 cm" are how curators write, and stay.
_INLINE_NAMES = (
    "a|abbr|acronym|b|bdi|bdo|big|body|button|center|cite|code|del|details|dfn|em|figcaption|figure|font|footer|"
    "form|header|html|i|iframe|img|input|ins|kbd|label|link|main|mark|meta|nav|noscript|object|q|s|samp|small|"
    "span|strike|strong|sub|summary|sup|tbody|textarea|tfoot|thead|time|title|tt|u|var|video|wbr"
)
_INLINE_TAG = re.compile(
    rf"</?(?:{_INLINE_NAMES})\b[^<>]*>|</[a-z][^<>]*>|<[a-z][^<>]*/>|<[a-z][\w.-]*:[^<>]*>"
    r"|<[a-z][\w.-]*\s[^<>]*=[^<>]*>|<[!?][a-z][^<>]*>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]{2,24}\d{0,2});")
_ROUNDS = 8


def cleaned(text: str) -> str:
    """The text without comments, tags, invisible characters, direction marks and control characters,
    and with the letters that entities stand for.

    Line breaks become "\\n"; a tag that starts a new block becomes one. Cleaning twice changes
    nothing more.
    """
    text = _without_invisible(_LINE_BREAKS.sub("\n", text))
    for _ in range(_ROUNDS):
        shorter = _without_markup(text)
        if shorter == text:
            return text
        text = shorter
    # Markup nested in markup so deep is no catalogue text: without brackets it is harmless.
    return text.replace("<", "").replace("]]>", "")


def _without_markup(text: str) -> str:
    text = _without_invisible(_ENTITY.sub(lambda match: html.unescape(match[0]), text))
    text = _COMMENT.sub("", text)
    text = _UNSEEN_ELEMENT.sub("", text)
    text = _BLOCK_TAG.sub("\n", text)
    return _INLINE_TAG.sub("", text)


def _without_invisible(text: str) -> str:
    text = _BLANKS.sub("", text)
    return "".join(character for character in text if _is_kept(character))


def _is_kept(character: str) -> bool:
    # Cf: zero-width, bidi and tag characters, soft hyphen; Cc: control; Cs: lone surrogates, which no
    # encoder takes; Co and Cn: private and unassigned, no shape that everybody sees.
    return character in "\n\t" or unicodedata.category(character) not in ("Cf", "Cc", "Cs", "Co", "Cn")
