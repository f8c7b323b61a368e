"""Bytes to text: which encoding a table was written in.

UTF-8 and UTF-16 prove themselves. Old 8-bit tables do not, so the one is taken in which the special
letters and quotation marks of a western European text stand where they belong. General guessers were
tried and are worse at this: "Käse" in a short German table became Chinese, and cp1252 became cp1250.
"""

import codecs
import re
from dataclasses import dataclass

from klartafel.domain.message import DamagedFile, Message, WrongCall

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is its beginning
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Windows, old Macintosh, DOS; the first wins where nothing tells them apart.
_EIGHT_BIT = ("cp1252", "mac_roman", "cp850")
_GERMAN = frozenset("äöüÄÖÜß")
_LETTERS = frozenset("àâáåæçéèêëíìîïñóòôøœúùûÿÀÂÁÅÆÇÉÈÊËÍÎÏÑÓÔØŒÚÙÛ")
_MARKS = frozenset("„“”‚‘’‹›«»–—…°²³½¼¾×§©®µ€£†·\xa0")
_SAMPLE = 200_000


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with the encoding it was in; `repaired` counts bytes that did not fit and were read as cp1252."""

    text: str
    encoding: str
    repaired: int = 0


def decoded(data: bytes, file: str, encoding: str = "") -> Decoded:
    """Text of a table, in `encoding` where one is given.

    Raises WrongCall for an encoding that does not exist, DamagedFile for data that is no text.
    """
    if encoding:
        return _checked(_decoded_as(data, encoding), file)
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _checked(Decoded(data[len(mark) :].decode(name, "replace"), name), file)
    wide = _utf_16_without_mark(data)
    if wide:
        return _checked(Decoded(data.decode(wide, "replace"), wide), file)
    try:
        return _checked(Decoded(data.decode("utf-8"), "utf-8"), file)
    except UnicodeDecodeError:
        return _checked(_mended_utf_8(data) or _eight_bit(data), file)


def _decoded_as(data: bytes, encoding: str) -> Decoded:
    try:
        text = data.decode(encoding, "replace")
    except (LookupError, ValueError) as error:  # not an encoding, or one that is not for text
        raise WrongCall(Message.of("import.unknown-encoding", encoding=encoding)) from error
    return Decoded(text.removeprefix("\ufeff"), encoding)


def _checked(result: Decoded, file: str) -> Decoded:
    """Refuses what is no text. A few stray control characters are common, two in a hundred are not."""
    sample = result.text[:_SAMPLE]
    controls = sum(1 for character in sample if character < " " and character not in "\t\n\r\x0b\x0c\x1d")
    if controls > 20 and controls * 50 > len(sample):
        raise DamagedFile(Message.of("import.not-text", file=file))
    return result


def _utf_16_without_mark(data: bytes) -> str:
    """Western text in UTF-16 has a zero in every second byte."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half < 2:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > half * 0.4 and even < half * 0.1:
        return "utf-16-le"
    if even > half * 0.4 and odd < half * 0.1:
        return "utf-16-be"
    return ""


def _mended_utf_8(data: bytes) -> Decoded | None:
    """UTF-8 into which a few bytes of an old table were pasted, or None where it is none at all."""
    text = data.decode("utf-8", "surrogateescape")
    strays = re.findall("[\udc80-\udcff]", text)
    good = sum(1 for character in text if character > "\x7f") - len(strays)
    if good < 10 * len(strays):
        return None
    mended = re.sub("[\udc80-\udcff]", lambda stray: _as_cp1252(bytes([ord(stray[0]) - 0xDC00])), text)
    return Decoded(mended, "utf-8", len(strays))


def _eight_bit(data: bytes) -> Decoded:
    first = re.search(rb"[\x80-\xff]", data)
    start = max(0, first.start() - 1) if first else 0
    sample = data[start : start + _SAMPLE]
    best = max(_EIGHT_BIT, key=lambda name: _plausibility(sample.decode(name, "replace")))
    return Decoded(_as_cp1252(data) if best == "cp1252" else data.decode(best), best)


def _as_cp1252(data: bytes) -> str:
    """cp1252 leaves five bytes undefined; they become control characters, which cleaning drops."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in data)


def _plausibility(text: str) -> int:
    """Special letters beside letters and marks not inside words count for, everything else against.

    German letters count most: a single "ä" must win against the "Ñ" that another table has in its place.
    """
    score = 0
    for match in re.finditer(r"[^\x00-\x7f]", text):
        character, at = match[0], match.start()
        before, after = text[at - 1 : at].isalpha(), text[at + 1 : at + 2].isalpha()
        if character in _GERMAN:
            score += 3 if before or after else -1
        elif character in _LETTERS:
            score += 1 if before or after else -1
        elif character in _MARKS:
            score += -1 if before and after and character != "’" else 1
        else:
            score -= 1
    return score
