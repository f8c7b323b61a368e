"""Where sentences came from: told as long as they stand as drafted, never of words that a person touched."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klartafel.domain.draft import DraftSentence, Origin
from klartafel.domain.finding import Span
from klartafel.domain.message import Message
from klartafel.domain.record import Field
from klartafel.domain.run import RunRecord
from klartafel.domain.text import TextKind
from klartafel.drafting import operations
from klartafel.drafting.operations import _SUGGESTED, inventory
from klartafel.platform.clock import system_clock
from klartafel.platform.messages import LANGUAGES, render
from klartafel.services.drafting import Drafter, draft_text
from klartafel.services.origins import STEP_NAMES, Drafted, SentenceOrigin, TextOrigins, origins_of

RECORD = "Das ist ein Krug aus Ton."
RESHAPED = "Der Krug entstand um 1748."
WORDED = "Ein Töpfer hat ihn gemacht."
KEPT = "Er ist rot."
PARTS = (
    (RECORD, Origin.RECORD, ("object_type", "material")),
    (RESHAPED, Origin.OPERATION, ("relative-clause", "relative-clause", "figures")),
    (WORDED, Origin.MODEL, ("es",)),
    (KEPT, Origin.SOURCE, ()),
)


def draft_of(*parts: tuple[str, Origin, tuple[str, ...]]) -> Drafted:
    body, sentences = "", []
    for words, origin, steps in parts:
        start = len(body)
        body += f"{words} "
        sentences.append(DraftSentence(Span(start, start + len(words)), origin, None, steps))
    run = RunRecord(
        "1", "", "", "", "", (), 1, 0, 0, 0.0, "done", "", "", system_clock(), sentences=tuple(sentences)
    )
    return Drafted(body.rstrip(), run)


DRAFT = draft_of(*PARTS)


def told(body: str, draft: Drafted | None = DRAFT) -> list[tuple[str, Origin | None]]:
    found = origins_of(body, draft, "de").sentences
    return [(s.words, s.drafted.origin if s.drafted else None) for s in found]


def test_every_sentence_of_an_untouched_draft_has_its_origin() -> None:
    assert told(DRAFT.body) == [(words, origin) for words, origin, _ in PARTS]


@pytest.mark.parametrize(
    ("origin", "words"),
    [
        (0, "aus dem Datensatz (Objektart, Material)"),
        (1, "vom Programm umgeformt (Relativsatz als eigener Satz, Zahlen, Daten und Abkürzungen"),
        (2, "vom Sprachmodell, geprüft am Ausgangstext"),
        (3, "unverändert aus dem Ausgangstext – nicht vereinfacht"),
    ],
)
def test_the_origin_is_told_in_words(origin: int, words: str) -> None:
    sentence = origins_of(DRAFT.body, DRAFT, "de").sentences[origin]
    assert render(sentence.origin, "de").startswith(words)


def test_a_new_wording_that_is_still_hard_says_so() -> None:
    hard = DraftSentence(Span(0, 1), Origin.MODEL, simplified=False)
    assert render(SentenceOrigin(RECORD, hard).origin, "de").endswith("; noch nicht einfach genug")
    kept = DraftSentence(Span(0, 1), Origin.SOURCE, simplified=False)
    assert "genug" not in render(SentenceOrigin(RECORD, kept).origin, "de"), "it is said once"


def test_what_a_person_touched_is_by_hand_and_the_rest_keeps_its_origin() -> None:
    body = DRAFT.body.replace("1748", "1749").replace(KEPT, f"Er ist schön.\n\n{KEPT}")
    assert told(body) == [
        (RECORD, Origin.RECORD),
        ("Der Krug entstand um 1749.", None),
        (WORDED, Origin.MODEL),
        ("Er ist schön.", None),
        (KEPT, Origin.SOURCE),
    ]


@pytest.mark.parametrize(
    "body",
    ["Wohl falsch: Er ist rot.", "Er ist rot. Er ist rot?", "Er ist rot", "er ist rot.", "„Er ist rot.“"],
)
def test_words_of_the_draft_inside_another_sentence_have_no_origin(body: str) -> None:
    assert [origin for words, origin in told(body) if words != KEPT] == [None]


def test_sentences_that_were_moved_keep_their_origin() -> None:
    assert told(f"{KEPT} {RECORD}") == [(KEPT, Origin.SOURCE), (RECORD, Origin.RECORD)]


def test_same_words_twice_have_their_origins_in_order() -> None:
    draft = draft_of((KEPT, Origin.RECORD, ("material",)), (KEPT, Origin.SOURCE, ()))
    assert [origin for _, origin in told(draft.body, draft)] == [Origin.RECORD, Origin.SOURCE]
    assert [origin for _, origin in told(f"{draft.body} {KEPT}", draft)][2] is Origin.SOURCE


def test_a_draft_that_cuts_sentences_elsewhere_is_told_as_it_cut() -> None:
    """A short form at the end of a sentence: whoever reads the text alone sees one sentence."""
    draft = draft_of(
        ("Der Krug entstand 30 v. Chr.", Origin.OPERATION, ("bracket",)), (KEPT, Origin.SOURCE, ())
    )
    assert [origin for _, origin in told(draft.body, draft)] == [Origin.OPERATION, Origin.SOURCE]


def test_a_sentence_that_goes_on_is_another_one() -> None:
    draft = draft_of(("Der Krug entstand 30 v. Chr.", Origin.OPERATION, ("bracket",)))
    assert told("Der Krug entstand 30 v. Chr. in Unna.", draft) == [
        ("Der Krug entstand 30 v. Chr. in Unna.", None)
    ]


def test_letters_are_compared_as_people_see_them() -> None:
    draft = draft_of(("Der To\u0308pfer brannte 24\u00a0Krüge.", Origin.MODEL, ()))
    assert told("Der Töpfer brannte 24 Krüge.", draft)[0][1] is Origin.MODEL


@given(st.lists(st.sampled_from([*(words for words, _, _ in PARTS), "Neu.", "Und", "\n\n"])).map(" ".join))
def test_no_word_of_a_text_is_told_twice_or_left_out(body: str) -> None:
    assert "".join("".join(words for words, _ in told(body)).split()) == "".join(body.split())


def test_a_report_begins_with_how_the_draft_arose_and_says_that_it_was_changed() -> None:
    ids = [message.id for message in origins_of(DRAFT.body, DRAFT, "de").report]
    assert ids == ["draft.story-without-model", "origins.share", *["origins.sentence"] * 4]
    changed = origins_of(f"{DRAFT.body} Neu.", DRAFT, "de").report
    assert changed[1] == Message.of("origins.changed-since")


def test_a_text_that_nobody_drafted_and_a_draft_of_old_say_so() -> None:
    assert TextOrigins(None, ()).report == (Message.of("origins.nobody-drafted"),)
    assert origins_of(RECORD, draft_of(), "de").report == (Message.of("origins.not-recorded"),)


def test_every_step_of_an_operation_has_a_name() -> None:
    steps = {operation.id for language in LANGUAGES for operation in inventory.operations(language)}
    steps |= {name for name, _ in _SUGGESTED}
    source = Path(operations.__file__).read_text("utf-8")
    appended = set(re.findall(r'steps\.append\("([a-z-]+)"\)', source))
    assert "glossary" in appended
    assert (steps | appended) - set(STEP_NAMES) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_origin_can_be_said(language: str) -> None:
    steps = (*STEP_NAMES, *Field, "id of a former version")
    for origin in Origin:
        sentence = SentenceOrigin(RECORD, DraftSentence(Span(0, 1), origin, None, tuple(steps)))
        assert render(sentence.origin, language)
        assert render(SentenceOrigin(RECORD, DraftSentence(Span(0, 1), origin)).origin, language)


def test_a_draft_of_the_program_is_told_sentence_by_sentence() -> None:
    source = (
        "Der Krug, der 1748 in Unna (Westfalen) gefertigt wurde, ist aus Ton. Er ist 24 cm hoch. "
        "Er wurde 1987 gekauft und er steht seit dem Jahr 1990 in unserem Museum."
    )
    draft = draft_text(Drafter(), source, TextKind.EINFACHE_SPRACHE, "de")
    found = origins_of(draft.body, Drafted(draft.body, draft.run), "de").sentences
    assert [sentence.drafted for sentence in found] == list(draft.sentences)
