"""At the table: a text sentence by sentence, what people say of it, what was changed, and how it ends."""

from dataclasses import dataclass

from klartafel.domain.gate import Action, State
from klartafel.domain.history import situation_of, with_typos
from klartafel.domain.message import Message, Refused, WrongCall
from klartafel.domain.person import Person
from klartafel.domain.session import (
    Outcome,
    Session,
    SessionFinding,
    SessionText,
    changed_sentences,
    logo_offer,
)
from klartafel.domain.subject import Subject, Text
from klartafel.platform.messages import LANGUAGES, render
from klartafel.services.reviewing import take_step
from klartafel.services.sessions import sentences_of, session
from klartafel.services.typos import correct_typo
from klartafel.services.workbench import Workbench
from klartafel.services.writing import write_version
from klartafel.store import reviews, sessions, subjects, texts
from klartafel.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence at the table. `is_changed`: it is not as people had it before them; `is_read_back`: it was
    read to them since. `verdict` is what they said of it last."""

    sentence: str
    before: str
    is_changed: bool
    is_read_back: bool
    verdict: Outcome | None
    hard_words: tuple[str, ...]
    retold: tuple[str, ...]

    @property
    def is_open(self) -> bool:
        """Whether it still has to be read back."""
        return self.is_changed and not self.is_read_back


@dataclass(frozen=True, slots=True)
class TableText:
    """A text of a session as it lies on the table now."""

    subject: Subject
    text: Text
    question: str
    answers: tuple[str, ...]
    lines: tuple[Line, ...]
    is_certified: bool

    @property
    def open_lines(self) -> tuple[Line, ...]:
        """Changed sentences that nobody has read back yet."""
        return tuple(line for line in self.lines if line.is_open)

    @property
    def body(self) -> str:
        """The present wording."""
        return self.text.current.body if self.text.current else ""

    @property
    def body_hash(self) -> str:
        """The hash that a certificate is for."""
        return self.text.current.body_hash if self.text.current else ""


def table(workbench: Workbench, number: int) -> tuple[TableText, ...]:
    """The texts of a session in their order, as they stand now."""
    found = session(workbench, number)
    return tuple(table_text(workbench, found, entry.text) for entry in found.texts)


def table_text(workbench: Workbench, found: Session, number: int) -> TableText:
    """One text of a session."""
    entry = next((one for one in found.texts if one.text == number), None)
    if entry is None:
        raise WrongCall(Message.of("sessions.not-in-session"))

    def read(t: Transaction) -> TableText:
        return _table_text(t, found, entry)

    return workbench.project.read(read)


def _table_text(t: Transaction, found: Session, entry: SessionText) -> TableText:
    text = texts.get(t, entry.text)
    said, ticks = sessions.findings(t, found.id, text.id), sessions.ticked(t, found.id, text.id)
    base = texts.version(t, entry.base).body if entry.base is not None else ""
    body, body_hash = (text.current.body, text.current.body_hash) if text.current else ("", "")
    sentences = sentences_of(body, text.language)
    changed = frozenset(changed_sentences(sentences_of(base, text.language), sentences))
    lines = tuple(
        _line(sentence, sentences[place - 1] if place else "", place in changed, ticks, said)
        for place, sentence in enumerate(sentences)
    )
    answers = tuple(one.words for one in said if one.outcome is Outcome.ANSWER)
    same = with_typos(situation_of(text.kind, reviews.of_text(t, text.id)), body_hash)
    subject = subjects.get(t, text.subject)
    return TableText(subject, text, entry.question, answers, lines, entry.certified_hash in same)


def _line(
    sentence: str,
    before: str,
    is_changed: bool,
    ticks: frozenset[tuple[str, str]],
    said: tuple[SessionFinding, ...],
) -> Line:
    own = [one for one in said if one.sentence == sentence]
    verdicts = [one.outcome for one in own if one.outcome.is_verdict]
    return Line(
        sentence,
        before,
        is_changed,
        (before, sentence) in ticks,
        verdicts[-1] if verdicts else None,
        tuple(dict.fromkeys(one.words for one in own if one.outcome is Outcome.HARD_WORD)),
        tuple(one.words for one in own if one.outcome is Outcome.RETOLD),
    )


def record(workbench: Workbench, number: int, finding: SessionFinding) -> None:
    """Keep what was said of a sentence, or the answer to the question.

    Raises WrongCall where the text is not of this session, or has no such sentence or word.
    """
    workbench.require_writable()
    known = table_text(workbench, session(workbench, number), finding.text)
    if finding.outcome is not Outcome.ANSWER and all(one.sentence != finding.sentence for one in known.lines):
        raise WrongCall(Message.of("sessions.no-such-sentence"))
    if finding.outcome is Outcome.HARD_WORD and finding.words not in finding.sentence:
        raise WrongCall(Message.of("sessions.no-such-word", word=finding.words))
    needs_words = finding.outcome in (Outcome.HARD_WORD, Outcome.RETOLD, Outcome.ANSWER)
    if needs_words and not finding.words.strip():
        raise WrongCall(Message.of("sessions.nothing-said"))
    workbench.project.write(lambda t: sessions.add_finding(t, number, finding))


def change_sentence(
    workbench: Workbench, number: int, text: int, line: Line, words: str, seen_hash: str, person: Person
) -> None:
    """Change, split or take out (no words) one sentence of the text on the table; the rest stays as it is.

    Raises Refused where the text has changed since `seen_hash`, or the gate forbids writing.
    """
    body = _with_sentence(workbench, number, text, line, words, seen_hash)
    write_version(workbench, text, body, person)


def correct_sentence(
    workbench: Workbench, number: int, text: int, line: Line, words: str, seen_hash: str, person: Person
) -> State:
    """Take a typo out of a sentence that was certified; the text keeps its state.

    Raises Refused where it is more than a typo.
    """
    body = _with_sentence(workbench, number, text, line, words, seen_hash)
    return correct_typo(workbench, text, body, person, seen_hash)


def _with_sentence(
    workbench: Workbench, number: int, text: int, line: Line, words: str, seen_hash: str
) -> str:
    workbench.require_writable()
    now = table_text(workbench, session(workbench, number), text)
    place = _place(now, line) if now.body_hash == seen_hash else -1
    if place < 0:
        raise Refused(Message.of("gate.changed-meanwhile"))
    body = now.body[:place] + words.strip() + now.body[place + _length(now.body, place, line.sentence) :]
    if not words.strip():  # no empty line stays where the sentence was
        body = "\n".join(one for one in body.split("\n") if one.strip())
    if not body.strip():
        raise WrongCall(Message.of("review.nothing-written"))
    return body


def _place(now: TableText, line: Line) -> int:
    """Where a sentence stands in the text, found by counting those before it."""
    place = 0
    for one in now.lines:
        found = _find(now.body, one.sentence, place)
        if found < 0:
            return -1
        if (one.before, one.sentence) == (line.before, line.sentence):
            return found
        place = found + _length(now.body, found, one.sentence)
    return -1


def _find(body: str, sentence: str, start: int) -> int:
    first = sentence.split()[0]
    place = body.find(first, start)
    while place >= 0 and not _length(body, place, sentence):
        place = body.find(first, place + 1)
    return place


def _length(body: str, place: int, sentence: str) -> int:
    """How many characters of the text a sentence covers, whose blanks may be line ends there; 0: none."""
    end = place
    for word in sentence.split():
        while end < len(body) and body[end].isspace():
            end += 1
        if not body.startswith(word, end):
            return 0
        end += len(word)
    return end - place


def tick(workbench: Workbench, number: int, text: int, line: Line, *, read: bool) -> None:
    """Say that a changed sentence was read back to the test readers, or was not after all."""
    workbench.require_writable()
    done = sessions.tick if read else sessions.untick
    workbench.project.write(lambda t: done(t, number, text, line.before, line.sentence))


def certify(workbench: Workbench, number: int, text: int, seen_hash: str, person: Person) -> State:
    """End the session for one text: this very wording was tested.

    Raises Refused where a changed sentence was not read back or the gate stays shut, WrongCall where nobody
    said how many tested.
    """
    workbench.require_writable()
    found = session(workbench, number)
    now = table_text(workbench, found, text)
    if found.testers < 1:
        raise Refused(Message.of("gate.no-test-readers"))
    if now.body_hash == seen_hash and now.open_lines:
        raise Refused(Message.of("sessions.not-read-back", count=len(now.open_lines)))
    state = take_step(
        workbench, text, Action.CERTIFY, person, seen_hash, note_of(found), test_readers=found.testers
    )
    workbench.project.write(lambda t: sessions.certify(t, number, text, seen_hash))
    return state


def note_of(found: Session) -> str:
    """What the history of a text says of a session: when and where, no names."""
    language = found.language if found.language in LANGUAGES else "en"
    day = found.held_on
    date = f"{day.day}.{day.month}.{day.year}" if language == "de" else day.isoformat()
    return render(Message.of("sessions.record", date=date, place=found.place), language)


def logo_for(workbench: Workbench, number: int) -> tuple[bool, Message]:
    """Whether the logo of Inclusion Europe may be offered for a text, and the terms or the reason."""
    text = workbench.text(number)

    def read(t: Transaction) -> Session | None:
        if text.current is None:
            return None
        hashes = with_typos(situation_of(text.kind, reviews.of_text(t, number)), text.current.body_hash)
        return sessions.certified(t, number, hashes)

    return logo_offer(text.kind, text.state, workbench.project.read(read))


def renew_bases(workbench: Workbench, number: int) -> Session:
    """What is handed out now is what people have before them: unless the session has already begun."""
    found = session(workbench, number)
    if workbench.read_only_reason is not None:
        return found

    def change(t: Transaction) -> None:
        for entry in found.texts:
            current = texts.get(t, entry.text).current
            said, ticks = sessions.findings(t, number, entry.text), sessions.ticked(t, number, entry.text)
            begun = bool(entry.certified_hash or said or ticks)
            if not begun and current is not None and current.id != entry.base:
                sessions.set_base(t, number, entry.text, current.id)

    workbench.project.write(change)
    return session(workbench, number)
