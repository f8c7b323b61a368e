"""Sentences and lines: length, layout, lists, blocks, address."""

import pytest
from one_rule import ES, LS, PLAIN, findings, found_words

from klartafel.checks import check
from klartafel.domain.checking import CheckSettings, RuleNumber
from klartafel.domain.finding import Severity
from klartafel.domain.text import Profile
from klartafel.platform.messages import render


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Das ist ein Krug. Er ist alt.", ["Er ist alt."]),
        ("Das ist\nder Krug von Anna. Er ist alt.\nEr ist rot.", ["Er ist alt."]),
        ("Wir zeigen den\nKrug.", ["den\nKrug"]),
        ("Was ist das? Ein Krug!\n", ["Ein Krug!"]),
        ("- Krug. Er ist alt.\n- Teller", ["Er ist alt."]),
        ("Das ist ein Krug.\nEr ist alt.", []),
        ("Das ist z. B. ein Krug von Dr. Weber aus dem 18. Jahrhundert.", []),
        ("Friedrich II. war König.\nEr war alt.", []),
        ("Öffnungszeiten\nWir haben auf.\n- Montag\n- Dienstag", []),
        ("Das ist die Frau, die\nden Krug gemacht hat.", []),
        ("Das Museum zeigt\nden Krug.", []),
    ],
)
def test_each_sentence_has_its_line_and_each_article_its_noun(text: str, words: list[str]) -> None:
    assert found_words("line-per-sentence", text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Die Besucher:innen und die Künstler*innen und die Leser/-innen lesen hier heute.", 11),
        ("Hier zeigt der:die Künstler:in heute alte und neue Bilder aus Holz.", 11),
        ("In diesem Haus ist heute ein großes Mu-\nseum für die Kunst.", 11),
        ("Das sind Krüge, z. B. aus dem 18. Jahrhundert v. Chr. in Soest.", 13),
        ("Die Werkstatt\nDer Töpfer zeigt heute alte und neue Krüge und Teller aus Ton.", 12),
        ("Im Landes·museum und im Stadt-Museum gibt es am Montag 12 000 Krüge.", 11),
    ],
)
def test_words_are_counted_as_people_read_them(text: str, words: int) -> None:
    (finding,) = findings("sentence-length", text)
    assert dict(finding.message.values)["words"] == words


def test_items_and_headings_are_no_long_sentences() -> None:
    text = "Ein Bild von drei alten und neuen Krügen in der Stadt\nDas gibt es:\n"
    assert findings("sentence-length", text + "- Krug aus Ton\n" * 10) == []


@pytest.mark.parametrize("profile", [Profile.ALT, Profile.ALT_LONG, Profile.AUDIO])
def test_sentences_of_pictures_and_sound_have_no_limit(profile: Profile) -> None:
    assert not [f for f in check("Wort " * 40 + ".", profile, "de").findings if f.rule == "sentence-length"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Das Museum zeigt Krüge, Teller, Tassen und Löffel.", ["Krüge, Teller, Tassen und Löffel"]),
        ("Anna, Otto, Karl, Emma und Fritz kamen.", ["Anna, Otto, Karl, Emma und Fritz"]),
        ("Es gab Feste in Soest, Münster, Köln und Essen.", ["Soest, Münster, Köln und Essen"]),
        ("Der Krug ist alt, rot, bauchig und schwer.", ["alt, rot, bauchig und schwer"]),
        ("Sie können malen, basteln, singen und tanzen.", ["malen, basteln, singen und tanzen"]),
        ("Es gibt: Brot, Käse, Wurst, Eier.", ["Brot, Käse, Wurst, Eier"]),
        ("Messer und Gabeln, Krüge und Teller liegen hier.", ["Messer und Gabeln, Krüge und Teller"]),
    ],
)
def test_many_items_in_one_sentence_should_be_a_list(text: str, words: list[str]) -> None:
    for profile in (LS, ES):
        assert found_words("list", text, profile) == words


@pytest.mark.parametrize(
    "text",
    [
        "Es gibt Krüge, Teller und Tassen.",
        "Er kam, sah, malte und siegte.",
        "Ein großer, alter, schwerer, brauner Krug steht da.",
        "Der Mann, der Krüge, Teller und Tassen machte, war alt.",
        "Der Töpfer, ein Meister aus Soest, und seine Frau malten.",
        "Er lebte in Soest, seine Frau lebte in Köln, und ihr Kind lebte in Essen.",
        "Am Montag, dem 3. Mai, um 10 Uhr, kam Anna.",
        "Es gibt:\n- Krüge\n- Teller\n- Tassen\n- Löffel",
        "Er malte Opern, darunter Rigoletto, Otello und Falstaff.",
    ],
)
def test_few_items_clauses_and_attributes_are_no_list(text: str) -> None:
    assert found_words("list", text) == []


def test_english_lists() -> None:
    text = "It shows two jugs, three plates, a cup and a spoon. A big, old, heavy, brown jug."
    assert found_words("list", text, PLAIN) == ["jugs, three plates, a cup and a spoon"]


LINE = "Das ist ein Satz.\n"


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        (LINE * 6, 0),
        (LINE * 7, 1),
        (LINE * 6 + "\n" + LINE * 6, 0),
        (LINE * 7 + "\n" + LINE * 8, 2),
        (LINE * 4 + "Der Krug\n" + LINE * 4, 0),
        (LINE * 4 + "# Der Krug\n" + LINE * 4, 0),
        ("Das ist ein Satz. " * 7, 1),
        (LINE * 3 + "Das ist ein\nlanger Satz.\n" * 2, 1),
        ("Es gibt:\n" + "- einen Krug\n" * 10, 0),
        (LINE * 5 + "- ein Krug\n" * 3, 0),
    ],
)
def test_a_block_has_a_gap_or_a_heading_after_six_lines(text: str, blocks: int) -> None:
    assert len(findings("block", text)) == blocks
    assert findings("block", text, ES) == []


def test_a_project_may_set_its_own_numbers_for_blocks_and_lists() -> None:
    lines = (RuleNumber("block", LS, "lines", 3),)
    (finding,) = findings("block", LINE * 4, settings=CheckSettings(numbers=lines))
    assert "3" in render(finding.message, "de")
    items = CheckSettings(numbers=(RuleNumber("list", ES, "items", 4),))
    assert findings("list", "Es gibt Krüge, Teller, Tassen und Löffel.", ES, settings=items) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hier können Sie den Krug sehen. Willst du ihn anfassen?", ["du"]),
        ("Du siehst einen Krug. Fass ihn an. Dann gehen Sie weiter.", ["Sie"]),
        ("Besuchen Sie uns. Könnt ihr den Krug sehen?", ["ihr"]),
        ("Wir zeigen Ihnen den Saal. Schau den Krug an.", ["Schau"]),
        ("Sie sehen hier einen Krug. Du darfst ihn anfassen.", ["Du"]),
        ("Nehmen Sie Ihren Hut ab. Vergiss deine Tasche nicht.", ["deine"]),
        ("Liebe Kinder, ihr dürft hier malen. Bitte lassen Sie die Stifte liegen.", ["Sie"]),
        ("Sie kommt aus Soest. Du kannst den Krug sehen.", []),
        ("Besuchen Sie uns. Sie gibt ihr ein Buch. Sie zeigt ihr Kleid.", []),
        ("Kommen Sie zu uns. Er sagte: „Du bist da.“", []),
        ("Wir bieten Ihnen das Du an. Fragen Sie uns.", []),
        ("Du siehst den Krug. Dein Platz ist hier.", []),
        ("Hier stehen Frauen. Sie tragen Krüge. Du kannst sie sehen.", []),
    ],
)
def test_the_rarer_address_is_found_where_two_are_mixed(text: str, words: list[str]) -> None:
    for profile in (LS, ES):
        assert found_words("address", text, profile) == words
    assert {f.severity for f in findings("address", text)} <= {Severity.WARNING}
