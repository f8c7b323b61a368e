"""Spelling, agreement, doubled words and capitals: what is found, what is let pass, what is suggested."""

from itertools import pairwise

import pytest

from klartafel.checks import RULES, check
from klartafel.checks.language.museum_words import museum_words
from klartafel.checks.language.vocabulary import is_known
from klartafel.domain.checking import Background, CheckSettings, ExplainedWord
from klartafel.domain.finding import Finding, Severity
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.text import Profile

ES, PLAIN = Profile.EINFACHE_SPRACHE, Profile.PLAIN_ENGLISH
OURS = ("spelling", "agreement", "repeated-word", "capital")


def findings(
    text: str,
    rule: str,
    language: str = "de",
    settings: CheckSettings | None = None,
    background: Background | None = None,
) -> list[Finding]:
    """What one rule finds, the others of this family switched on as they are in use."""
    report = check(
        text,
        ES if language == "de" else PLAIN,
        language,
        settings=settings or CheckSettings(switched_off=frozenset(r.id for r in RULES) - frozenset(OURS)),
        background=background or Background(),
    )
    return [finding for finding in report.findings if finding.rule == rule]


def found(text: str, rule: str, language: str = "de") -> list[str]:
    return [text[f.span.start : f.span.end] for f in findings(text, rule, language)]


@pytest.mark.parametrize("rule", OURS)
@pytest.mark.parametrize("profile", Profile)
def test_the_rules_hold_in_every_profile_and_leave_the_decision_to_a_person(
    rule: str, profile: Profile
) -> None:
    weights = next(r for r in RULES if r.id == rule).weights
    assert weights[profile].severity is Severity.WARNING


@pytest.mark.parametrize(
    ("text", "word", "better"),
    [
        ("Der Hafnersmeister brannte Krüge.", "Hafnersmeister", "Hafnermeister"),
        ("Das Museeum ist offen.", "Museeum", "Museum"),
        ("Die Ausstelung ist neu.", "Ausstelung", "Ausstellung"),
        ("Das geschah im Jahrhundret davor.", "Jahrhundret", "Jahrhundert"),
        ("Viele Menschen besuhcen das Haus.", "besuhcen", "besuchen"),
        ("Der Deckkel ist aus Zinn.", "Deckkel", "Deckel"),
        ("Sie stammt aus der Reneissance.", "Reneissance", "Renaissance"),
        ("Er war ein berümter Künstler.", "berümter", "berühmter"),
        ("Der Bauernschranck ist alt.", "Bauernschranck", "Bauernschrank"),
        ("Der Dampfmaschienenbau begann hier.", "Dampfmaschienenbau", "Dampfmaschinenbau"),
        ("Sie wurde in Deutchland gemacht.", "Deutchland", "Deutschland"),
        ("Ein gutes Beisspiel ist der Krug.", "Beisspiel", "Beispiel"),
        ("Das Gefaess ist aus Ton.", "Gefaess", "Gefäß"),
        ("Dise Kanne ist alt.", "Dise", None),
    ],
)
def test_slips_of_typing_and_invented_words(text: str, word: str, better: str | None) -> None:
    (finding,) = findings(text, "spelling")
    assert text[finding.span.start : finding.span.end] == word
    assert finding.suggestion in (better, None) if better is None else finding.suggestion == better


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Man weiß, daß er malte.", "dass"),
        ("Das Schloß ist alt.", "Schloss"),
        ("Er muß das wissen.", "muss"),
        ("Die Strasse ist lang.", "Straße"),
        ("Ein grosser Krug steht hier.", "großer"),
        ("Die Kuratorin heisst Anna.", "heißt"),
        ("Der Stengel ist grün.", "Stängel"),
        ("Das Stilleben zeigt Obst.", "Stillleben"),
        ("Das Bild ist garnicht alt.", "gar nicht"),
        ("Wieviel Gold ist das?", "Wie viel"),
    ],
)
def test_old_and_swiss_spellings_and_joined_words_have_the_spelling_of_today(text: str, better: str) -> None:
    assert [f.suggestion for f in findings(text, "spelling")] == [better]


@pytest.mark.parametrize(
    "text",
    [
        "Der Hafnermeister brannte Fayencekrüge mit Malhorndekor.",
        "Der Krugdeckel ist aus Zinn und hat eine Daumenrast.",
        "Das Landes-Museum zeigt den Ofen-Kachel-Brand.",
        "Die Besucher:innen sehen das Landes·museum.",
        "Ein unrestaurierter, sandgemagerter Scherben mit Engobe.",
        "Die vorgestellten Funde wurden hier ausgegraben.",
        "Die Tonmasse ist weich. Der Maßkrug ist groß.",
        "Johann Bernd Telgkötter war Töpfer in Averbrock.",
        "Familie Brüggenwirth schenkte das Bild dem Museum.",
        "Elżbieta Wójcik leitet das Haus.",
        "Man nannte das Tuch „Beiderwandt“, und so steht es da.",
        "Das lateinische Wort fibula bedeutet Gewandnadel.",
        "Die Fledermaus heißt Myotis bechsteinii.",
        "Die Umschrift lautet ANNO MDCXCIII. Das Foto ist von 1912.",
        "Ca. drei Krüge, z. B. aus Soest, usw.",
        "Das Bild ist verm. 1748 gemalt, zw. 2 und 3 Jahren vor dem Haus.",
        "Der Deckel ist vorh. Er hängt unt. 3 Bildern.",
        "Der QR-Code führt zu www.museum-averbrock.de und zum Audioguide.",
        "Die kunstvollste und vorzüglichste Arbeit der Drechslerinnen.",
        "Goethes Krug und Annas Kanne stehen in Kölns Museum.",
    ],
)
def test_right_words_are_let_pass(text: str) -> None:
    assert found(text, "spelling") == []


def test_words_that_somebody_vouches_for_are_right() -> None:
    text = "Der Schnurfelbock steht neben dem Schnurfelbockhaus. Das Leggeltch ist neu."
    assert found(text, "spelling") != []
    record = Record(
        (FieldValue(Field.TITLE, "Schnurfelbock"), FieldValue(Field.DESCRIPTION, "Ein Leggeltch."))
    )
    assert findings(text, "spelling", background=Background(record=record)) == []
    own = CheckSettings(own_words=frozenset({"Schnurfelbock", "Leggeltch"}))
    assert findings(text, "spelling", settings=own) == []
    explained = CheckSettings(explained=(ExplainedWord("Schnurfelbock", "Ein Tier."),))
    assert [f.span.start for f in findings(text, "spelling", settings=explained)] == [text.index("Leggeltch")]


def test_museum_words_are_known_in_all_their_forms() -> None:
    for form in ("Malhorn", "Malhörnern", "Malhorns", "Fayencerie", "gemagerten", "Bestoßungen"):
        assert form in museum_words() or is_known(form, "de"), form
    assert museum_words()["Malhörnern"] == "o"
    assert not is_known("Malhörnerns", "de")


@pytest.mark.parametrize(
    ("text", "word", "better"),
    [
        ("The poter made jugs.", "poter", "potter"),
        ("The musuem is open.", "musuem", "museum"),
        ("It was reparied in 1912.", "reparied", "repaired"),
        ("The sculpure is old.", "sculpure", "sculpture"),
        ("Thier jug is here.", "Thier", "Their"),
        ("The visitors' entrence is here.", "entrence", "entrance"),
        ("It is a beautifull vase.", "beautifull", "beautiful"),
    ],
)
def test_english_slips(text: str, word: str, better: str) -> None:
    (finding,) = findings(text, "spelling", "en")
    assert (text[finding.span.start : finding.span.end], finding.suggestion) == (word, better)


@pytest.mark.parametrize(
    "text",
    [
        "The colour of the jug isn't grey, it's gray in color.",
        "Telgkötter's slipware tankard was glazed and reglazed.",
        "The woodcarver's workshop had a well-lit, thirteen-foot hallway.",
        "The word Töpferscheibe is German.",
        "Visitors organise and organize tours; they've seen the centre.",
        "The faience has craquelure. The torcs are Bronze Age.",
    ],
)
def test_right_english_is_let_pass(text: str) -> None:
    assert found(text, "spelling", "en") == []


@pytest.mark.parametrize(
    ("text", "phrase", "better"),
    [
        ("Das ist ein kleines Krug.", "ein kleines Krug", "ein kleiner Krug"),
        ("Die Krug ist alt.", "Die Krug", "Der Krug"),
        ("Der Krug ist aus rotes Ton.", "rotes Ton", "rotem Ton"),
        ("Eine Kanne mit einen Deckel.", "einen Deckel", "einem Deckel"),
        ("Er steht neben den Topf.", "", None),
        ("Hier ist das Kanne aus Zinn.", "", None),
        ("Das Kanne ist aus Zinn.", "Das Kanne", "Die Kanne"),
        ("Sie kam mit den Krug zurück.", "den Krug", "dem Krug"),
        ("Er trank aus der Krug.", "der Krug", "dem Krug"),
        ("Sie malte für dem König.", "dem König", "den König"),
        ("Das ist der kleiner Krug.", "der kleiner Krug", "der kleine Krug"),
        ("Er gab es dem altem Mann.", "dem altem Mann", "dem alten Mann"),
        ("Dort steht ein kleine Krug.", "ein kleine Krug", "ein kleiner Krug"),
        ("Im Stadt gab es zwei Brunnen.", "Im Stadt", None),
        ("Die Mauer des Burg ist dick.", "des Burg", "der Burg"),
        ("Die Krüge ist alt.", "Die Krüge ist", "Die Krüge sind"),
        ("Der Krug sind alt.", "Der Krug sind", "Der Krug ist"),
        ("Die Krüge aus Ton steht im Saal.", "Die Krüge aus Ton steht", "Die Krüge aus Ton stehen"),
        ("Der Krug hat ein Deckel.", "ein Deckel", "einen Deckel"),
        ("Es gibt ein großer Krug.", "ein großer Krug", "einen großen Krug"),
    ],
)
def test_german_words_that_do_not_agree(text: str, phrase: str, better: str | None) -> None:
    assert found(text, "agreement") == ([phrase] if phrase else [])
    assert [f.suggestion for f in findings(text, "agreement")] == ([better] if phrase else [])


@pytest.mark.parametrize(
    "text",
    [
        "Das Bild gehört der Frau und den Kindern.",
        "Die Geschichte, die der Krug zeigt, ist alt.",
        "Der, der Krüge macht, heißt Töpfer.",
        "Menschen, die Kunst lieben, kommen gern.",
        "Ein Schrank, in dem Krüge stehen, und ein Ofen, mit dem Brot gebacken wurde.",
        "Das alte Rom und das heutige Berlin sind groß.",
        "Der Alte und die Kranke suchten das Gute im Grünen.",
        "Am Ende eines langen Weges sah er ein paar Krüge.",
        "Ist das Kunst? Ich weiß, dass das Gold ist.",
        "Was für ein Krug ist das? Um ein Uhr kam er.",
        "Ein Gefäß mit Deckel und Henkel aus Ton und rotem Glas.",
        "Er kam, um der Stadt zu helfen, ohne den Bürgern zu schaden.",
        "Seit der Krug hier steht, freut sich jeder Besucher.",
        "Die eine Kanne ist alt, der andere Krug ist neu.",
        "Im Jahre 1748 lebte er im Hause des Meisters. Am 2. Mai starb er.",
        "Zu Beginn des 18. Jahrhunderts, im Zeitalter des Barock, war das anders.",
        "Die Herstellung und die Haus- und Hofarbeit waren schwer.",
        "Die Krüge machte ein Töpfer. Das Ergebnis sind drei Krüge.",
        "Das Museum zeigen wir Ihnen gern. Eine Reihe Bilder hängen dort.",
        "Weil keiner Geld hatte, gab jeder Dinge her.",
        "Das Malen, beim Weben und durch langes Suchen.",
        "Der nach links gewandte Vogel und das in Soest gebrannte Geschirr.",
        "Die am häufigsten benutzte Kanne war seinem Wesen nach ein Krug.",
    ],
)
def test_right_german_phrases_are_let_pass(text: str) -> None:
    assert found(text, "agreement") == []


@pytest.mark.parametrize(
    ("text", "phrase", "better"),
    [
        ("This is a old jug.", "a old", "an old"),
        ("He has an jug.", "an jug", "a jug"),
        ("These jug is old.", "These jug", None),
        ("A jugs stands here.", "A jugs", None),
        ("The jugs is old.", "The jugs is", "The jugs are"),
        ("The jug are old.", "The jug are", "The jug is"),
        ("They was potters.", "They was", "They were"),
        ("There is two jugs here.", "There is", "There are"),
    ],
)
def test_english_words_that_do_not_agree(text: str, phrase: str, better: str | None) -> None:
    (finding,) = findings(text, "agreement", "en")
    assert (text[finding.span.start : finding.span.end], finding.suggestion) == (phrase, better)


@pytest.mark.parametrize(
    "text",
    [
        "An hour, a unicorn, a university, an umbrella, a one-off, a European, an MP3, a UNESCO site.",
        "A few jugs and a hundred plates. A series of jugs is here. An 18th-century vase.",
        "An historic house and a historic house. These clay jugs are old.",
        "Plate A is broken. A two-metre wide door.",
        "The number of jugs is high. The people of the town are proud.",
    ],
)
def test_right_english_phrases_are_let_pass(text: str) -> None:
    assert found(text, "agreement", "en") == []


@pytest.mark.parametrize(
    ("text", "language", "double", "once"),
    [
        ("Der Krug steht auf auf dem Tisch.", "de", "auf auf", "auf"),
        ("Er nahm den den Krug.", "de", "den den", "den"),
        ("Krüge und und Kannen.", "de", "und und", "und"),
        ("Der der Krug ist alt.", "de", "Der der", "Der"),
        ("Das ist ein\nein Krug.", "de", "ein\nein", "ein"),
        ("Er stand auf dem auf dem Tisch.", "de", "auf dem auf dem", "auf dem"),
        ("The the jug is old.", "en", "The the", "The"),
        ("It is made made of clay.", "en", "made made", "made"),
    ],
)
def test_doubled_words(text: str, language: str, double: str, once: str) -> None:
    (finding,) = findings(text, "repeated-word", language)
    assert (text[finding.span.start : finding.span.end], finding.suggestion) == (double, once)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Menschen, die die Stadt kennen, und ein Bild, das das Tor zeigt.", "de"),
        ("Die Frau, der der Krug gehört. Ein Saal, in dem dem Kind kalt ist.", "de"),
        ("Er weiß, dass das das Tor ist.", "de"),
        ("Die Waren waren teuer. Das ist sehr sehr alt.", "de"),
        ("Sie war in Baden Baden. Er rief: Nein, nein. Hier ist die, die singt.", "de"),
        ("Das war 12 12 Mal so. Er ging fort. Fort ging er.", "de"),
        ("He had had a jug that that potter made. It is very very old.", "en"),
        ("She gave her her jug.", "en"),
    ],
)
def test_right_doubles_are_let_pass(text: str, language: str) -> None:
    assert found(text, "repeated-word", language) == []


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Der Krug ist alt. er ist aus Ton.", "de", ["er"]),
        ("der Krug ist alt.", "de", ["der"]),
        ("Der krug ist alt.", "de", ["krug"]),
        ("Das bild hängt im museum.", "de", ["bild", "museum"]),
        ("Ein Krug aus holz.", "de", ["holz"]),
        ("Am montag ist zu.", "de", ["montag"]),
        ("Beim malen singt sie.", "de", ["malen"]),
        ("Die krugdeckel sind neu.", "de", ["krugdeckel"]),
        ("The jug is old. it is red.", "en", ["it"]),
        ("Then i saw it.", "en", ["i"]),
        ("It opens on monday in germany.", "en", ["monday", "germany"]),
        ("The english potter came in may 1748.", "en", ["english", "may"]),
    ],
)
def test_missing_capitals(text: str, language: str, words: list[str]) -> None:
    assert found(text, "capital", language) == words
    for finding in findings(text, "capital", language):
        word = text[finding.span.start : finding.span.end]
        assert finding.suggestion == word[0].upper() + word[1:]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("- ein Krug\n- eine Kanne", "de"),
        ("www.museum.de ist neu. iPhones sind erlaubt.", "de"),
        ("Es gibt z. B. rote und ca. drei blaue. Im 18. und 19. Jahrhundert war das so.", "de"),
        ("Ludwig XIV. regierte lange. Das Gemälde (eng. picture) ist alt.", "de"),
        ("Man nannte ihn „der krug“ und ging fort.", "de"),
        ("Das Kunst- und handwerkliche Gerät ist im alten Teil.", "de"),
        ("Ein Krug auf einem Tisch", "de"),
        ("Er kam mit allem zurecht, und das freute ihn.", "de"),
        ("Das Alte blieb, das Neue kam. Beim alten Tor war Ruhe.", "de"),
        ("See fig. one, i.e. the jug. You may march in.", "en"),
        ("He bought an e-book and polish.", "en"),
    ],
)
def test_small_letters_that_are_right(text: str, language: str) -> None:
    assert found(text, "capital", language) == []


def test_a_record_vouches_for_a_word_but_not_for_its_small_letter() -> None:
    record = Record((FieldValue(Field.TITLE, "Krug"),))
    found_words = findings("Der krug ist alt.", "capital", background=Background(record=record))
    assert [finding.suggestion for finding in found_words] == ["Krug"]


def test_one_word_gets_one_finding_of_the_family() -> None:
    text = "Das ist ein grosses krugg, der der krug."
    report = check(text, ES, "de")
    spans = [f.span for f in report.findings if f.rule in OURS]
    assert all(left.end <= right.start for left, right in pairwise(spans))
