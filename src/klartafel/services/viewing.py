"""Everything a page needs to show one text, read in one go and handed over as values."""

from dataclasses import dataclass

from klartafel.domain.gate import Action, Event
from klartafel.domain.subject import Picture, Subject, Text
from klartafel.domain.text import TextKind
from klartafel.services.checking import CheckedText, check_body
from klartafel.services.must_keep import Mark, marks_of
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
    marks: tuple[Mark, ...] = ()

    @property
    def last_reason(self) -> str:
        """Why the text was last returned or withdrawn, where that is the last thing that happened."""
        last = self.history[-1] if self.history else None
        returned = (Action.REJECT, Action.WITHDRAW)
        return last.note if last is not None and last.action in returned else ""


def view_text(workbench: Workbench, subject_id: int, kind: TextKind, language: str) -> TextView:
    """Read what there is of a subject's text; a text that nobody began is not begun by looking at it."""
    subject = workbench.subject(subject_id)
    pictures = workbench.pictures(subject_id)
    text = workbench.text_of(subject_id, kind, language)
    decisions = workbench.project.read(lambda t: ledger.decisions(t, subject_id))
    marks = marks_of(subject.record, language, decisions)
    if text is None:
        return TextView(subject, pictures, None, kind, language, "", False, None, (), marks)
    waiting = typed(workbench, text.id)
    version = text.current.body if text.current else ""
    body = version if waiting is None else waiting
    checked = check_body(workbench, subject, text, body) if body.strip() else None
    history = workbench.history(text.id)
    return TextView(
        subject, pictures, text, kind, language, body, waiting not in (None, version), checked, history, marks
    )


def text_to_write(workbench: Workbench, view: TextView) -> Text:
    """The text of a view, begun where it did not exist."""
    return view.text or begin_text(workbench, view.subject.id, view.kind, view.language)
