"""Main clauses become sentences; what they share is said again, and what belongs together stays."""

import pytest
from one_operation import first, once


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "Er malte Bilder, und seine Frau schrieb Bücher.",
            ("Er malte Bilder.", "Seine Frau schrieb Bücher."),
        ),
        ("Er malte Bilder, aber niemand kaufte sie.", ("Er malte Bilder.", "Aber niemand kaufte sie.")),
        (
            "Die Forschung ist nicht abgeschlossen; Hinweise werden erbeten.",
            ("Die Forschung ist nicht abgeschlossen.", "Hinweise werden erbeten."),
        ),
        (
            "Vom rechten gibt es nur den oberen Teil, die Unterkante ist abgebrochen.",
            ("Vom rechten gibt es nur den oberen Teil.", "Die Unterkante ist abgebrochen."),
        ),
        (
            "Hinter dem Motiv stand eine Ideologie: Juden waren von den Leistungen ausgeschlossen.",
            (
                "Hinter dem Motiv stand eine Ideologie.",
                "Juden waren von den Leistungen ausgeschlossen.",
            ),
        ),
        (
            "In der Mitte der Kopf eines Mannes von der Seite, er blickt nach rechts.",
            ("In der Mitte der Kopf eines Mannes von der Seite.", "Er blickt nach rechts."),
        ),
        (
            "Auf dem Krug sitzt ein grauer Deckel; rechts am Deckel ein aufrechtes Blatt aus Metall.",
            ("Auf dem Krug sitzt ein grauer Deckel.", "Rechts am Deckel ein aufrechtes Blatt aus Metall."),
        ),
    ],
)
def test_the_sentence_is_cut_between_main_clauses(text: str, sentences: tuple[str, ...]) -> None:
    assert first("split-main", text) == sentences


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Der Krug stand im Haus und wurde selten benutzt.", "Der Krug wurde selten benutzt."),
        (
            "Um 1810 verlor die Lade ihre Funktion und wurde als Truhe genutzt.",
            "Die Lade wurde als Truhe genutzt.",
        ),
        ("Er malte in Unna und starb in Köln.", "Er starb in Köln."),
        ("Bibliotheken gelten als Erbe und sind oft bedroht.", "Bibliotheken sind oft bedroht."),
        ("Seit 1970 ist sie in die Liste eingetragen und steht unter Schutz.", "Sie steht unter Schutz."),
    ],
)
def test_a_shared_subject_is_said_again(text: str, second: str) -> None:
    assert first("split-main", text)[1] == second


@pytest.mark.parametrize(
    "text",
    [
        "Der Maler und seine Frau lebten in Unna.",
        "Er lebte in Köln, Bonn und Unna.",
        "Vermutlich malte er das Bild und verkaufte es.",
        "Wenn der Krug alt ist, hat er Risse und klingt dumpf.",
        "Weder malte er, noch schrieb er Bücher.",
        "Er malte nicht nur Bilder, sondern schrieb auch Bücher.",
        "Während der nächsten Jahre wurde der Palast nach und nach erweitert.",
        "Seine Theorien werden bis heute diskutiert und angewendet, aber auch kritisiert.",
        "Ins Register wurde eingetragen, er sei am Abend geboren.",
        "Dadurch nimmt die Fläche im Tal, dort ist es am wärmsten, zu.",
        "Im Mittelalter verfiel die Ordnung – Reste und Abfälle wurden auf die Straße gekippt.",
        "Es wird gesagt, die Leute hätten lange gearbeitet.",
        "Zwei Bücher über seine Reisen, seine Berichte und seine Flucht machten ihn bekannt.",
        "So ergibt sich die Stromdichte und global integriert eine Leistung von 40 Terawatt.",
        "Bibliotheken sammeln, erschließen und bewahren Bücher.",
        "Bibliotheken sammeln, erschließen, bewahren und machen Informationen verfügbar.",
        "Theophanu war die Nichte des Kaisers und wurde Mitkaiserin.",
        "Der rot bemalte und mit Gold verzierte Krug steht im Saal.",
        # attributes in a row
        "Der mit Blumen bemalte und mit Silber beschlagene Krug gehörte der Zunft.",
        "Der bei Grabungen entdeckte, aber nicht gehobene Schatz liegt im Moor.",
        "In dem mit Blumen bemalten und mit Silber beschlagenen Krug lag Gold.",
        # what is doubted, said or a condition may go on after the border
        "Wenn es regnet, ist der Boden nass, und die Leute rutschen aus.",
        "Man sagt, er malte Bilder, und seine Frau schrieb Bücher.",
        "Man glaubt, er malte Bilder, und seine Frau schrieb Bücher.",
        "Der Maler besaß vermutlich das Haus und starb in Köln.",
    ],
)
def test_what_belongs_together_stays(text: str) -> None:
    assert once("split-main", text) == ()


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "Der Krug wurde auf der Scheibe gedreht und anschließend mit Bleiglasur überzogen.",
            (
                "Der Krug wurde auf der Scheibe gedreht.",
                "Der Krug wurde anschließend mit Bleiglasur überzogen.",
            ),
        ),
        (
            "Der Krug wurde in Unna gedreht und vermutlich in Köln bemalt.",
            ("Der Krug wurde in Unna gedreht.", "Der Krug wurde vermutlich in Köln bemalt."),
        ),
        (
            "Auf dem Tisch wurden die Stoffe ausgerollt, auf Fehler untersucht und mit Stempeln versehen.",
            (
                "Auf dem Tisch wurden die Stoffe ausgerollt.",
                "Die Stoffe wurden auf Fehler untersucht und mit Stempeln versehen.",
            ),
        ),
    ],
)
def test_participles_in_a_row_get_their_own_sentences(text: str, sentences: tuple[str, ...]) -> None:
    assert first("split-participles", text) == sentences


@pytest.mark.parametrize(
    "text",
    [
        "Der Ritter wurde im Portal aufgestellt und bei Festen seine Rüstung vervollständigt.",
        "Der Krug ist alt und schön bemalt.",
        "Vermutlich wurde der Krug in Unna gedreht und in Köln bemalt.",
        # what stands before both may hold for both
        "Der Krug wurde vermutlich in Siegburg gedreht und in Köln bemalt.",
        "Der Krug wurde nicht in Köln gedreht und mit Blumen bemalt.",
        "Der Krug wurde nie in Köln gedreht und mit Blumen bemalt.",
        "Der Krug wurde teilweise mit Gold überzogen und mit Blumen bemalt.",
        "Das Bild wurde 1900 gemalt, wohl in Köln, und 1950 verkauft.",
    ],
)
def test_participles_stay_where_the_subject_is_not_the_same(text: str) -> None:
    assert once("split-participles", text) == ()
