"""Which texts which subject can have, and what they are called in lists."""

import pytest

from klartafel.domain.gate import State
from klartafel.domain.label import column_name, name_of_text
from klartafel.domain.offered import every_kind, kinds_for
from klartafel.domain.subject import SubjectKind
from klartafel.domain.text import KINDS, TextKind
from klartafel.domain.word_difference import word_difference
from klartafel.platform.messages import LANGUAGES, render


def kinds(kind: SubjectKind, *, has_pictures: bool = False) -> set[TextKind]:
    return {one.kind for one in kinds_for(kind, has_pictures=has_pictures)}


def test_texts_of_tours_are_for_tours_alone() -> None:
    of_tours = {TextKind.TOUR_INTRODUCTION, TextKind.TOUR_TRANSITION}
    for kind in SubjectKind:
        assert (kinds(kind) & of_tours == of_tours) == (kind is SubjectKind.TOUR)


def test_texts_of_pictures_need_a_picture() -> None:
    of_pictures = {TextKind.ALT, TextKind.ALT_LONG}
    assert not kinds(SubjectKind.EXHIBIT) & of_pictures
    assert kinds(SubjectKind.EXHIBIT, has_pictures=True) >= of_pictures


def test_every_text_that_can_be_drafted_is_offered_to_some_subject() -> None:
    offered = {one for kind in SubjectKind for one in kinds_for(kind, has_pictures=True)}
    assert offered == set(every_kind())


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_texts_of_a_subject_have_one_name(language: str) -> None:
    names = [render(name_of_text(one.kind, State.DRAFT, one.language), language) for one in every_kind()]
    assert len(set(names)) == len(names)
    assert "Objekttafel, Englisch" in names or language != "de"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_in_a_list_claims_what_test_readers_have_not_said(language: str) -> None:
    unfinished = set(State) - {State.READERS_CHECKED, State.EXTERNALLY_CHECKED}
    for kind in (kind for kind in TextKind if KINDS[kind].needs_test_readers):
        bare = render(name_of_text(kind, State.READERS_CHECKED, KINDS[kind].languages[0]), language)
        for state in unfinished:
            for name in (name_of_text(kind, state, KINDS[kind].languages[0]), column_name(kind, state)):
                assert render(name, language) != bare


def test_words_that_changed_are_told_apart_from_those_that_stayed() -> None:
    before, after = word_difference("Der Krug ist rot.", "Der Krug ist ganz blau.")
    assert "".join(piece.text for piece in before) == "Der Krug ist rot."
    assert "".join(piece.text for piece in after) == "Der Krug ist ganz blau."
    assert [piece.text for piece in before if piece.changed] == ["rot"]
    assert "Krug" not in "".join(piece.text for piece in after if piece.changed)
