"""A session of test readers: people of the target group read texts together and say what they understood."""

import re
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from enum import StrEnum

from klartafel.domain.gate import State
from klartafel.domain.message import Message
from klartafel.domain.text import KINDS, TextKind

FEWEST_TEXTS, MOST_TEXTS = 6, 8
TEXTS_BETWEEN_BREAKS = 2


class Audience(StrEnum):
    """Who tests: people who read easy language, or blind people who listen."""

    READERS = "readers"
    LISTENERS = "listeners"


def audience_of(kind: TextKind) -> Audience | None:
    """Who tests texts of a kind, None where nobody does."""
    if KINDS[kind].needs_test_readers:
        return Audience.READERS
    return Audience.LISTENERS if KINDS[kind].for_blind_listeners else None


class Outcome(StrEnum):
    """What a session can say of a sentence. The first three are answers, the newest of them stands."""

    UNDERSTOOD = "understood"
    UNSURE = "unsure"
    NOT_UNDERSTOOD = "not-understood"
    HARD_WORD = "hard-word"
    RETOLD = "retold"
    ANSWER = "answer"  # to the question about the content of the whole text

    @property
    def is_verdict(self) -> bool:
        """Whether it is an answer to "Did you understand the sentence?"."""
        return self in (Outcome.UNDERSTOOD, Outcome.UNSURE, Outcome.NOT_UNDERSTOOD)


@dataclass(frozen=True, slots=True)
class SessionFinding:
    """What was said of a sentence; `words` is the hard word, or what people told. Names stay out."""

    text: int
    sentence: str
    outcome: Outcome
    words: str = ""


@dataclass(frozen=True, slots=True)
class SessionText:
    """A text in a session: `base` is the version that people had before them; `certified_hash` how it ended.

    `base` is None where there is none any more.
    """

    text: int
    question: str
    base: int | None
    certified_hash: str = ""


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who tested. The name is empty where it was erased."""

    person: int
    name: str
    is_pseudonym: bool


@dataclass(frozen=True, slots=True)
class Session:
    """A session, planned or held.

    `testers` counts everybody at the table, `people` are those who want to be named. `logo_tester` says that
    one of them has an intellectual disability and this mother tongue: of the session, never of a person.
    """

    id: int
    held_on: date
    place: str
    moderator: int
    language: str
    audience: Audience
    texts: tuple[SessionText, ...] = ()
    testers: int = 0
    people: tuple[Participant, ...] = ()
    logo_tester: bool = False

    @property
    def is_held(self) -> bool:
        """Whether it led to a certified wording."""
        return any(entry.certified_hash for entry in self.texts)


def size_warning(texts: int) -> Message | None:
    """What to say where a pack is smaller or larger than people can do well."""
    if texts < FEWEST_TEXTS:
        return Message.of("sessions.few-texts", count=texts)
    return Message.of("sessions.many-texts", count=texts) if texts > MOST_TEXTS else None


def changed_sentences(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[int, ...]:
    """Which sentences of the present wording must be read back: new ones, and those next to one that went.

    Where a sentence was taken out, the one that follows says something else now, too.
    """
    changed: set[int] = set()
    for tag, _, _, start, end in SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        if tag == "delete" and after:
            changed.add(min(start, len(after) - 1))
        elif tag != "equal":
            changed.update(range(start, end))
    return tuple(sorted(changed))


_WORDS = re.compile(r"[^\W\d_]+")
_ASKING = {
    "de": re.compile(
        r"(?:wer|wen|wem|wessen|was|wann|wo\w*|wie\w*|warum|weshalb|wodurch|welche\w*"
        r"|erzähl\w*|nenn\w*|zeig\w*|beschreib\w*|sag\w*)"
    ),
    "en": re.compile(r"(?:who|whom|whose|what|when|where|which|why|how|tell|name|show|describe|say)"),
}


def can_be_answered_by_yes(question: str, language: str) -> bool:
    """Whether yes or no would be an answer: testers tend to say yes, so such a question tells nothing."""
    asking = _ASKING.get(language)
    if asking is None or not question.strip():
        return False
    first = [word.casefold() for word in _WORDS.findall(question)[:2]]
    # "Aus welcher Zeit", "What", "In which room": the word that asks comes first or second.
    return not any(asking.fullmatch(word) for word in first)


def logo_offer(kind: TextKind, state: State, session: Session | None) -> tuple[bool, Message]:
    """Whether the logo of Inclusion Europe may be offered for a text, and the terms or the reason."""
    if not KINDS[kind].needs_test_readers or state is not State.READERS_CHECKED or session is None:
        return False, Message.of("sessions.logo-not-checked")
    if not session.logo_tester:
        return False, Message.of("sessions.logo-no-tester")
    named = [tester for tester in session.people if tester.name]
    if len(named) < max(1, session.testers) or any(tester.is_pseudonym for tester in named):
        return False, Message.of("sessions.logo-no-names")
    return True, Message.of("sessions.logo-terms")
