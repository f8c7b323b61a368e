"""Everything a page needs to show one text, read in one go and handed over as values."""

from dataclasses import dataclass

from klartafel.domain.evidence import Evidence
from klartafel.domain.gate import Action, Event
from klartafel.domain.offered import OfferedText, kinds_for, place_of
from klartafel.domain.subject import Picture, Subject, Text
from klartafel.domain.text import TextKind
from klartafel.services.checking import CheckedText, check_body
from klartafel.services.must_keep import Mark, marks_of
from klartafel.services.outside_texts import evidence_of
from klartafel.services.workbench import Workbench
from klartafel.services.writing import begin_text, typed
from klartafel.store import ledger


@dataclass(frozen=True, slots=True)
class TextView:
    """One text with its subject, what was typed last, what the checks say, and what happened to it.

    `marks` are the facts that people want in every text of the subject.
    `body` is what belongs into the editor: what was typed and not yet made a version, else the version.
    """

    subject: Subject
    pictures: tuple[Picture, ...]
    text: Text | None
    kind: TextKind
    language: str
    body: str
    has_unsaved_typing: bool
    checked: CheckedText | None
    history: tuple[Event, ...]
    offered: tuple[OfferedText, ...] = ()
    evidence: Evidence | None = None
    marks: tuple[Mark, ...] = ()

    @property
    def last_reason(self) -> str:
        """Why the text was last returned or withdrawn, where that is the last thing that happened."""
        last = self.history[-1] if self.history else None
        returned = (Action.REJECT, Action.WITHDRAW)
        return last.note if last is not None and last.action in returned else ""


def view_text(workbench: Workbench, subject_id: int, kind: TextKind, language: str) -> TextView:
    """Read what there is of a subject's text; a text that nobody began is not begun by looking at it.

    Where the subject can have no text of this kind, its first one is shown instead.
    """
    subject = workbench.subject(subject_id)
    pictures = workbench.pictures(subject_id)
    texts = workbench.texts(subject_id)
    offered = _offered(subject, texts, has_pictures=bool(pictures))
    if not any((one.kind, one.language) == (kind, language) for one in offered):
        kind, language = offered[0].kind, offered[0].language
    decisions = workbench.project.read(lambda t: ledger.decisions(t, subject_id))
    marks = marks_of(subject.record, language, decisions)
    text = next((text for text in texts if (text.kind, text.language) == (kind, language)), None)
    if text is None:
        return TextView(subject, pictures, None, kind, language, "", False, None, (), offered, None, marks)
    waiting = typed(workbench, text.id)
    version = text.current.body if text.current else ""
    body = version if waiting is None else waiting
    checked = check_body(workbench, subject, text, body) if body.strip() else None
    history = workbench.history(text.id)
    return TextView(
        subject,
        pictures,
        text,
        kind,
        language,
        body,
        waiting not in (None, version),
        checked,
        history,
        offered,
        evidence_of(workbench, text.id, text.current.body_hash) if text.current else None,
        marks,
    )


def _offered(subject: Subject, texts: tuple[Text, ...], *, has_pictures: bool) -> tuple[OfferedText, ...]:
    """What the subject can have, and what it has all the same, such as texts in other languages."""
    states = {(text.kind, text.language): text.state if text.current is not None else None for text in texts}
    sensible = {(one.kind, one.language) for one in kinds_for(subject.kind, has_pictures=has_pictures)}
    named = sorted(sensible | states.keys(), key=lambda name: place_of(*name))
    return tuple(OfferedText(kind, language, states.get((kind, language))) for kind, language in named)


def text_to_write(workbench: Workbench, view: TextView) -> Text:
    """The text of a view, begun where it did not exist."""
    return view.text or begin_text(workbench, view.subject.id, view.kind, view.language)
