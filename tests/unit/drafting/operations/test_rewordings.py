"""What is proposed for a sentence: the most thorough first, and never a word too few."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klartafel.domain.checking import CheckSettings, ExplainedWord
from klartafel.domain.text import Profile
from klartafel.drafting.operations import MOST_REWORDINGS, rewordings

_JUG = (
    "Auf der Scheibe gedrehter, bauchiger Henkelkrug aus rot brennender Irdenware, dessen Wandung mit einem "
    "nach links gewandten Vogel verziert und anschließend mit einer transparenten Bleiglasur überzogen wurde."
)


def test_the_first_has_gone_through_all_operations() -> None:
    best = rewordings(_JUG, "de")[0]
    assert best.sentences[0] == "Das ist ein bauchiger Henkelkrug aus rot brennender Irdenware."
    assert "Der Henkelkrug ist auf der Scheibe gedreht." in best.sentences
    assert "Der Vogel ist nach links gewandt." in best.sentences
    assert {"relative-clause", "participle-attribute", "noun-phrase"} <= set(best.steps)


def test_less_thorough_ones_follow_and_no_two_are_the_same() -> None:
    found = rewordings(_JUG, "de")
    assert 2 <= len(found) <= MOST_REWORDINGS
    assert len({each.sentences for each in found}) == len(found)
    assert min(len(each.sentences) for each in found) < len(found[0].sentences)


def test_the_same_sentence_gets_the_same_proposals() -> None:
    assert rewordings(_JUG, "de") == rewordings(_JUG, "de")


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Der Krug stammt aus dem 4. Jh. v. Chr.", "Der Krug stammt aus dem 4. Jahrhundert vor Christus."),
        ("Sie steht seit dem 13.08.1970 hier.", "Sie steht seit dem 13. August 1970 hier."),
        ("Man zeigt ihn 10–12 Wochen.", "Man zeigt ihn 10 bis 12 Wochen."),
    ],
)
def test_suggestions_of_the_rules_are_put_in_place(text: str, better: str) -> None:
    assert rewordings(text, "de")[0].sentences == (better,)


def test_the_genitive_is_left_in_plain_language_and_replaced_in_easy_language() -> None:
    text = "Das Dach des Hauses ist rot."
    assert rewordings(text, "de") == ()
    easy = rewordings(text, "de", profile=Profile.LEICHTE_SPRACHE)
    assert easy[0].sentences == ("Das Dach von dem Haus ist rot.",)
    assert easy[0].steps == ("genitive",)


def test_a_word_of_the_glossary_is_explained_after_the_first_sentence_with_it() -> None:
    glossary = CheckSettings(explained=(ExplainedWord("Malhorn", "ein Gefäß zum Malen"),))
    found = rewordings("Er malte mit dem Malhorn.", "de", glossary)
    assert found[0].sentences == ("Er malte mit dem Malhorn.", "Ein Malhorn ist ein Gefäß zum Malen.")
    assert found[0].steps == ("glossary",)


def test_an_explanation_that_is_a_sentence_stays_as_it_is() -> None:
    glossary = CheckSettings(explained=(ExplainedWord("Legge", "In der Legge prüfte man Leinen."),))
    found = rewordings("Er kam in die Legge.", "de", glossary)
    assert found[0].sentences[-1] == "In der Legge prüfte man Leinen."


def test_an_explanation_that_is_one_word_of_the_same_gender_takes_its_place() -> None:
    glossary = CheckSettings(explained=(ExplainedWord("Plakette", "= Tafel"),))
    found = rewordings("Der Name steht auf der Plakette.", "de", glossary)
    assert found[0].sentences == ("Der Name steht auf der Tafel.",)


def test_an_explanation_of_another_gender_is_a_sentence() -> None:
    glossary = CheckSettings(explained=(ExplainedWord("Humpen", "= Kanne"),))
    found = rewordings("Er trank aus dem Humpen.", "de", glossary)
    assert found[0].sentences == ("Er trank aus dem Humpen.", "Humpen bedeutet: Kanne.")


def test_what_is_told_aside_does_not_part_a_reason_from_its_result() -> None:
    text = "Der Krug, der aus Ton ist, wurde glasiert, sodass er dicht ist."
    sentences = rewordings(text, "de")[0].sentences
    place = sentences.index("Deshalb ist er dicht.")
    assert sentences[place - 1] == "Der Krug wurde glasiert."


@pytest.mark.parametrize("text", ["", " ", "Der Henkel ist rechts.", "??", "Ja", "47"])
def test_there_is_nothing_to_propose_for_what_is_simple(text: str) -> None:
    assert rewordings(text, "de") == ()


def test_line_ends_are_blanks() -> None:
    found = rewordings("Er malte Bilder,\n   und seine Frau schrieb\nBücher.", "de")
    assert found[0].sentences == ("Er malte Bilder.", "Seine Frau schrieb Bücher.")


def test_other_languages_have_no_operations() -> None:
    assert rewordings("La cruche, qui est vieille, est rouge; elle est belle.", "fr") == ()


_PIECES = (
    "Der die das , ; : ( ) „ “ und oder weil der Krug, ein Töpfer aus Unna 1748 – wurde gemalt, dessen "
    "deren Haus ist sind war, in dem den gemalten geritzte bemalter nicht vermutlich Krüge. z. B. Anna "
    "Müller (1739–1771) sodass nachdem da sich herabhängt 4. Jh. v. Chr. die , which who is was a"
)
_WORDS = st.sampled_from(_PIECES.split(" "))


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.lists(_WORDS, max_size=40).map(" ".join), st.text(max_size=200)),
    st.sampled_from(["de", "en"]),
)
def test_no_text_raises_and_proposals_are_sentences(text: str, language: str) -> None:
    found = rewordings(text, language)
    assert len(found) <= MOST_REWORDINGS
    assert all(sentence.strip() for each in found for sentence in each.sentences)


def test_a_very_long_sentence_is_answered() -> None:
    rewordings("Der Krug, der in Unna stand, war alt und wurde von Anna Müller gemalt, weil " * 25, "de")
