"""What a record says, as sentences made by code: true by construction, and there without a model."""

from collections.abc import Iterable
from types import ModuleType

from klartafel.domain.record import Field, Record
from klartafel.domain.subject import SubjectKind
from klartafel.domain.text import KINDS, TextKind
from klartafel.drafting.record import english, german
from klartafel.drafting.record.recipes import (
    LABEL_DATA_IN_AUDIO,
    LAST_IN_AUDIO,
    NAME_IN_AUDIO,
    RECIPES,
    Group,
    Recipe,
)
from klartafel.drafting.record.seen import about_touching, notes, quotes_what_is_in, short_alt
from klartafel.drafting.record.statement import Statement, Thing, ended, told
from klartafel.drafting.record.telling.makers import maker_statements
from klartafel.drafting.record.telling.times import dating_statements
from klartafel.drafting.record.tours import introduction, name_of_place, transition
from klartafel.drafting.wording import RecordSentence

_LANGUAGES: dict[str, ModuleType] = {"de": german, "en": english}


def record_sentences(
    record: Record, kind: TextKind, language: str, subject_kind: SubjectKind = SubjectKind.EXHIBIT
) -> tuple[RecordSentence, ...]:
    """The sentences that a record gives for a text of a kind, in the order of the text.

    Only what the record says in that language, or says in figures and names, is told. Empty where the kind is
    not drafted in the language, or the record has nothing for it.
    """
    if language not in KINDS[kind].languages:
        return ()
    sentences = _sentences(record, kind, language, subject_kind)
    return tuple(_within(sentences, KINDS[kind].word_limit))


def _sentences(
    record: Record, kind: TextKind, language: str, subject_kind: SubjectKind
) -> tuple[RecordSentence, ...]:
    seen = notes(record, language)
    match kind:
        case TextKind.ALT:
            return short_alt(seen) or _object_alone(record, language)
        case TextKind.ALT_LONG:
            return seen
        case TextKind.TOUR_INTRODUCTION:
            return introduction(record, language, subject_kind)
        case TextKind.TOUR_TRANSITION:
            return transition(record, language, _thing(record, language), subject_kind)
    if subject_kind is not SubjectKind.EXHIBIT:
        name = name_of_place(record, language, subject_kind)
        return (*name, *seen) if kind is TextKind.AUDIO_DESCRIPTION else name
    if kind is TextKind.AUDIO_DESCRIPTION:
        return _audio_description(record, language, seen)
    return _told(record, language, RECIPES[kind])


def _audio_description(
    record: Record, language: str, seen: tuple[RecordSentence, ...]
) -> tuple[RecordSentence, ...]:
    noted = " ".join(sentence.text for sentence in seen)
    last = tuple(s for s in _told(record, language, LAST_IN_AUDIO) if not quotes_what_is_in(noted, s))
    touching = about_touching(seen, language)
    if not touching:
        return (*_told(record, language, RECIPES[TextKind.AUDIO_DESCRIPTION]), *seen, *last)
    name = _told(record, language, NAME_IN_AUDIO)
    label = _told(record, language, LABEL_DATA_IN_AUDIO)
    return (*name, *touching, *label, *(sentence for sentence in seen if sentence not in touching), *last)


def _told(record: Record, language: str, recipe: Recipe) -> tuple[RecordSentence, ...]:
    thing = _thing(record, language)
    statements: list[Statement] = []
    for group in recipe.groups:
        statements += _statements(record, group, thing, recipe.most_facts, language)
    if recipe.with_pronouns:
        statements = _with_material(statements, thing, _LANGUAGES[language].from_materials(record))
    return tuple(told(statements, thing, recipe.with_pronouns))


def _statements(
    record: Record, group: Group, thing: Thing, most_facts: int, language: str
) -> tuple[Statement, ...]:
    if group is Group.DATING:
        return dating_statements(record, thing, language)
    if group is Group.MAKERS:
        return maker_statements(record, thing, language)
    found: tuple[Statement, ...] = _LANGUAGES[language].statements(record, group, thing, most_facts)
    return found


def _with_material(statements: list[Statement], thing: Thing, material: str) -> list[Statement]:
    """ "Das ist ein Krug" and "ist aus Ton" as "Das ist ein Krug aus Ton".

    Not behind "Krug mit Deckel": there it would be the lid that is made of clay.
    """
    noun = thing.name.rpartition(" ")[2]
    opens = statements[:1] and statements[0].fields[0] is Field.OBJECT_TYPE
    if not material or not opens or not statements[0].text.endswith(f" {noun}"):
        return statements
    opening = Statement(f"{statements[0].text} {material}", (*statements[0].fields, Field.MATERIAL))
    return [opening, *(s for s in statements[1:] if s.fields != (Field.MATERIAL,))]


def _thing(record: Record, language: str) -> Thing:
    thing: Thing = _LANGUAGES[language].opening_of(record)[1]
    return thing


def _object_alone(record: Record, language: str) -> tuple[RecordSentence, ...]:
    """ "Ein Krug": all that is surely seen where there are no notes; of a picture it says nothing."""
    opening, thing = _LANGUAGES[language].opening_of(record)
    is_picture = thing.name.casefold().endswith(_LANGUAGES[language].PICTURES)
    if opening is None or ":" in opening.text or Field.TITLE in opening.fields or is_picture:
        return ()
    name = opening.text.split(" ", 2)[2]
    return (RecordSentence(ended(name[0].upper() + name[1:]), (Field.OBJECT_TYPE,)),)


def _within(sentences: Iterable[RecordSentence], limit: int | None) -> Iterable[RecordSentence]:
    """The sentences that fit into a limit of words; one that is too long leaves room for shorter ones."""
    words = 0
    for sentence in sentences:
        own = len(sentence.text.split())
        if limit is None or words + own <= limit:
            words += own
            yield sentence


__all__ = ["record_sentences"]
