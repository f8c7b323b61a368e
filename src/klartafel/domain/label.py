"""What a text may be called. The bare names of Leichte Sprache and Easy Read come last, or never."""

from klartafel.domain.gate import State
from klartafel.domain.message import Message
from klartafel.domain.text import KINDS, TextKind

_NAMES = {
    TextKind.EINFACHE_SPRACHE: Message.of("label.es"),
    TextKind.LEICHTE_SPRACHE: Message.of("label.ls"),
    TextKind.PLAIN_ENGLISH: Message.of("label.plain-en"),
    TextKind.EASY_READ: Message.of("label.easy-read"),
    TextKind.LABEL: Message.of("label.label"),
    TextKind.ALT: Message.of("label.alt"),
    TextKind.ALT_LONG: Message.of("label.alt-long"),
    TextKind.AUDIO_DESCRIPTION: Message.of("label.ad"),
    TextKind.TOUR_INTRODUCTION: Message.of("label.tour-intro"),
    TextKind.TOUR_TRANSITION: Message.of("label.tour-transition"),
}
_DRAFT_NAMES = {
    TextKind.LEICHTE_SPRACHE: Message.of("label.ls-draft"),
    TextKind.EASY_READ: Message.of("label.easy-read-draft"),
}
_SHORT_DRAFT_NAMES = {
    TextKind.LEICHTE_SPRACHE: Message.of("label.ls-draft-short"),
    TextKind.EASY_READ: Message.of("label.easy-read-draft-short"),
}
_COLUMN_NAMES = {
    TextKind.EINFACHE_SPRACHE: Message.of("subjects.column-es"),
    TextKind.PLAIN_ENGLISH: Message.of("subjects.column-plain-en"),
    TextKind.LABEL: Message.of("subjects.column-label"),
    TextKind.ALT: Message.of("subjects.column-alt"),
    TextKind.ALT_LONG: Message.of("subjects.column-alt-long"),
    TextKind.AUDIO_DESCRIPTION: Message.of("subjects.column-ad"),
    TextKind.TOUR_INTRODUCTION: Message.of("subjects.column-tour-intro"),
    TextKind.TOUR_TRANSITION: Message.of("subjects.column-tour-transition"),
}
_LANGUAGE_NAMES = {
    "de": Message.of("subjects.language-de"),
    "en": Message.of("subjects.language-en"),
}
_STATE_NAMES = {
    State.AI_DRAFT: Message.of("state.ai-draft"),
    State.DRAFT: Message.of("state.draft"),
    State.IN_REVIEW: Message.of("state.in-review"),
    State.APPROVED: Message.of("state.approved"),
    State.CERTIFIED: Message.of("state.certified"),
    State.READERS_CHECKED: Message.of("state.readers-checked"),
    State.EXTERNALLY_CHECKED: Message.of("state.externally-checked"),
}


def may_carry_bare_label(kind: TextKind, state: State) -> bool:
    """Whether a text may be called by the finished name of its kind, for example "Leichte Sprache"."""
    if not KINDS[kind].needs_test_readers:
        return True
    return state in (State.READERS_CHECKED, State.EXTERNALLY_CHECKED)


def label(kind: TextKind, state: State) -> Message:
    """The one long name of a text of this kind in this state."""
    return _NAMES[kind] if may_carry_bare_label(kind, state) else _DRAFT_NAMES[kind]


def short_label(kind: TextKind, state: State) -> Message:
    """The one short name, for columns and lists."""
    return _NAMES[kind] if may_carry_bare_label(kind, state) else _SHORT_DRAFT_NAMES[kind]


def name_of_text(kind: TextKind, state: State, language: str) -> Message:
    """The short name, with the language where the kind does not tell it: "Objekttafel, Englisch"."""
    name = short_label(kind, state)
    if KINDS[kind].languages == (language,):
        return name
    return Message.of("subjects.in-language", name=name, language=language_name(language))


def column_name(kind: TextKind, state: State) -> Message:
    """A name of few letters for narrow columns. Kinds that need test readers keep their short name."""
    return _COLUMN_NAMES.get(kind) or short_label(kind, state)


def language_name(language: str) -> Message:
    """What a language of texts is called; one without a name here is called by its code."""
    return _LANGUAGE_NAMES.get(language) or Message.of("subjects.language-other", code=language)


def state_name(state: State) -> Message:
    """The word for a state."""
    return _STATE_NAMES[state]
