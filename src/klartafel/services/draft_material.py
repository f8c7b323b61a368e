"""What a project knows that a draft may rest on: record, settings, marked facts, what people objected."""

from klartafel.domain.decision import Verdict
from klartafel.domain.gate import Action
from klartafel.domain.subject import Subject
from klartafel.domain.text import KINDS, TextKind
from klartafel.drafting import Material
from klartafel.services.workbench import Workbench
from klartafel.store import check_settings, ledger, reviews, texts
from klartafel.store import settings as project_settings
from klartafel.store.transaction import Transaction


def material_of(workbench: Workbench, subject: Subject, kind: TextKind, language: str) -> Material:
    """The material for a draft of a subject, as the project stands now."""
    return workbench.project.read(lambda t: _material(t, subject, kind, language))


def _material(t: Transaction, subject: Subject, kind: TextKind, language: str) -> Material:
    house = project_settings.get(t)
    decided = ledger.decisions(t, subject.id)
    limit = KINDS[kind].word_limit
    # The project's limit is for running text; a label or a transition stays as short as its kind.
    if house.word_limit is not None and limit is not None:
        limit = house.word_limit if kind in _RUNNING_TEXT else min(limit, house.word_limit)
    return Material(
        subject.record,
        kind,
        language,
        subject.kind,
        check_settings.get(t, language),
        frozenset(d.normal_form for d in decided if d.verdict is Verdict.MUST_STAY),
        limit,
        _objections(t, subject.id, kind, language),
        house.house_style,
    )


_RUNNING_TEXT = frozenset(
    {
        TextKind.EINFACHE_SPRACHE,
        TextKind.LEICHTE_SPRACHE,
        TextKind.PLAIN_ENGLISH,
        TextKind.EASY_READ,
    }
)


def _objections(t: Transaction, subject: int, kind: TextKind, language: str) -> tuple[str, ...]:
    """Why people sent earlier drafts of this text back, the latest last."""
    for text in texts.of_subject(t, subject):
        if (text.kind, text.language) == (kind, language):
            events = reviews.of_text(t, text.id)
            return tuple(event.note for event in events if event.action is Action.REJECT and event.note)
    return ()
