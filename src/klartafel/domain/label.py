"""What a text may be called. The bare names of Leichte Sprache and Easy Read come last, or never."""

from klartafel.domain.gate import State
from klartafel.domain.message import Message
from klartafel.domain.text import KINDS, TextKind


def may_carry_bare_label(kind: TextKind, state: State) -> bool:
    """Whether a text may be called by the finished name of its kind, for example "Leichte Sprache"."""
    if not KINDS[kind].needs_test_readers:
        return True
    return state in (State.READERS_CHECKED, State.EXTERNALLY_CHECKED)


def label(kind: TextKind, state: State) -> Message:
    """The one long name of a text of this kind in this state."""
    if kind is TextKind.LEICHTE_SPRACHE:
        return Message.of("label.ls" if may_carry_bare_label(kind, state) else "label.ls-draft")
    if kind is TextKind.EASY_READ:
        return Message.of("label.easy-read" if may_carry_bare_label(kind, state) else "label.easy-read-draft")
    return _LABELS[kind]


def short_label(kind: TextKind, state: State) -> Message:
    """The one short name, for columns and file names."""
    if kind is TextKind.LEICHTE_SPRACHE:
        return Message.of("label.ls" if may_carry_bare_label(kind, state) else "label.ls-draft-short")
    if kind is TextKind.EASY_READ:
        return Message.of(
            "label.easy-read" if may_carry_bare_label(kind, state) else "label.easy-read-draft-short"
        )
    return _LABELS[kind]


_LABELS = {
    TextKind.EINFACHE_SPRACHE: Message.of("label.es"),
    TextKind.PLAIN_ENGLISH: Message.of("label.plain-en"),
    TextKind.LABEL: Message.of("label.label"),
    TextKind.ALT: Message.of("label.alt"),
    TextKind.ALT_LONG: Message.of("label.alt-long"),
    TextKind.AUDIO_DESCRIPTION: Message.of("label.ad"),
    TextKind.TOUR_INTRODUCTION: Message.of("label.tour-intro"),
    TextKind.TOUR_TRANSITION: Message.of("label.tour-transition"),
}


def state_name(state: State) -> Message:
    """The word for a state."""
    return _STATE_NAMES[state]


_STATE_NAMES = {
    State.AI_DRAFT: Message.of("state.ai-draft"),
    State.DRAFT: Message.of("state.draft"),
    State.IN_REVIEW: Message.of("state.in-review"),
    State.APPROVED: Message.of("state.approved"),
    State.CERTIFIED: Message.of("state.certified"),
    State.READERS_CHECKED: Message.of("state.readers-checked"),
    State.EXTERNALLY_CHECKED: Message.of("state.externally-checked"),
}
