"""What a draft is made from: the record, the house's settings, and what people said of earlier drafts."""

import re
from dataclasses import dataclass, replace

from klartafel.domain.checking import DEFAULT_SETTINGS, Background, CheckSettings
from klartafel.domain.language import guessed_language
from klartafel.domain.message import Message, WrongCall
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.subject import SubjectKind
from klartafel.domain.text import KINDS, Profile, TextKind, profile_of
from klartafel.engine.clean_input import cleaned

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
# A line of a table has several cells; a text in which most lines are such is a table.
_CELLS = re.compile(r"\t|\s\|\s|;\s*\S+\s*;| {3,}\S")
_LEAST_TABLE_LINES = 3
# Below so many words a guess at the language tells nothing.
_WORDS_TO_TELL_LANGUAGE = 12


@dataclass(frozen=True, slots=True)
class Material:
    """All that a draft may rest on.

    `must_keep` are normal forms of facts that no text may leave out; `objections` the reasons of people
    who sent earlier drafts back, the latest last; `house_style` how the museum writes, in its own words.
    `word_limit` is how long the text may be; None where the kind has no limit in words.
    """

    record: Record
    kind: TextKind
    language: str
    subject_kind: SubjectKind = SubjectKind.EXHIBIT
    settings: CheckSettings = DEFAULT_SETTINGS
    must_keep: frozenset[str] = frozenset()
    word_limit: int | None = None
    objections: tuple[str, ...] = ()
    house_style: str = ""

    @property
    def source(self) -> str:
        """The source text in the language of the draft, as received."""
        return self.record.source_text(self.language)

    @property
    def notes(self) -> str:
        """What a person wrote down that can be seen."""
        return "\n\n".join(self.record.all(Field.VISIBLE, self.language)).strip()

    @property
    def profile(self) -> Profile:
        """The rules that the draft is checked by."""
        return profile_of(self.kind, self.language)

    @property
    def as_seen(self) -> "Material":
        """The same without what nobody sees who reads the record: comments, markup, letters without shape."""
        values = tuple(replace(value, value=cleaned(value.value)) for value in self.record.values)
        return replace(self, record=Record(values))

    @property
    def background(self) -> Background:
        """What the checks may know of the subject."""
        return Background(record=self.record)


def material_of_text(
    text: str, kind: TextKind, language: str, settings: CheckSettings = DEFAULT_SETTINGS
) -> Material:
    """The material of a text alone: for kinds that tell what can be seen it counts as notes."""
    field = Field.VISIBLE if kind in (TextKind.ALT, TextKind.ALT_LONG) else Field.DESCRIPTION
    record = Record((FieldValue(field, text, language),))
    return Material(record, kind, language, settings=settings, word_limit=KINDS[kind].word_limit)


def require_text(text: str, language: str) -> None:
    """Raise WrongCall where a text is nothing that a draft could be made from, and say why."""
    without_links = _ADDRESS.sub(" ", text)
    if not any(character.isalpha() for character in without_links):
        if _ADDRESS.search(text):
            raise WrongCall(Message.of("draft.only-link"))
        raise WrongCall(Message.of("draft.no-source", language=language))
    if _is_table(without_links):
        raise WrongCall(Message.of("draft.table"))
    words = without_links.split()
    if len(words) >= _WORDS_TO_TELL_LANGUAGE and guessed_language(without_links) != language:
        raise WrongCall(Message.of("draft.other-language", language=language))


def _is_table(text: str) -> bool:
    lines = [line for line in text.splitlines() if line.strip()]
    rows = sum(1 for line in lines if _CELLS.search(line.strip()))
    return rows >= _LEAST_TABLE_LINES and rows * 2 > len(lines)
