"""Comments at quoted words, with suggestions that staff can take over."""

from dataclasses import dataclass

from klartafel.domain.comment import Comment
from klartafel.domain.message import Message, Refused, WrongCall
from klartafel.domain.person import Person, Role
from klartafel.domain.subject import Text
from klartafel.services.workbench import Workbench
from klartafel.services.writing import require_nothing_typed, write_within
from klartafel.store import comments, people, texts
from klartafel.store.transaction import Transaction

LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class ShownComment:
    """A comment with the name of who made it; empty where the name was erased."""

    comment: Comment
    name: str


def comments_of(workbench: Workbench, text: int) -> tuple[ShownComment, ...]:
    """What was said about a text: what waits for somebody first, each oldest first."""

    def read(t: Transaction) -> tuple[ShownComment, ...]:
        found = sorted(comments.of_text(t, text), key=lambda comment: comment.is_resolved)
        return tuple(ShownComment(comment, people.get(t, comment.person).name) for comment in found)

    return workbench.project.read(read)


def comment_on(
    workbench: Workbench, text: int, quoted: str, body: str, person: Person, suggestion: str = ""
) -> int:
    """Say something about words of a text. Everybody may.

    Raises WrongCall where nothing is said, too much, or the words do not stand in the present wording.
    """
    workbench.require_writable()
    said, wording = body.strip(), suggestion.strip()
    if not said and not wording:
        raise WrongCall(Message.of("comments.nothing-said"))
    if len(said) > LONGEST or len(wording) > LONGEST:
        raise WrongCall(Message.of("comments.too-long", most=LONGEST))
    if wording and not quoted:
        raise WrongCall(Message.of("comments.nothing-quoted"))

    def write(t: Transaction) -> int:
        current = texts.get(t, text).current
        if current is None or (quoted and quoted not in current.body):
            raise WrongCall(Message.of("comments.words-gone"))
        return comments.add(t, text, quoted, said, wording, person.id)

    return workbench.project.write(write)


def resolve(workbench: Workbench, comment: int, person: Person) -> None:
    """Say that a comment is taken care of. Raises Refused for anybody but staff and whoever said it."""
    workbench.require_writable()

    def write(t: Transaction) -> None:
        _require_say(t, comment, person)
        comments.resolve(t, comment, person.id)

    workbench.project.write(write)


def reopen(workbench: Workbench, comment: int, person: Person) -> None:
    """Have a comment looked at again. Raises Refused for anybody but staff and whoever said it."""
    workbench.require_writable()

    def write(t: Transaction) -> None:
        _require_say(t, comment, person)
        comments.reopen(t, comment)

    workbench.project.write(write)


def _require_say(t: Transaction, comment: int, person: Person) -> None:
    # An objection must not disappear by somebody who can neither answer it nor made it.
    if person.role is not Role.STAFF and comments.get(t, comment).person != person.id:
        raise Refused(Message.of("gate.staff-only"))


def take_over(workbench: Workbench, comment: int, person: Person) -> Text:
    """Put a suggestion into the text, as a version by whoever takes it.

    Raises Refused for anybody but staff and where somebody types into the text, WrongCall where the quoted
    words do not stand in exactly one place.
    """
    workbench.require_writable()
    if person.role is not Role.STAFF:
        raise Refused(Message.of("gate.staff-only"))

    def write(t: Transaction) -> Text:
        found = comments.get(t, comment)
        current = texts.get(t, found.text).current
        body = None if current is None else found.taken_over(current.body)
        if body is None:
            raise WrongCall(Message.of("comments.cannot-take"))
        require_nothing_typed(t, found.text)
        written = write_within(t, found.text, body, person)
        comments.resolve(t, comment, person.id)
        return written

    return workbench.project.write(write)
