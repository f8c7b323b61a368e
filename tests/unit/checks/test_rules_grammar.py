"""Grammar: clauses, passive, genitive, moods, tenses, pronouns; what is found and what is let pass."""

from collections.abc import Iterator

import pytest
from one_rule import EASY, ES, LS, PLAIN, findings, found_words

from klartafel.checks import analyse, check
from klartafel.checks.language import tagging
from klartafel.checks.rules.grammar import RULES
from klartafel.checks.rules.grammar.clauses import structures
from klartafel.domain.finding import Severity
from klartafel.domain.text import Profile

IDS = frozenset(rule.id for rule in RULES)


def clauses(text: str) -> list[str]:
    """The clauses of a sentence with their kinds."""

    def of_sentence() -> Iterator[str]:
        (structure,) = structures(analyse(text, "de"))
        for clause in structure.clauses:
            words = " ".join(structure.words[place].text for place in clause.members)
            yield f"{clause.kind.value}: {words}"

    return list(of_sentence())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Der Krug, den Anna gemacht hat, ist alt und steht hier.",
            ["main: Der Krug ist alt", "relative: den Anna gemacht hat", "main: und steht hier"],
        ),
        (
            "Wenn Sie müde sind, können Sie hier sitzen und Kaffee trinken.",
            ["main: können Sie hier sitzen und Kaffee trinken", "conjunction: Wenn Sie müde sind"],
        ),
        (
            "Er sagt, dass der Krug, den er machte, alt ist.",
            ["main: Er sagt", "conjunction: dass der Krug alt ist", "relative: den er machte"],
        ),
        (
            "Die Dinge, die aus Holz, Ton und Glas gemacht sind, stehen hier.",
            ["main: Die Dinge stehen hier", "relative: die aus Holz Ton und Glas gemacht sind"],
        ),
        (
            "Der Krug (er ist alt) steht hier, um zu glänzen.",
            ["main: Der Krug steht hier", "aside: er ist alt", "infinitive: um zu glänzen"],
        ),
        ("Als Kind malte er, der Maler aus Soest.", ["main: Als Kind malte er der Maler aus Soest"]),
    ],
)
def test_a_sentence_is_read_in_clauses(text: str, expected: list[str]) -> None:
    assert clauses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Krug ist alt und er kommt aus Soest.", ["und"]),
        ("Das Museum ist groß, aber die Räume sind klein.", ["aber"]),
        ("Man kann nicht hinein, denn die Tür ist zu.", ["denn"]),
        ("Der Zug hält hier nicht, sondern fährt durch.", ["sondern"]),
        ("Kommen Sie herein oder bleiben Sie draußen.", ["oder"]),
        ("Der Krug ist weder groß noch neu.", ["weder groß noch"]),
        ("Links ist der Eingang, rechts ist die Kasse.", ["rechts ist"]),
        ("Das ist ein Mann, der in Soest lebte und Krüge machte.", ["und"]),
        ("Er war müde, und weil er müde war, schlief er.", ["und"]),
        ("Er fiel auf und wurde berühmt.", ["und"]),
        ("Der Krug ist alt und schön.", []),
        ("Nicht aus Ton, sondern aus Zinn ist der Krug.", []),
        ("Sie können hier sitzen oder Kaffee trinken.", []),
        ("Man muss früh aufstehen und lange arbeiten.", []),
        ("Die Burg wurde gebaut und später zerstört.", []),
        ("Männer und Frauen arbeiten hier.", []),
        ("Die Vase ist klein, aber schwer.", []),
        ("Er formte Krüge und Vasen, die heute teuer sind.", []),
        ("Fachleute vermuten, der Krug ist alt.", []),
        ("Das heißt: Der Krug ist alt.", []),
        ("Er sagte: „Ich bin müde und gehe.“", []),
        ("Hämmer und Nägel rosten nicht.", []),
    ],
)
def test_one_statement(text: str, expected: list[str]) -> None:
    assert found_words("one-statement", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Krug, der alt ist, steht hier.", ["der alt ist"]),
        ("Wenn Sie müde sind, können Sie sitzen.", ["Wenn Sie müde sind"]),
        ("Wir wissen, dass der Krug alt ist.", ["dass der Krug alt ist"]),
        ("Er fragt, wo der Krug steht.", ["wo der Krug steht"]),
        ("Gehen Sie nach links, um das Bild zu sehen.", ["um das Bild zu sehen"]),
        ("Sind Sie müde, können Sie hier sitzen.", ["Sind Sie müde"]),
        ("Ich weiß dass er kommt.", ["dass er kommt"]),
        (
            "Das ist ein Krug, den ein Töpfer in Soest im Jahr 1748 gemacht hat.",
            ["den ein Töpfer in Soest im Jahr 1748 gemacht hat"],
        ),
        ("Das ist ein Krug, den Anna gemacht hat.", []),
        ("Als Kind malte er gern.", []),
        ("Während der Führung dürfen Sie fotografieren.", []),
        ("Der König, ein Mann aus Köln, war reich.", []),
        ("Der Krug ist größer als die Vase.", []),
        ("Damit trank man Wasser. Da steht ein Krug.", []),
        ("Wie alt ist der Krug?", []),
        ("Wie Brot gebacken wird\nDer Teig ruht.", []),
        ("Sie zeigt Holz, der Deckel ist geschlossen.", []),
    ],
)
def test_subordinate_clauses_in_easy_language(text: str, expected: list[str]) -> None:
    assert found_words("subordinate", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Krug, der alt ist, steht hier.", ["der alt ist"]),
        ("Er hat den Krug, den er liebte, verkauft.", ["den er liebte"]),
        ("Sie wissen, dass der Mann, der hier lebte, Arzt war.", ["der hier lebte"]),
        ("Der Junge konnte, weil er blind war, gut hören.", ["weil er blind war"]),
        ("Wenn Sie müde sind, können Sie sitzen.", []),
        ("Der Krug ist kaputt, weil er alt ist.", []),
        ("Sie sehen einen Krug, der in Soest war.", []),
        ("Er sagt, dass er kommt, und geht.", []),
        ("Hier gibt es Städte, die alt sind, zum Beispiel Soest.", []),
        ("Es gibt viele Dinge, die aus Holz, Ton und Zinn sind.", []),
        ("Aus der Ehe kamen zwei Kinder, die früh starben: Anna und Otto.", []),
    ],
)
def test_embedded_clauses_in_plain_language(text: str, expected: list[str]) -> None:
    assert found_words("subordinate", text, ES) == expected


def test_an_embedded_clause_weighs_more_in_easy_language() -> None:
    text = "Der Krug, der alt ist, steht hier, weil er schön ist."
    assert [f.severity for f in findings("subordinate", text)] == [Severity.ERROR, Severity.WARNING]
    assert [f.severity for f in findings("subordinate", text, ES)] == [Severity.WARNING]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das Museum wird morgen geschlossen.", ["wird morgen geschlossen"]),
        ("Hier wird gezeigt, wie Brot gebacken wird.", ["wird gezeigt", "gebacken wird"]),
        ("Das Bild kann fotografiert werden.", ["fotografiert werden"]),
        ("Der Krug ist zerbrochen worden.", ["ist zerbrochen worden"]),
        (
            "Das Bild wird bis heute in der Kirche an jedem Sonntag gezeigt.",
            ["wird bis heute in der Kirche an jedem Sonntag gezeigt"],
        ),
        ("Gezeigt werden sieben Krüge.", ["Gezeigt werden"]),
        ("Die Burg, die 1200 gebaut wurde, ist kaputt.", ["gebaut wurde"]),
        ("Das Werk wurde vollendet.", ["wurde vollendet"]),
        ("Der Vater wurde von Soldaten getötet.", ["wurde von Soldaten getötet"]),
        ("Das Museum ist geschlossen.", []),
        ("Im Krieg wurden viele Menschen verletzt.", []),
        ("Anna wurde 1748 in der Nähe von Soest geboren.", []),
        ("Er wird kommen. Sie wird eine Suppe kochen.", []),
        ("Die Ausstellung wird Ihnen gefallen. Das wird Sie überraschen.", []),
        ("Er wurde Maler. Sie wurde bekannt. Der Turm wird größer.", []),
        ("Der Künstler wird das Werk gemalt haben.", []),
        ("Das Bild „Wo Brot gebacken wird“ hängt hier.", []),
    ],
)
@pytest.mark.parametrize("profile", [LS, ES])
def test_passive(profile: Profile, text: str, expected: list[str]) -> None:
    assert found_words("passive", text, profile) == expected


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("Der Krug wurde von Anna Müller gemacht.", "Anna Müller hat den Krug gemacht"),
        (
            "Der alte Krug wurde 1748 in Soest von einem jungen Töpfer gemacht.",
            "Ein junger Töpfer hat den alten Krug 1748 in Soest gemacht",
        ),
        ("Das Bild wurde von den Römern gemalt.", "Die Römer haben das Bild gemalt"),
        ("Die Vase ist von einer Künstlerin bemalt worden.", "Eine Künstlerin hat die Vase bemalt"),
        ("Das Haus wurde vom König gebaut.", "Der König hat das Haus gebaut"),
        ("Ein Krug wurde von einem Töpfer aus Soest gemacht.", None),
        ("Der Krug wurde in der Nähe von Anna gefunden.", None),
        ("Das Bild wurde später von dem Maler verkauft.", "Der Maler hat das Bild später verkauft"),
        ("Das Bild wurde auf Wunsch von dem Maler gemalt.", None),
        ("Der Krug wurde weder von Anna Müller noch von Peter Müller gemacht.", None),
        ("Der Krug wurde sowohl von Anna Müller als auch von Peter Müller gemacht.", None),
        ("Der Krug wurde nur von Anna Müller gemacht.", None),
        ("Der Krug wurde nicht von Anna Müller gemacht.", None),
        ("Das Haus wurde teilweise von Anna Müller gebaut.", None),
        ("Der Krug wurde gefunden.", None),
    ],
)
def test_a_simple_passive_sentence_has_an_active_one(text: str, suggestion: str | None) -> None:
    (finding,) = findings("passive", text)
    assert finding.suggestion == suggestion
    if suggestion:
        assert text[finding.span.end :] == "."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The jug was made by a potter.", ["was made"]),
        ("The house had been built before the war.", ["been built"]),
        ("The picture is being restored.", ["is being restored"]),
        ("You can be helped at the desk.", ["be helped"]),
        ("The vase was not sold.", ["was not sold"]),
        ("The door was closed by the king.", ["was closed"]),
        ("The museum is closed on Mondays.", []),
        ("He was interested in art.", []),
        ("She was born in 1748.", []),
        ("Many people were killed in the war.", []),
        ("The jug is made of clay.", []),
        ("He painted the picture and sold it.", []),
    ],
)
@pytest.mark.parametrize("profile", [PLAIN, EASY])
def test_english_passive(profile: Profile, text: str, expected: list[str]) -> None:
    assert found_words("passive", text, profile) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Turm der Kirche ist hoch.", ["der Kirche"]),
        ("Am Ende des Jahres kam er.", ["des Jahres"]),
        ("Mitte des 18. Jahrhunderts war das so.", ["des 18. Jahrhunderts"]),
        ("Das sind Werke alter Meister.", ["alter Meister"]),
        ("Das ist das Leben vieler Menschen.", ["vieler Menschen"]),
        ("Die Hauptstadt Bayerns ist München.", ["Bayerns"]),
        ("Die Werke Johann Sebastian Bachs sind berühmt.", ["Johann Sebastian Bachs"]),
        ("Das ist eines der ältesten Bilder.", ["der ältesten Bilder"]),
        ("Das Bild seiner Frau hängt hier.", ["seiner Frau"]),
        ("Das ist die Tochter des Königs der Franken.", ["des Königs", "der Franken"]),
        ("Annas Krug ist alt. Goethes Haus steht hier.", []),
        ("Gestern gab der Mann der Frau das Buch.", []),
        ("Er half der Frau. Das Buch gehört der Kirche.", []),
        ("Wegen des Regens ist das Museum zu.", []),
        ("Eines Tages kam er.", []),
        ("Karl der Große war Kaiser.", []),
        ("Ein drei Meter hoher Turm. Ein 20 Zentimeter großer Becher.", []),
        ("Er wohnt bei der Familie Peters in der Stadt Worms.", []),
        ("Der Mann, der hier wohnt, mag dieses Haus.", []),
        ("Der Maler von „Der Turm der Kirche“ lebte in Köln.", []),
    ],
)
def test_genitive_in_easy_language(text: str, expected: list[str]) -> None:
    assert found_words("genitive", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das ist die Tochter des Königs der Franken.", ["des Königs der Franken"]),
        ("Das ist das Haus der Schwester des Malers.", ["der Schwester des Malers"]),
        ("Der Turm der Kirche ist hoch.", []),
        ("Die Mauern der Burg und das Dach des Turmes sind alt.", []),
        ("Die Größe der Häuser und der Ställe ist gleich.", []),
    ],
)
def test_chains_of_genitives_in_plain_language(text: str, expected: list[str]) -> None:
    assert found_words("genitive", text, ES) == expected


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("Der Turm der Kirche ist hoch.", "von der Kirche"),
        ("Der Deckel eines alten Kruges fehlt.", "von einem alten Krug"),
        ("Die Form der Krüge ist schön.", "von den Krügen"),
        ("Das sind Werke alter Meister.", "von alten Meistern"),
        ("Die Geschichte Deutschlands ist lang.", "von Deutschland"),
        ("Das Recht des Menschen gilt.", "von dem Menschen"),
        ("Mitte des 18. Jahrhunderts war das so.", "von dem 18. Jahrhundert"),
        ("Die Flagge des NDL ist blau.", None),
        ("Man sieht Kaiser Karls IV. Krone.", None),
        ("Das Reich Karls IV. war groß.", None),
        ("Hier ist die Büste Herzog Wilhelms.", None),
    ],
)
def test_a_genitive_has_a_wording_with_von(text: str, suggestion: str | None) -> None:
    assert [finding.suggestion for finding in findings("genitive", text)] == [suggestion]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das wäre schön.", ["wäre"]),
        ("Er würde gern kommen.", ["würde"]),
        ("Er sagt, er habe Fieber und komme nicht.", ["habe", "komme"]),
        ("Der Krug könnte aus Soest sein.", ["könnte"]),
        ("Man sollte leise sein.", ["sollte"]),
        ("Sollte es regnen, gehen Sie hinein.", ["Sollte"]),
        ("Kämen mehr Gäste, müssten wir anbauen.", ["Kämen", "müssten"]),
        ("Ich möchte Kuchen. Wir hätten gern zwei Karten.", []),
        ("Seien Sie willkommen. Gott sei Dank ist es da.", []),
        ("Ich habe Hunger und gehe heim.", []),
        ("Drehe am Rad und höre zu. Vergleiche das Bild.", []),
        ("Der Turm war hoch. Er sollte die Stadt schützen.", []),
        ("Sie liefen weg. Die Äpfel fielen. Er konnte nicht schlafen.", []),
        ("Die Würde des Menschen ist wichtig.", []),
        ("Er sagte: „Das wäre schön.“", []),
    ],
)
@pytest.mark.parametrize("profile", [LS, ES])
def test_subjunctive(profile: Profile, text: str, expected: list[str]) -> None:
    assert found_words("subjunctive", text, profile) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ein unbekannter Maler malte das.", ["unbekannter"]),
        ("Das Kleid ist ärmellos.", ["ärmellos"]),
        ("Er war keineswegs arm. Nirgends gibt es mehr.", ["keineswegs", "Nirgends"]),
        ("Der Krug ist weder alt noch neu.", ["weder alt noch"]),
        ("Das ist nicht unmöglich.", ["nicht unmöglich"]),
        ("Niemand wusste nichts.", ["Niemand wusste nichts"]),
        ("Er kam nicht ohne Geld.", ["nicht ohne"]),
        ("Die Unsicherheit war groß.", ["Unsicherheit"]),
        ("Er kann nicht lesen. Er hat kein Geld. Er kam nie.", []),
        ("Das ist ungefähr so. Unter dem Tisch. Unser Haus. Die Universität.", []),
        ("Ein Unfall und ein Unglück. Er untersuchte das.", []),
        ("Der Henkel ist lose. Es geht los. Das Haus ist groß.", []),
        ("Er ist nicht groß und nicht klein. Nicht nur alt, sondern auch schön.", []),
        ("Es gibt kein Bild und keinen Krug.", []),
        ("Das Museum ist barrierefrei. Unweit der Stadt.", []),
    ],
)
def test_negation_in_easy_language(text: str, expected: list[str]) -> None:
    assert found_words("negation", text) == expected


@pytest.mark.parametrize(
    ("text", "profile", "expected"),
    [
        ("Das ist nicht unmöglich.", ES, ["nicht unmöglich"]),
        ("Das ist nicht ungewöhnlich.", ES, ["nicht ungewöhnlich"]),
        ("Keine Stadt war ohne Mauer.", ES, ["Keine Stadt war ohne"]),
        ("Der Maler ist unbekannt und kinderlos.", ES, []),
        ("Der unbekannte Maler ist nicht hier.", ES, []),
        ("It is not unusual to see this.", PLAIN, ["not unusual"]),
        ("He does not know nothing.", EASY, ["not know nothing"]),
        ("It was not without danger.", PLAIN, ["not without"]),
        ("The jug is not old and not new.", PLAIN, []),
        ("No, it is not under the table.", PLAIN, []),
        ("It is unusual.", EASY, []),
    ],
)
def test_double_negation(text: str, profile: Profile, expected: list[str]) -> None:
    assert found_words("negation", text, profile) == expected


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("Der Maler ist unbekannt.", "nicht bekannt"),
        ("Er war keineswegs arm.", "nicht"),
        ("Ein unbekannter Maler malte das.", None),
        ("Die Hanse wurde immer unwichtiger.", None),
        ("Das ist fast unmöglich.", None),
    ],
)
def test_a_hard_negation_has_a_plain_one_where_it_fits(text: str, suggestion: str | None) -> None:
    assert [finding.suggestion for finding in findings("negation", text)] == [suggestion]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er lief nach Hause und kochte Suppe.", ["lief", "kochte"]),
        ("Sie hielten Tiere und buken Brot.", ["hielten", "buken"]),
        ("Hier entstand der Krug.", ["entstand"]),
        ("Er kannte den Weg. Sie wusste das nicht.", ["kannte", "wusste"]),
        ("Er gab der Frau Geld.", ["gab"]),
        ("Er wird das Haus gebaut haben.", ["gebaut haben"]),
        ("Das Haus war alt. Er hatte Hunger. Er wurde König.", []),
        ("Er konnte nicht kommen, wollte aber. Es dürfte warm sein.", []),
        ("Es gab viele Krüge. Im Haus gab es Krüge.", []),
        ("Er hatte das Haus gebaut. Er wird kommen.", []),
        ("Menschen arbeiten hier. Die Karten kosten 5 Euro. Wir bieten Hilfe an.", []),
        ("Der bekannte Maler hat das Bild gemalt.", []),
        ("Das Wasser gelangt in den Fluss.", []),
    ],
)
def test_tense(text: str, expected: list[str]) -> None:
    assert found_words("tense", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Krug ist alt.\nDas Museum hat viele Krüge.\nEr steht hier.", ["Er"]),
        ("Der Krug ist alt.\nEr ist aus Ton.\nEr steht hier.", ["Er"]),
        ("Der Vater gab dem Sohn den Krug.\nEr war alt.", ["Er"]),
        ("Die Vase steht neben der Kanne.\nSie ist alt.", ["Sie"]),
        ("Der Bauer hatte einen Knecht.\nEr war stark.", ["Er"]),
        ("Der Turm ist hoch.\nDie Treppe ist steil.\nMan sieht ihn gut.", ["ihn"]),
        ("Das Bett ist alt.\nDer Schrank ist leer.\nDer Boden ist neu.\nEs stammt aus Ulm.", ["Es"]),
        ("Der Krug ist alt.\nEr ist aus Ton.", []),
        ("Der Krug ist alt.\nEin Töpfer hat ihn gemacht.", []),
        ("Anna Müller war Malerin.\nSie lebte in Soest.", []),
        ("Die Malerin Paula lebte in Bremen.\nSie malte Kinder.", []),
        ("Es gibt viele Krüge.\nEs ist kalt.\nSie sehen hier Krüge.", []),
        ("Der Krug ist aus Ton.\nEr ist sehr alt.", []),
        ("Er lebte in Soest.", []),
        ("Der Mann heißt Hans.\nEr ist Bauer.", []),
    ],
)
def test_pronoun(text: str, expected: list[str]) -> None:
    assert found_words("pronoun", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er sagt, dass er krank ist.", ["sagt, dass er krank ist"]),
        ("Er behauptete, er habe den Krug gefunden.", ["behauptete, er habe den Krug gefunden"]),
        ("Anna sagt, der Krug ist alt.", ["sagt, der Krug ist alt"]),
        ("Er fragte, ob er kommen darf.", ["fragte, ob er kommen darf"]),
        ("Der Krug sei sehr alt.", ["sei"]),
        ("Laut Anna Müller ist der Krug alt.", ["Laut"]),
        ("Dem Brief zufolge war er arm.", ["zufolge"]),
        ("Nach Angaben der Familie starb er 1910.", ["Nach Angaben"]),
        ("Er soll das gesagt haben.", ["soll das gesagt haben"]),
        ("Er sagte: „Ich bin krank.“", []),
        ("Es war laut. Er rief laut.", []),
        ("Der Krug soll hier stehen.", []),
        ("Fachleute vermuten, dass der Krug alt ist.", []),
        ("Das bedeutet, dass der Krug alt ist.", []),
        ("Er tut so, als sei er krank.", []),
        ("Der Maler erzählt von seiner Reise.", []),
        ("Er konnte so schreiben, dass alle es lasen.", []),
    ],
)
def test_indirect_speech(text: str, expected: list[str]) -> None:
    assert found_words("indirect-speech", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Wer hätte das gedacht?",
        "Ist das nicht schön?",
        "Wer kennt das nicht?",
        "Was gibt es Schöneres?",
        "Hätten Sie das gedacht?",
        "Das ist schön, oder?",
        "Wozu diente der Krug?",
    ],
)
def test_a_question_for_effect_or_without_answer_is_found(text: str) -> None:
    assert found_words("rhetorical", text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Was ist ein Krug?\nEin Krug ist ein Gefäß.",
        "Haben Sie Fragen?\nDann rufen Sie an.",
        "Können Sie nicht gut sehen?\nNehmen Sie den Audio-Guide.",
        "Was sehen Sie auf dem Bild?",
        "Er fragte: „Wo ist der Krug?“",
        "Wir wissen nicht: Wer hat das gemacht?",
        "Gibt es keinen Aufzug?\nDoch, es gibt einen Aufzug.",
    ],
)
def test_a_question_with_an_answer_or_for_the_readers_is_fine(text: str) -> None:
    assert found_words("rhetorical", text) == []


def test_a_text_of_easy_language_has_no_findings_of_grammar() -> None:
    lines = (
        "Der Krug",
        "Dieser Krug ist fast 300 Jahre alt.",
        "Ein Töpfer hat den Krug gemacht.",
        "Der Töpfer heißt Johann Bernd Telgkötter.",
        "Er hat in Averbrock gelebt.",
        "Auf dem Krug ist ein Vogel.",
        "Neben dem Vogel sind zwei Blumen.",
        "Der Krug hat einen Deckel aus Zinn.",
        "Es gab damals viele Krüge.",
        "Sie dürfen den Krug nicht anfassen.",
        "Haben Sie Fragen?",
        "Fragen Sie uns.",
    )
    text = "\n".join(lines)
    assert [f for f in check(text, LS, "de").findings if f.rule in IDS] == []


def test_rules_of_grammar_are_silent_without_a_tagger(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tagging, "_tagger", lambda _: None)
    tagging.tags.cache_clear()
    try:
        for text in ("Der Krug, der alt ist, wurde gemacht.", "Die Mauern der Burg wären hoch, sagte er."):
            for rule in ("subordinate", "passive", "genitive", "subjunctive", "tense", "pronoun"):
                assert found_words(rule, text) == []
    finally:
        tagging.tags.cache_clear()


def test_a_sentence_too_long_to_read_has_no_findings_of_grammar() -> None:
    text = "Der Krug der Frau wurde gemacht und " * 100 + "das Bild wurde gemalt."
    assert not [f for f in check(text, LS, "de").findings if f.rule in IDS]
