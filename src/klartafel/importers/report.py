"""Collects what is to be said about an import while it runs, and cleans text on the way."""

import unicodedata
from collections import Counter
from enum import Enum, auto

from klartafel.domain.importing import ImportedSubject, ImportIssue, Origin
from klartafel.domain.message import Message
from klartafel.domain.record import RecordKey
from klartafel.importers.pictures import Found

# FileMaker writes a vertical tab for a line break inside a cell; the others are Unicode's own breaks.
_LINE_BREAKS = str.maketrans({"\x0b": "\n", "\x0c": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"})
_BYTE_ORDER_MARK = "\ufeff"
_LONGEST_NAME = 200


def cleaned(text: str) -> str:
    """Text as it is kept: NFC, Unix line breaks, nothing around it, no character that cannot be seen.

    Control characters (but line break and tab), lone surrogates and stray byte order marks go;
    everything else stays as it was written.
    """
    text = _with_unix_breaks(text)
    if not text.isprintable():
        text = "".join(character for character in text if not _is_dropped(character))
    return unicodedata.normalize("NFC", text).strip()


def _with_unix_breaks(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_LINE_BREAKS)


def _is_dropped(character: str) -> bool:
    if character in "\n\t":
        return False
    return character == _BYTE_ORDER_MARK or unicodedata.category(character) in ("Cc", "Cs")


class Repeated(Enum):
    """What can be true of thousands of cells: it is counted and said once."""

    CHARACTERS_DROPPED = auto()
    LINK = auto()
    SHORT_ROW = auto()
    FORMULA_WITHOUT_RESULT = auto()

    def message(self, count: int) -> Message:
        """The one sentence about all of them."""
        match self:
            case Repeated.CHARACTERS_DROPPED:
                return Message.of("import.characters-dropped", count=count)
            case Repeated.LINK:
                return Message.of("import.links-not-fetched", count=count)
            case Repeated.SHORT_ROW:
                return Message.of("import.rows-short", count=count)
            case Repeated.FORMULA_WITHOUT_RESULT:
                return Message.of("import.formulas-without-result", count=count)


class Report:
    """The issues of one file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._issues: list[ImportIssue] = []
        self._repeated: dict[Repeated, list[Origin]] = {}
        self._left_out: Counter[str] = Counter()

    def origin(self, line: int = 0, record: str = "") -> Origin:
        """A place in this file."""
        return Origin(self.file, line, record)

    def reject(self, where: Origin, message: Message) -> None:
        """This row or record does not come in."""
        self._issues.append(ImportIssue(where, message, rejected=True))

    def hint(self, where: Origin, message: Message) -> None:
        """This came in, and a person should know something about it."""
        self._issues.append(ImportIssue(where, message, rejected=False))

    def count(self, what: Repeated, where: Origin) -> None:
        """This is true here, too; the first place is named."""
        self._repeated.setdefault(what, []).append(where)

    def clean(self, text: str, where: Origin) -> str:
        """Cleaned text; remembers where characters were dropped."""
        if text.isprintable() and text.isascii():
            return text.strip()
        if any(map(_is_dropped, _with_unix_breaks(text))):
            self.count(Repeated.CHARACTERS_DROPPED, where)
        return cleaned(text)

    def hint_at_picture(self, where: Origin, found: Found, named: str) -> None:
        """Says why a picture does not come in, or that it comes from elsewhere."""
        shown = named if len(named) <= _LONGEST_NAME else named[:_LONGEST_NAME] + "…"
        match found:
            case Found.LINK:
                self.count(Repeated.LINK, where)
            case Found.MISSING:
                self.hint(where, Message.of("import.picture-missing", picture=shown))
            case Found.OUTSIDE:
                self.hint(where, Message.of("import.picture-outside", picture=shown))
            case Found.FORBIDDEN:
                self.hint(where, Message.of("import.picture-forbidden", picture=shown))
            case Found.INSIDE:
                pass

    def left_out(self, name: str) -> None:
        """A statement of this name has no field here."""
        self._left_out[name] += 1

    def issues(self) -> tuple[ImportIssue, ...]:
        """All issues, rejections first, in the order of the file."""
        issues = list(self._issues)
        for what, places in self._repeated.items():
            issues.append(ImportIssue(places[0], what.message(len(places)), rejected=False))
        if self._left_out:
            names = ", ".join(f"{name} ({count})" for name, count in self._left_out.items())
            message = Message.of("import.statements-left-out", names=names)
            issues.append(ImportIssue(self.origin(), message, rejected=False))
        return tuple(sorted(issues, key=lambda issue: not issue.rejected))


def without_repeated_keys(subjects: list[ImportedSubject], report: Report) -> tuple[ImportedSubject, ...]:
    """The subjects, of those with the same key only the first; the others are rejected."""
    first: dict[RecordKey, ImportedSubject] = {}
    for subject in subjects:
        earlier = first.setdefault(subject.key, subject)
        if earlier is not subject:
            message = Message.of("import.key-twice", key=str(subject.key), first=earlier.origin.message())
            report.reject(subject.origin, message)
    return tuple(first.values())
