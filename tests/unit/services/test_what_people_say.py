"""Comments hang on words, suggestions are taken over by staff, scores are blind, examples are approved."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from klartafel.domain.comment import Comment
from klartafel.domain.gate import Action
from klartafel.domain.message import Refused, WrongCall
from klartafel.domain.person import Person, Role
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.score import Aspect, Score, agreements
from klartafel.domain.subject import SubjectKind, Text
from klartafel.domain.text import TextKind
from klartafel.platform.clock import system_clock
from klartafel.services import comments, examples, scores
from klartafel.services.erasing import erase_name
from klartafel.services.review_queue import QueueOrder, finished, waiting
from klartafel.services.reviewing import correct, take_step
from klartafel.services.workbench import Workbench
from klartafel.services.writing import begin_text, keep_typing, typed, write_version
from klartafel.store import subjects

BODY = "Das ist ein Krug. Der Krug ist aus Ton."


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Workbench]:
    with Workbench.create(tmp_path / "museum.klartafel") as made:
        for number, room in (("K 1", "Raum 10"), ("K 2", "Raum 9")):
            record = Record(
                (
                    FieldValue(Field.INVENTORY_NUMBER, number),
                    FieldValue(Field.TITLE, f"Krug {number}", "de"),
                    FieldValue(Field.DESCRIPTION, BODY, "de"),
                    FieldValue(Field.LOCATION, room, "de"),
                )
            )
            made.project.write(lambda t, r=record: subjects.add(t, SubjectKind.EXHIBIT, r))  # type: ignore[misc]
        yield made


def written(bench: Workbench, author: Person, key: str = "K 1", body: str = BODY) -> Text:
    subject = bench.subject_by_key(key)
    text = begin_text(bench, subject.id, TextKind.EINFACHE_SPRACHE, "de")
    return write_version(bench, text.id, body, author)


def seen(text: Text) -> str:
    assert text.current is not None
    return text.current.body_hash


@pytest.fixture
def staff(bench: Workbench) -> Person:
    return bench.person("Anna", Role.STAFF)


@pytest.fixture
def volunteer(bench: Workbench) -> Person:
    return bench.person("Ben", Role.VOLUNTEER)


def test_a_comment_stays_with_its_words_and_says_when_they_are_gone() -> None:
    comment = Comment(1, 1, "aus Ton", "Welcher Ton?", "aus rotem Ton", 1, system_clock())
    assert comment.place_in("Er ist aus Ton.") == comment.place_in("Er ist aus Ton. Und alt.")
    assert not comment.is_lost_in("Heute: aus Ton.")
    assert comment.is_lost_in("Er ist aus Holz.")
    assert comment.taken_over("Er ist aus Ton.") == "Er ist aus rotem Ton."
    assert comment.taken_over("aus Ton und aus Ton") is None, "nobody knows which one was meant"


def test_a_volunteer_suggests_and_staff_take_it_over(
    bench: Workbench, staff: Person, volunteer: Person
) -> None:
    text = written(bench, staff)
    number = comments.comment_on(bench, text.id, "aus Ton", "", volunteer, "aus <b>rotem</b> Ton")
    with pytest.raises(Refused):
        comments.take_over(bench, number, volunteer)
    assert seen(bench.text(text.id)) == seen(text)
    taken = comments.take_over(bench, number, staff)
    assert taken.current is not None
    assert taken.current.body == BODY.replace("aus Ton", "aus <b>rotem</b> Ton")
    assert taken.current.author == staff.id
    shown = comments.comments_of(bench, text.id)
    assert [(one.name, one.comment.is_resolved) for one in shown] == [("Ben", True)]


@pytest.mark.parametrize(
    ("quoted", "body", "suggestion"),
    [("", "  ", ""), ("aus Holz", "Nein.", ""), ("", "", "besser"), ("aus Ton", "x" * 2001, "")],
)
def test_a_comment_that_says_nothing_or_quotes_nothing_there_is_refused(
    bench: Workbench, staff: Person, quoted: str, body: str, suggestion: str
) -> None:
    text = written(bench, staff)
    with pytest.raises(WrongCall):
        comments.comment_on(bench, text.id, quoted, body, staff, suggestion)
    assert comments.comments_of(bench, text.id) == ()


def test_scores_are_kept_from_those_who_have_not_scored(
    bench: Workbench, staff: Person, volunteer: Person
) -> None:
    text = written(bench, staff)
    other = bench.person("Cem", Role.VOLUNTEER)
    scores.give_scores(bench, text.id, seen(text), dict.fromkeys(Aspect, 5), other)
    before = scores.scores_of(bench, text.id, seen(text), volunteer.id, Role.VOLUNTEER)
    assert (before.agreement, before.readers) == (None, 1)
    values = {Aspect.UNDERSTANDABLE: 2, Aspect.COMPLETE: 5}
    scores.give_scores(bench, text.id, seen(text), values, volunteer)
    assert scores.scores_of(bench, text.id, seen(text), volunteer.id, Role.VOLUNTEER).agreement is None
    scores.give_scores(bench, text.id, seen(text), {Aspect.RESPECTFUL: 5}, volunteer)
    after = scores.scores_of(bench, text.id, seen(text), volunteer.id, Role.VOLUNTEER).agreement
    assert after is not None
    assert [(one.count, one.mean, one.spread) for one in after] == [(2, 3.5, 3), (2, 5, 0), (2, 5, 0)]
    assert scores.scores_of(bench, text.id, seen(text), None, Role.STAFF).agreement == after


def test_readers_are_apart_from_two_points_on() -> None:
    found = agreements([Score(1, Aspect.COMPLETE, 4), Score(2, Aspect.COMPLETE, 3)])
    assert [(one.aspect, one.is_apart) for one in found] == [(Aspect.COMPLETE, False)]
    assert agreements([Score(1, Aspect.COMPLETE, 4), Score(2, Aspect.COMPLETE, 2)])[0].is_apart


def test_a_wording_that_changed_meanwhile_is_not_scored(
    bench: Workbench, staff: Person, volunteer: Person
) -> None:
    text = written(bench, staff)
    write_version(bench, text.id, BODY + " Er ist alt.", staff)
    with pytest.raises(Refused):
        scores.give_scores(bench, text.id, seen(text), dict.fromkeys(Aspect, 3), volunteer)
    with pytest.raises(WrongCall):
        scores.give_scores(bench, text.id, seen(bench.text(text.id)), {Aspect.COMPLETE: 6}, volunteer)


def test_readers_who_differ_make_work_for_staff(bench: Workbench, staff: Person, volunteer: Person) -> None:
    text = written(bench, staff)
    assert waiting(bench, QueueOrder.NEED, "Anna") == ()
    scores.give_scores(bench, text.id, seen(text), dict.fromkeys(Aspect, 1), volunteer)
    scores.give_scores(bench, text.id, seen(text), dict.fromkeys(Aspect, 3), staff)
    (one,) = waiting(bench, QueueOrder.NEED, "Anna")
    assert one.is_apart
    assert one.is_mine


def test_the_queue_is_for_others_than_the_author(bench: Workbench, staff: Person) -> None:
    for key in ("K 1", "K 2"):
        text = written(bench, staff, key)
        take_step(bench, text.id, Action.SUBMIT, staff, seen(text))
    assert [one.is_mine for one in waiting(bench, QueueOrder.NEED, "Anna")] == [False, False]
    assert [one.is_mine for one in waiting(bench, QueueOrder.NEED, "Berta")] == [True, True]
    rooms = [one.subject.key for one in waiting(bench, QueueOrder.ROOM, "Berta")]
    assert rooms == ["K 2", "K 1"], "room 9 comes before room 10"


def test_a_text_that_came_back_waits_for_its_author(bench: Workbench, staff: Person) -> None:
    text = written(bench, staff)
    second = bench.person("Berta", Role.STAFF)
    take_step(bench, text.id, Action.SUBMIT, staff, seen(text))
    take_step(bench, text.id, Action.REJECT, second, seen(text), "Zu lang.")
    (one,) = waiting(bench, QueueOrder.NEED, "Anna")
    assert one.is_returned
    assert one.is_mine
    assert not waiting(bench, QueueOrder.NEED, "Berta")[0].is_mine


def test_a_correction_waits_for_the_author_to_confirm(bench: Workbench, staff: Person) -> None:
    text = written(bench, staff)
    second = bench.person("Berta", Role.STAFF)
    take_step(bench, text.id, Action.SUBMIT, staff, seen(text))
    write_version(bench, text.id, BODY.replace("Der Krug", "Er"), second)
    (one,) = waiting(bench, QueueOrder.NEED, "Anna")
    assert one.needs_confirming
    assert one.is_mine


def test_only_approved_wordings_are_examples(bench: Workbench, staff: Person, volunteer: Person) -> None:
    text = written(bench, staff)
    second = bench.person("Berta", Role.STAFF)
    with pytest.raises(Refused):
        examples.show_as_example(bench, text.id, "Kurz.", second)
    take_step(bench, text.id, Action.SUBMIT, staff, seen(text))
    take_step(bench, text.id, Action.APPROVE, second, seen(text))
    with pytest.raises(Refused):
        examples.show_as_example(bench, text.id, "Kurz.", volunteer)
    with pytest.raises(Refused):
        examples.show_as_example(bench, text.id, " ", second)
    examples.show_as_example(bench, text.id, "Kurz und klar.", second)
    assert [one.reason for one in examples.gallery(bench)] == ["Kurz und klar."]
    write_version(bench, text.id, BODY + " Er ist alt.", staff)
    assert examples.gallery(bench) == (), "another wording is not that example"


def test_an_erased_name_is_gone_and_what_was_said_stays(
    bench: Workbench, staff: Person, volunteer: Person
) -> None:
    text = written(bench, staff)
    comments.comment_on(bench, text.id, "", "Gut.", volunteer)
    erase_name(bench, volunteer.id)
    assert [(one.name, one.comment.body) for one in comments.comments_of(bench, text.id)] == [("", "Gut.")]
    assert b"Ben" not in bench.path.read_bytes()


@pytest.mark.parametrize("role", [Role.VOLUNTEER, Role.EDUCATOR, Role.MODERATOR])
def test_only_staff_write_and_approve(bench: Workbench, staff: Person, role: Role) -> None:
    text = written(bench, staff)
    take_step(bench, text.id, Action.SUBMIT, staff, seen(text))
    other = bench.person("Dora", role)
    with pytest.raises(Refused):
        write_version(bench, text.id, "Anders.", other)
    for action in (Action.APPROVE, Action.REJECT, Action.RECORD_OUTSIDE):
        with pytest.raises(Refused):
            take_step(bench, text.id, action, other, seen(text), "Grund")


def test_that_readers_differ_is_kept_from_those_who_have_not_scored(
    bench: Workbench, staff: Person, volunteer: Person
) -> None:
    text = written(bench, staff)
    take_step(bench, text.id, Action.SUBMIT, staff, seen(text))
    for name, value in (("Cem", 1), ("Dora", 5)):
        reader = bench.person(name, Role.VOLUNTEER)
        scores.give_scores(bench, text.id, seen(text), dict.fromkeys(Aspect, value), reader)
    asked = (QueueOrder.NEED, volunteer.name, Role.VOLUNTEER)
    assert [one.is_apart for one in waiting(bench, *asked)] == [False]
    scores.give_scores(bench, text.id, seen(text), {Aspect.COMPLETE: 3}, volunteer)
    assert [one.is_apart for one in waiting(bench, *asked)] == [False], "not complete yet"
    scores.give_scores(bench, text.id, seen(text), dict.fromkeys(Aspect, 3), volunteer)
    assert [one.is_apart for one in waiting(bench, *asked)] == [True]


def approved(bench: Workbench, author: Person) -> Text:
    text = written(bench, author)
    take_step(bench, text.id, Action.SUBMIT, author, seen(text))
    take_step(bench, text.id, Action.APPROVE, bench.person("Berta", Role.STAFF), seen(text))
    return text


def test_finished_texts_can_be_read_and_a_comment_on_one_waits_for_its_author(
    bench: Workbench, staff: Person, volunteer: Person
) -> None:
    text = approved(bench, staff)
    assert waiting(bench, QueueOrder.NEED, "Anna") == ()
    assert [one.text.id for one in finished(bench, QueueOrder.NEED)] == [text.id]
    comments.comment_on(bench, text.id, "aus Ton", "Welcher?", volunteer)
    (one,) = waiting(bench, QueueOrder.NEED, "Anna")
    assert (one.comments, one.is_mine) == (1, True)
    assert not waiting(bench, QueueOrder.NEED, "Ben", Role.VOLUNTEER)[0].is_mine


def test_only_staff_or_whoever_said_it_take_a_comment_off_the_list(
    bench: Workbench, staff: Person, volunteer: Person
) -> None:
    text = written(bench, staff)
    by_staff = comments.comment_on(bench, text.id, "aus Ton", "Welcher?", staff)
    by_volunteer = comments.comment_on(bench, text.id, "", "Gut.", volunteer)
    with pytest.raises(Refused):
        comments.resolve(bench, by_staff, volunteer)
    comments.resolve(bench, by_volunteer, volunteer)
    with pytest.raises(Refused):
        comments.reopen(bench, by_volunteer, bench.person("Cem", Role.VOLUNTEER))
    comments.reopen(bench, by_volunteer, volunteer)
    comments.resolve(bench, by_volunteer, staff)
    assert [one.comment.is_resolved for one in comments.comments_of(bench, text.id)] == [False, True]


def test_a_correction_is_made_in_the_wording_that_was_read_or_not_at_all(
    bench: Workbench, staff: Person
) -> None:
    """Fault L10: an author may write while a reviewer corrects."""
    text = written(bench, staff)
    second = bench.person("Berta", Role.STAFF)
    take_step(bench, text.id, Action.SUBMIT, staff, seen(text))
    newer = write_version(bench, text.id, BODY + " Er ist alt.", staff)
    with pytest.raises(Refused):
        correct(bench, text.id, seen(text), BODY.replace("Der Krug", "Er"), second)
    assert seen(bench.text(text.id)) == seen(newer)
    correct(bench, text.id, seen(newer), BODY + " Er ist sehr alt.", second)
    assert waiting(bench, QueueOrder.NEED, "Anna")[0].needs_confirming


def test_words_that_somebody_types_at_the_moment_are_not_lost_to_a_correction(
    bench: Workbench, staff: Person, volunteer: Person
) -> None:
    text = written(bench, staff)
    number = comments.comment_on(bench, text.id, "aus Ton", "", volunteer, "aus rotem Ton")
    keep_typing(bench, text.id, BODY + " Und")
    with pytest.raises(Refused):
        comments.take_over(bench, number, staff)
    with pytest.raises(Refused):
        correct(bench, text.id, seen(text), "Kurz.", staff)
    assert typed(bench, text.id) == BODY + " Und"
    keep_typing(bench, text.id, BODY)
    comments.take_over(bench, number, staff)


def test_only_staff_take_an_example_out_of_the_gallery(
    bench: Workbench, staff: Person, volunteer: Person
) -> None:
    text = approved(bench, staff)
    examples.show_as_example(bench, text.id, "Kurz.", staff)
    with pytest.raises(Refused):
        examples.take_down(bench, text.id, volunteer)
    examples.take_down(bench, text.id, staff)
    assert examples.gallery(bench) == ()
