"""The words an export puts around the texts, in its own language: sentences, dates, names of languages."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime

from klartafel.domain.message import Message
from klartafel.domain.person import Role
from klartafel.domain.publication import PublishedText, Review
from klartafel.platform.messages import render

_MONTHS = {
    "de": "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
    "en": "January|February|March|April|May|June|July|August|September|October|November|December",
}
_RIGHT_TO_LEFT = frozenset(("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "syr", "ug", "ur", "yi"))
# Roles of the program, which say nothing to readers.
_OWN_ROLES = frozenset(role.value for role in Role)
_LANGUAGE_NAMES = {
    "de": Message.of("export.language-de"),
    "en": Message.of("export.language-en"),
    "fr": Message.of("export.language-fr"),
    "nl": Message.of("export.language-nl"),
    "ar": Message.of("export.language-ar"),
    "fa": Message.of("export.language-fa"),
    "pl": Message.of("export.language-pl"),
    "ru": Message.of("export.language-ru"),
    "tr": Message.of("export.language-tr"),
    "uk": Message.of("export.language-uk"),
}


@dataclass(frozen=True, slots=True)
class Words:
    """Renders in the language of the words of an export, "de" or "en"."""

    language: str

    def say(self, message: Message) -> str:
        """The sentence for a message."""
        return render(message, self.language)

    def date(self, moment: datetime) -> str:
        """ "1. März 2026" or "1 March 2026"; the day is that of the moment's own time zone."""
        day = f"{moment.day}." if self.language == "de" else str(moment.day)
        return f"{day} {_MONTHS[self.language].split('|')[moment.month - 1]} {moment.year}"

    def language_name(self, tag: str) -> str:
        """What a language is called; a tag without a name here stands for itself."""
        name = _LANGUAGE_NAMES.get(tag.casefold().split("-")[0])
        return self.say(name) if name else tag

    def origin(self, text: PublishedText) -> str:
        """How a text arose and who approved it, in one or two sentences."""
        if text.run is None:
            arose = Message.of("export.origin-person")
        elif text.edited:
            arose = Message.of("export.origin-model-edited", model=text.run.model_id)
        else:
            arose = Message.of("export.origin-model", model=text.run.model_id)
        parts = [self.say(arose)]
        if text.review is not None:
            parts.append(self.approved(text.review))
            if text.review.test_readers:
                parts.append(self.say(Message.of("export.test-readers", names=text.review.test_readers)))
        return " ".join(parts)

    def approved(self, review: Review) -> str:
        """Who vouches for a text, and since when."""
        date, role = self.date(review.at), role_of(review)
        if review.by and role:
            return self.say(Message.of("export.approved-by-role", name=review.by, role=role, date=date))
        if review.by:
            return self.say(Message.of("export.approved-by", name=review.by, date=date))
        return self.say(Message.of("export.approved", date=date))


def role_of(review: Review) -> str:
    """What a person is in the museum, where that was written down in words."""
    return "" if review.role in _OWN_ROLES else review.role


def is_right_to_left(tag: str) -> bool:
    """Whether a language is written from right to left, by its BCP 47 tag."""
    parts = tag.casefold().split("-")
    if {"arab", "hebr", "syrc", "thaa"} & set(parts[1:]):
        return True
    return parts[0] in _RIGHT_TO_LEFT and "latn" not in parts


def cleaned(text: str) -> str:
    """Text that every format can hold: one kind of line end, no control characters, no broken characters."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n").replace("\u2028", "\n")
    return "".join(_cleaned(character) for character in text)


def _cleaned(character: str) -> str:
    if character in "\n\t":
        return character
    category = unicodedata.category(character)
    if category == "Cc" or character in "\u202d\u202e\ufeff\ufffe\uffff":
        return ""  # also the signs that turn the order of what follows around
    return "\ufffd" if category == "Cs" else character
