"""The steps through the gate, each on the wording that was seen, each one transaction."""

from klartafel import __version__
from klartafel.checks import rule_set
from klartafel.domain.gate import Action, Event, Obstacles, State, Step, apply
from klartafel.domain.history import situation_of
from klartafel.domain.message import Message, Refused, WrongCall
from klartafel.domain.person import Person
from klartafel.domain.subject import Text
from klartafel.domain.text import TextKind
from klartafel.services.checking import check_body
from klartafel.services.workbench import Workbench
from klartafel.services.writing import require_nothing_typed, write_within
from klartafel.store import check_settings, reviews, subjects, texts
from klartafel.store.transaction import Transaction

# A step that needs no look at the checks must not wait for them.
_CHECKED = frozenset(
    {
        Action.SUBMIT,
        Action.APPROVE,
        Action.CONFIRM,
        Action.RECORD_OUTSIDE,
        Action.STILL_VALID,
        Action.CERTIFY,
        Action.ACCEPT_EXTERNAL,
    }
)


def take_step(
    workbench: Workbench,
    text: int,
    action: Action,
    person: Person,
    seen_hash: str,
    note: str = "",
    test_readers: int = 0,
    seen_source: str | None = None,
) -> State:
    """Move a text through the gate; the state afterwards. Raises Refused with the reason.

    `seen_hash` is the hash of the wording on the screen: what changed meanwhile is not approved (a race
    with a new draft ends in a refusal, never in the approval of something unseen). `seen_source` is the hash
    of the source that was on the screen, where that was looked at.
    """
    workbench.require_writable()
    if action in (Action.WRITE, Action.GENERATE, Action.CORRECT_TYPO):
        raise WrongCall(Message.of("review.not-a-step", action=action.value))
    step = Step(action, person.id, person.role, seen_hash, note, test_readers=test_readers)
    now = workbench.text(text)
    if now.current is None or (action in _CHECKED and _says_nothing(now)):
        raise WrongCall(Message.of("review.nothing-written"))
    subject = workbench.subject(now.subject)
    if seen_source not in (None, subject.source_hash):
        raise Refused(Message.of("subjects.source-changed"))
    obstacles = Obstacles()
    if action in _CHECKED:
        obstacles = check_body(workbench, subject, now, now.current.body).obstacles
    return workbench.project.write(lambda t: _append(t, now, step, obstacles, subject.source_hash))


def correct(
    workbench: Workbench,
    text: int,
    seen_hash: str,
    body: str,
    person: Person,
    seen_source: str | None = None,
) -> Text:
    """Mend the wording that was on the screen; under review its author is then asked to confirm.

    Raises Refused where it changed meanwhile, where somebody types into it, or for anybody but staff.
    """
    workbench.require_writable()

    def write(t: Transaction) -> Text:
        current = texts.get(t, text).current
        if current is None or current.body_hash != seen_hash:
            raise Refused(Message.of("gate.changed-meanwhile"))
        require_nothing_typed(t, text)
        return write_within(t, text, body, person, seen_source)

    return workbench.project.write(write)


def _says_nothing(text: Text) -> bool:
    # An empty alt text says that a picture is decorative; every other empty text is none.
    return text.current is not None and not text.current.body and text.kind is not TextKind.ALT


def _append(t: Transaction, checked: Text, step: Step, obstacles: Obstacles, checked_source: str) -> State:
    text = texts.get(t, checked.id)
    if text.current != checked.current or subjects.get(t, text.subject).source_hash != checked_source:
        raise Refused(Message.of("gate.changed-meanwhile"))
    situation = situation_of(text.kind, reviews.of_text(t, text.id))
    state = apply(situation, step, obstacles)
    source = situation.source_hash
    if step.action is Action.STILL_VALID:
        source = checked_source
    event = Event(
        step.action,
        state,
        step.person,
        step.role,
        situation.body_hash,
        source,
        _note(step),
        t.now,
        __version__,
        rule_set(check_settings.get(t, text.language)),
    )
    reviews.append(t, text.id, event)
    return state


def _note(step: Step) -> str:
    if step.test_readers:
        return f"{step.note.strip()} ({step.test_readers})"
    return step.note.strip()
