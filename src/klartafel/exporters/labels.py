"""Where words of people would carry a label that only test readers can give."""

import re
import unicodedata

from klartafel.domain.label import may_carry_bare_label
from klartafel.domain.message import Message
from klartafel.domain.publication import Publication
from klartafel.exporters.exporter import ExportIssue

_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "œ": "oe", "ø": "oe"})
_LABELS = re.compile(r"leicht(?:e|er|en|em|es)?-?(?:sprache|lesen)|easy-?(?:read|to-?read|language)")


def plain_words(text: str) -> str:
    """A text in small Latin letters and digits, with hyphens for everything else."""
    folded = unicodedata.normalize("NFC", text).casefold().translate(_GERMAN)
    ascii_only = unicodedata.normalize("NFKD", folded).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.replace("'", "")).strip("-")


def mentions_label(text: str) -> bool:
    """Whether a text speaks of Leichte Sprache or Easy Read by name."""
    return bool(_LABELS.search(plain_words(text)))


def early_labels(publication: Publication) -> tuple[ExportIssue, ...]:
    """Wordings and titles that speak of a label while a text is not there yet: a person must look at them."""
    unfinished = [
        (subject, text)
        for subject in publication.subjects
        for text in subject.texts
        if not may_carry_bare_label(text.kind, text.state)
    ]
    issues = [
        ExportIssue(subject.key, subject.title, Message.of("export.mentions-label", label=text.short_label))
        for subject, text in unfinished
        if mentions_label(text.body)
    ]
    titles = {subject.key: subject.title for subject, _ in unfinished if mentions_label(subject.title)}
    issues += [
        ExportIssue(key, title, Message.of("export.subject-title-mentions-label"))
        for key, title in titles.items()
    ]
    if unfinished and mentions_label(publication.title):
        issues.append(ExportIssue("", publication.title, Message.of("export.title-mentions-label")))
    return tuple(issues)
