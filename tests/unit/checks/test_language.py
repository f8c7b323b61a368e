"""What the checks know of words: tags, lemmas, parts of compounds, how common they are, packed lists."""

import sys
from pathlib import Path

import pytest
from checks_data import cases, rows
from HanTa.HanoverTagger import HanoverTagger
from hypothesis import given
from hypothesis import strategies as st

from klartafel.checks import analyse
from klartafel.checks.language import tagging
from klartafel.checks.language.compounds import compound_parts
from klartafel.checks.language.frequencies import RAREST_ZIPF, frequency
from klartafel.checks.language.morphemes import FasterTagger
from klartafel.checks.language.vocabulary import is_known, parts_of, word_frequency
from klartafel.checks.language.word_table import WordTable, word_table

sys.path.insert(0, str(Path(__file__).parents[3] / "packaging"))

from word_data import packed

LETTERS = st.text(alphabet="abcdäöüßABZéłα·'", min_size=1, max_size=12)


def tags(text: str, language: str = "de") -> dict[str, str]:
    return {word.text: word.tag.part_of_speech for word in analyse(text, language).words}


def lemmas(text: str, language: str = "de") -> list[str]:
    return [word.tag.lemma for word in analyse(text, language).words]


@given(st.dictionaries(LETTERS, st.sampled_from(["", "12", "aeh"]), min_size=1, max_size=300), LETTERS)
def test_a_packed_list_has_what_was_put_in_and_nothing_else(words: dict[str, str], other: str) -> None:
    lines = [f"{word}\t{value}" if value else word for word, value in words.items()]
    table = WordTable(packed.pack("a list", lines))
    assert {word: table.get(word) for word in words} == words
    assert dict(table) == words
    assert (other in table) is (other in words)


def test_strange_words_are_in_no_list() -> None:
    table = word_table("words-de")
    for word in ("", " ", "\ud800", "\n", "Krug\n", "Krug\t", "\x00", "🏺", "z" * 10_000):
        assert word not in table


def test_words_are_tagged_in_their_sentence() -> None:
    found = tags("Der Krug wurde 1748 von einem Töpfer in Unna gedreht.")
    assert found["wurde"] == "VA(FIN)"
    assert found["gedreht"] == "VV(PP)"
    assert found["Krug"] == found["Töpfer"] == "NN"
    assert found["1748"] == "CARD"
    assert lemmas("Die Krüge standen im Haus.") == ["der", "Krug", "stehen", "in", "Haus"]


def test_english_contractions_are_tagged_by_their_verb() -> None:
    assert tags("The jug wasn't broken.", "en")["wasn't"].startswith("VB")


def test_gender_forms_and_marks_do_not_hide_a_word() -> None:
    assert lemmas("Die Besucher:innen mögen das Landes·museum.")[1] == "Besucherin"


def test_a_sentence_is_tagged_once_wherever_it_stands() -> None:
    analyse("Der Krug steht im Schrank.", "de")
    before = tagging.tags.cache_info().misses
    analyse("Neu davor. Der Krug steht im Schrank.", "de")
    assert tagging.tags.cache_info().misses == before + 1  # the new sentence alone


@pytest.mark.parametrize(("language", "model"), [("de", "morphmodel_ger.pgz"), ("en", "morphmodel_en.pgz")])
def test_the_quicker_searches_find_what_hanta_finds(language: str, model: str) -> None:
    own, quicker = HanoverTagger(model), FasterTagger(model)
    words = {word for case in cases("museum_texts") for word in case["source"].lower().split()}
    words |= {"", "x", "🏺", "sonderausstellungseröffnung", "ß", "qxzj", "a" * 40, "1748", "terra-sigillata"}
    for word in words:
        readings, quick = own.analyze_forward(word), quicker.analyze_forward(word)
        assert [tag for tag, _ in quick] == [tag for tag, _ in readings], word
        assert [value for _, value in quick] == pytest.approx([value for _, value in readings]), word
        target = -readings[0][0]
        assert quicker.analyze_viterbi(word, target) == own.analyze_viterbi(word, target), (word, language)


def test_without_a_tagger_there_are_no_tags_and_a_notice(monkeypatch: pytest.MonkeyPatch) -> None:
    from klartafel.checks import check
    from klartafel.domain.text import Profile

    monkeypatch.setattr(tagging, "_tagger", lambda _: None)
    tagging.tags.cache_clear()
    try:
        report = check("Das hier ist sonst nirgends geschrieben.", Profile.EINFACHE_SPRACHE, "de")
    finally:
        tagging.tags.cache_clear()
    assert [notice.id for notice in report.notices] == ["check-scores.no-tagger"]
    assert report.difficulty is None


@given(st.lists(st.text(min_size=1, max_size=8), max_size=8), st.sampled_from(["de", "en"]))
def test_any_tokens_have_a_tag_each(tokens: list[str], language: str) -> None:
    assert len(tagging.tags(tuple(tokens), language)) == len(tokens)


@pytest.mark.parametrize(
    "marked",
    [
        "Krug|deckel", "Zinn|teller", "Kirchen|schatz", "Heiligen|figur", "Stadt|geschichte", "Öl|gemälde",
        "Fayence|krug", "Uhr|werk", "Alt|stadt", "Donau|dampfschiff|fahrt", "Kirchturm|uhr",
        "Landschafts|malerei", "Restaurierungs|werkstatt", "Museums|besucherin",
    ],
)  # fmt: skip
def test_compounds_come_apart_at_their_joints(marked: str) -> None:
    assert compound_parts(marked.replace("|", "")) == tuple(marked.split("|"))


@pytest.mark.parametrize(
    "word",
    [
        "Ausstellung", "Wissenschaft", "Engländer", "Pastell", "Karaffe", "Gegenstand", "Museum", "Bäckerei",
        "Fotografie", "Universität", "Parade", "Amphoren", "Künstlerin", "Hafnersmeister", "der",
        "", "x", "Krug-Deckel", "ABC", "z" * 500,
    ],
)  # fmt: skip
def test_words_of_one_piece_stay_whole(word: str) -> None:
    assert compound_parts(word) == (word,)


def test_given_compounds_come_apart(shared_data: Path) -> None:
    given_words = [row for row in rows(shared_data / "text" / "words_dev.jsonl") if "compound" in row]
    wrong = [row["word"] for row in given_words if not agrees(row["word"], row["compound"])]
    assert len(wrong) <= 0.03 * len(given_words), wrong


def agrees(word: str, marked: str | None) -> bool:
    """Whether a word has the joint that is marked, or none where none is."""
    parts = compound_parts(word)
    if marked is None:
        return len(parts) == 1
    joints = {sum(map(len, parts[:place])) for place in range(1, len(parts))}
    return marked.index("|") in joints


def test_a_compound_is_as_common_as_its_rarest_part() -> None:
    word = next(analyse("Suppenteller", "de").words)
    assert parts_of(word, "de") == ("Suppen", "teller")
    assert word_frequency(word, "de") > 3.5
    assert frequency("Suppenteller") == RAREST_ZIPF
    terra = next(analyse("Terra-Sigillata-Schale", "de").words)
    assert word_frequency(terra, "de") < 3.0


def test_an_inflected_form_is_as_common_as_its_word() -> None:
    rare_form = next(analyse("Krügleins", "de").words)
    assert word_frequency(rare_form, "de") < word_frequency(next(analyse("Kruges", "de").words), "de")


@pytest.mark.parametrize(
    ("form", "language"),
    [("Krug", "de"), ("Krüge", "de"), ("gedreht", "de"), ("Gedreht", "de"), ("jugs", "en"), ("colour", "en")],
)
def test_dictionaries_have_forms(form: str, language: str) -> None:
    assert is_known(form, language)


@pytest.mark.parametrize(("form", "language"), [("krug", "de"), ("Musem", "de"), ("juug", "en")])
def test_dictionaries_do_not_have_slips(form: str, language: str) -> None:
    assert not is_known(form, language)
