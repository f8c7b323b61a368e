"""Texts as people type them: a buffer while typing, versions when it counts, and the gate behind both."""

from klartafel import __version__
from klartafel.domain.gate import Action, Obstacles, Step, apply
from klartafel.domain.gate import Event as GateEvent
from klartafel.domain.history import situation_of
from klartafel.domain.message import Message, Refused
from klartafel.domain.person import Person
from klartafel.domain.record import body_hash, normalised
from klartafel.domain.subject import Subject, Text
from klartafel.domain.text import TextKind
from klartafel.services.drafting import Draft
from klartafel.services.workbench import Workbench
from klartafel.store import reviews, runs, subjects, texts
from klartafel.store.transaction import Transaction


def forget_typing(workbench: Workbench, text: int) -> None:
    """Let go of what was typed: the present version stands again."""
    workbench.require_writable()
    workbench.project.write(lambda t: texts.clear_buffer(t, text))


def keep_typing(workbench: Workbench, text: int, body: str) -> None:
    """Save what stands in the editor, without making a version of it."""
    workbench.require_writable()
    workbench.project.write(lambda t: texts.save_buffer(t, text, body))


def typed(workbench: Workbench, text: int) -> str | None:
    """What was typed and is no version yet, for example after a power cut."""
    return workbench.project.read(lambda t: texts.buffer(t, text))


def begin_text(workbench: Workbench, subject: int, kind: TextKind, language: str) -> Text:
    """The text of this kind and language, begun empty where there was none."""
    workbench.require_writable()
    return workbench.project.write(lambda t: texts.ensure(t, subject, kind, language))


def write_version(
    workbench: Workbench, text: int, body: str, person: Person, seen_source: str | None = None
) -> Text:
    """Make a version of what a person wrote; nothing happens where the wording is the present one.

    `seen_source` is the hash of the source that was on the screen: where an import changed the record
    meanwhile, the version is stale from the start, because nobody has held it against the new source.
    None: the present source. Raises Refused where this person may not write.
    """
    workbench.require_writable()
    return workbench.project.write(lambda t: write_within(t, text, body, person, seen_source))


def write_within(
    t: Transaction, text_id: int, body: str, person: Person, seen_source: str | None = None
) -> Text:
    """`write_version` as a part of a larger transaction."""
    text = texts.get(t, text_id)
    source = seen_source or subjects.get(t, text.subject).source_hash
    written = body_hash(body)
    situation = situation_of(text.kind, reviews.of_text(t, text_id))
    if text.current is None or situation.body_hash != written:
        step = Step(
            Action.WRITE,
            person.id,
            person.role,
            situation.body_hash,
            written_hash=written,
            written_source=source,
        )
        state = apply(situation, step, Obstacles())
        texts.add_version(t, text_id, normalised(body), source_hash=source, author=person.id, run=None)
        event = GateEvent(
            Action.WRITE, state, person.id, person.role, written, source, "", t.now, __version__
        )
        reviews.append(t, text_id, event)
    texts.clear_buffer(t, text_id)
    return texts.get(t, text_id)


def require_nothing_typed(t: Transaction, text: int) -> None:
    """Raises Refused where words stand in the editor that are no version yet: they would be lost."""
    typed_beside, current = texts.buffer(t, text), texts.get(t, text).current
    if typed_beside is not None and normalised(typed_beside) != (current.body if current else ""):
        raise Refused(Message.of("review.typed-beside"))


def store_draft(workbench: Workbench, subject: Subject, kind: TextKind, language: str, draft: Draft) -> Text:
    """Keep a draft by the model with the record of its run.

    The draft belongs to the source it was made from, also where the record changed while the model wrote:
    it is stale from the start then. Words that a person typed meanwhile stay in the buffer.
    """
    workbench.require_writable()

    def change(t: Transaction) -> Text:
        text = texts.ensure(t, subject.id, kind, language)
        typed_since = texts.buffer(t, text.id)
        written = text.current.body if text.current else ""
        run = runs.add(t, draft.run)
        version = texts.add_version(
            t,
            text.id,
            draft.body,
            source_hash=subject.source_hash,
            author=None,
            run=run,
        )
        situation = situation_of(kind, reviews.of_text(t, text.id))
        state = apply(situation, Step(Action.GENERATE, None, None, ""), Obstacles())
        event = GateEvent(
            Action.GENERATE, state, None, None, version.body_hash, subject.source_hash, "", t.now, __version__
        )
        reviews.append(t, text.id, event)
        if typed_since is not None and normalised(typed_since) in ("", written):
            texts.clear_buffer(t, text.id)
        return texts.get(t, text.id)

    return workbench.project.write(change)
