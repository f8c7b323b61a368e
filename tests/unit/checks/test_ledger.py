"""The ledger: the same in other words is kept; what is changed or invented is flagged, with its places."""

import json
import random
import re
from pathlib import Path
from typing import Any

import pytest
from checks_data import cases, rows
from hypothesis import given
from hypothesis import strategies as st

from klartafel.checks import analyse, check, ledger
from klartafel.domain.checking import Background
from klartafel.domain.finding import FactKind, FactStatus
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.text import Profile

KEPT, CHANGED, MISSING, NEW = FactStatus.KEPT, FactStatus.CHANGED, FactStatus.MISSING, FactStatus.NEW
Told = tuple[FactStatus, str | None, str | None]


def told(source: str, draft: str, language: str = "de", record: tuple[str, ...] = ()) -> list[Told]:
    """Status, words in the source, words in the draft."""
    return [
        (
            entry.status,
            source[entry.source.start : entry.source.end] if entry.source else None,
            draft[entry.draft.start : entry.draft.end] if entry.draft else None,
        )
        for entry in ledger(analyse(source, language), analyse(draft, language), background_of(record))
    ]


def background_of(record: tuple[str, ...]) -> Background:
    return Background(record=Record(tuple(FieldValue(Field.DESCRIPTION, value) for value in record)))


def alarms(source: str, draft: str, language: str = "de", record: tuple[str, ...] = ()) -> list[Told]:
    return [entry for entry in told(source, draft, language, record) if entry[0] in (CHANGED, NEW)]


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Der Krug ist von 1748.", "Der Krug entstand im Jahr 1748."),
        ("Der Krug ist von 1748.", "Der Krug ist aus dem 18. Jahrhundert."),
        ("Der Krug ist von 1748.", "Der Krug ist aus dem achtzehnten Jahrhundert."),
        ("Der Krug ist von 1748.", "Der Krug ist aus dem 18. Jh."),
        ("Der Krug ist von 1700.", "Der Krug ist aus dem 18. Jahrhundert."),
        ("Die Schrift zeigt MDCCXLVIII.", "Die Schrift zeigt das Jahr 1748."),
        ("Er hat drei Henkel.", "Er hat 3 Henkel."),
        ("Er hat 21 Henkel.", "Er hat einundzwanzig Henkel."),
        ("Er ist 12,5 cm hoch.", "Er ist 12 ½ cm hoch."),
        ("Er ist 12,5 cm hoch.", "Er ist 12.5 cm hoch."),
        ("Er ist 12,5 cm hoch.", "Er ist 125 Millimeter hoch."),
        ("Er ist zwölf Zentimeter hoch.", "Höhe: 12 cm."),
        ("Maße: 12 x 8 x 3 cm.", "Er ist 12 cm lang, 8 cm breit und 3 cm dick."),
        ("Am 12.3.1748 kam er.", "Am 12. März 1748 kam er."),
        ("Am 12.3.1748 kam er.", "Er kam im März 1748."),
        ("Am 12.3.1748 kam er.", "Er kam 1748, und zwar am 12. März."),
        ("Vom 12. bis 14. März 1748 war Markt.", "Der Markt war vom 12.3.1748 bis zum 14.3.1748."),
        ("Er entstand 1740–1750.", "Er entstand zwischen 1740 und 1750."),
        ("Er entstand 1740-50.", "Er entstand von 1740 bis 1750."),
        ("Der Krieg 1914/18 begann.", "Der Krieg war von 1914 bis 1918."),
        ("Um 350 v. Chr. war das.", "Das war um das Jahr 350 vor Christus."),
        ("Im 5.–4. Jh. v. Chr.", "Im 5. bis 4. Jahrhundert vor Christus."),
        ("Es sind 1.200 Stück.", "Es sind 1200 Stück."),
        ("Es sind 1.200 Stück.", "Es sind 1 200 Stück."),
        ("Es sind 1,2 Millionen Mark.", "Es sind 1.200.000 Mark."),
        ("Zwei Drittel fehlen.", "Es fehlen 2/3."),
        ("Friedrich II. war hier.", "Friedrich der Zweite war hier."),
        ("Im Zweiten Weltkrieg brannte es.", "Im 2. Weltkrieg brannte es."),
        ("Die achteckige Kanzel steht hier.", "Die Kanzel hat 8 Ecken."),
        ("Die 1920er Jahre waren gut.", "Die Zwanzigerjahre waren gut."),
        ("Er starb 1923.", "Er starb in den 1920er Jahren."),
        ("Geöffnet von 9.30 bis 17 Uhr.", "Offen von 9:30 Uhr bis 17.00 Uhr."),
        ("Die Inv.-Nr. ist 1977/12 a-c.", "Die Inventarnummer ist 1977/12 a-c."),
        ("Beide Henkel fehlen.", "Die 2 Henkel fehlen."),
        ("Das Jahr 350 n. Chr. war gut.", "Das Jahr 350 war gut."),
    ],
)  # fmt: skip
def test_the_same_in_other_words_is_kept(source: str, draft: str) -> None:
    assert alarms(source, draft) == []
    assert any(entry[0] is KEPT for entry in told(source, draft))


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("On 12 March 1748 it came.", "It came on March 12, 1748."),
        ("It is 12.5 cm high.", "It is 12 ½ centimetres high."),
        ("There are 1,200 jugs.", "There are 1200 jugs."),
        ("There are three jugs.", "There are 3 jugs."),
        ("There are two hundred and six jugs.", "There are 206 jugs."),
        ("There are two thousand five hundred jugs.", "There are 2,500 jugs."),
        ("There are two hundred and fifty thousand jugs.", "There are 250,000 jugs."),
        ("It is from the 19th century.", "It is from the nineteenth century."),
        ("Henry VIII came.", "Henry the Eighth came."),
        ("It is from the 1960s.", "It is from the 20th century."),
        ("Roman, 2nd century AD.", "It is Roman, from the second century A.D."),
        ("It is from 44 BC.", "It is from the year 44 B.C."),
        ("We open at 5 pm.", "We open at 5:00 p.m."),
        ("A three-legged stool.", "A stool with 3 legs."),
    ],
)
def test_the_same_in_other_english_words_is_kept(source: str, draft: str) -> None:
    assert alarms(source, draft, "en") == []
    assert any(entry[0] is KEPT for entry in told(source, draft, "en"))


@pytest.mark.parametrize(
    ("source", "draft", "expected"),
    [
        ("Der Krug ist von 1748.", "Der Krug ist von 1784.", (CHANGED, "1748", "1784")),
        (
            "Der Krug ist von 1748.",
            "Der Krug ist aus dem 17. Jahrhundert.",
            (CHANGED, "1748", "17. Jahrhundert"),
        ),
        (
            "Der Krug ist aus dem 18. Jahrhundert.",
            "Der Krug ist von 1748.",
            (CHANGED, "18. Jahrhundert", "1748"),
        ),
        ("Er ist 12,5 cm hoch.", "Er ist 12,5 m hoch.", (CHANGED, "12,5 cm", "12,5 m")),
        ("Er hat drei Henkel.", "Er hat vier Henkel.", (CHANGED, "drei", "vier")),
        ("Am 12.3.1748 kam er.", "Am 12. Mai 1748 kam er.", (CHANGED, "12.3.1748", "12. Mai 1748")),
        ("Friedrich II. war hier.", "Friedrich III. war hier.", (CHANGED, "II.", "III.")),
        ("Im 2. Weltkrieg brannte es.", "Im Ersten Weltkrieg brannte es.", (CHANGED, "2.", "Ersten")),
        ("Um 350 v. Chr. war Krieg.", "Um 350 n. Chr. war Krieg.", (CHANGED, "350 v. Chr.", "350 n. Chr.")),
        ("Es ist die Inv.-Nr. 1977/12.", "Es ist die Inv.-Nr. 1977/21.", (CHANGED, "1977/12", "1977/21")),
        ("Der Krug ist alt.", "Der Krug ist von 1748.", (NEW, None, "1748")),
        ("Er wurde 1748 gemacht.", "Er hat 17 Henkel.", (NEW, None, "17")),
    ],
)
def test_changed_and_invented_facts_are_flagged_with_their_places(
    source: str, draft: str, expected: Told
) -> None:
    assert alarms(source, draft) == [expected]


def test_a_value_of_one_thing_does_not_vouch_for_another() -> None:
    source = "Es gibt 3 Krüge und 2 Kannen."
    assert alarms(source, "Es gibt 3 Krüge und 3 Kannen.") == [(CHANGED, "2", "3")]
    assert len(alarms(source, "Es gibt 2 Krüge und 3 Kannen.")) == 2
    assert alarms(source, "Es gibt 2 Kannen. Es gibt auch 3 Krüge.") == []


def test_one_of_a_series_that_is_changed_to_another_is_flagged() -> None:
    assert alarms("Er misst 8 x 6 x 4 cm.", "Er misst 6 x 6 x 4 cm.") != []
    assert alarms("Die Höhe ist 8 cm, die Breite 6 cm.", "Höhe 6 cm, Breite 8 cm.") != []


def test_what_the_draft_leaves_out_is_missing_and_blocks_nothing() -> None:
    entries = ledger(analyse("Von 1748, 3 Henkel.", "de"), analyse("Von 1748.", "de"))
    assert [(entry.status, entry.blocks) for entry in entries] == [(KEPT, False), (MISSING, False)]


def test_the_record_is_a_source_too() -> None:
    record = ("1748", "-350", "K 1987/12", "H 24,5 cm")
    draft = (
        "Er ist von 1748, aus dem Jahr 350 v. Chr., 24,5 cm hoch, "
        "Inv.-Nr. K 1987/12, aus dem 18. Jahrhundert."
    )
    assert {entry[:2] for entry in told("Ein Krug.", draft, record=record)} == {(KEPT, None)}
    assert alarms("Ein Krug.", "Er ist von 1987.", record=record) == [(NEW, None, "1987")]
    assert alarms("Ein Krug.", "Er ist von 1748.", record=("K 1748",)) == [(NEW, None, "1748")]


def test_an_inventory_number_is_no_year_and_vouches_for_none() -> None:
    kinds = [
        e.kind for e in ledger(analyse("", "de"), analyse("Inv.-Nr. 1748 und 1977.20 und 1987/12.", "de"))
    ]
    assert kinds == [FactKind.INVENTORY_NUMBER] * 3
    assert alarms("Inv.-Nr. 1748.", "Der Krug ist von 1748.") == [(NEW, None, "1748")]


def test_list_numbers_and_addresses_are_no_facts() -> None:
    assert told("", "1. Drehen Sie das Rad.\n2. Sehen Sie www.museum.de/a=12.3.1748 an.") == []


def test_normal_forms_say_the_same_in_every_language() -> None:
    german = ledger(analyse("", "de"), analyse("Am 12.3.1748, im 18. Jh., 12,5 cm, drei Krüge.", "de"))
    english = ledger(analyse("", "en"), analyse("On 12 March 1748, 18th century, 12.5 cm, three jugs.", "en"))
    assert [e.normal_form for e in german] == [e.normal_form for e in english]
    assert [e.normal_form for e in german] == ["1748-03-12", "17XX", "125 mm", "3"]


def test_places_are_those_of_the_text_as_received() -> None:
    source, draft = "Im Ma\u0308rz 1748.", "Scho\u0308n\u00ader im Ma\u0308rz 1749."
    assert told(source, draft)[0] == (CHANGED, "Ma\u0308rz 1748", "Ma\u0308rz 1749")


def test_check_brings_the_ledger_only_with_a_source_or_a_record() -> None:
    profile = Profile.EINFACHE_SPRACHE
    assert check("Von 1748.", profile, "de").ledger == ()
    assert check("Von 1748.", profile, "de", source="").open_facts != ()
    record = Record((FieldValue(Field.DATING, "1748"),))
    report = check("Von 1748.", profile, "de", background=Background(record=record))
    assert [entry.status for entry in report.ledger] == [KEPT]


def test_faithful_rewritings_hardly_raise_an_alarm() -> None:
    counts = []
    for case in cases("museum_texts"):
        record = Record(tuple(FieldValue(Field(name), value) for name, value in case.get("record", [])))
        source = analyse(case["source"], case["lang"])
        assert not any(entry.blocks for entry in ledger(source, source, Background(record=record)))
        for draft in case["faithful"]:
            entries = ledger(source, analyse(draft, case["lang"]), Background(record=record))
            counts.append(sum(entry.blocks for entry in entries))
    assert sum(count == 0 for count in counts) >= 0.75 * len(counts)
    assert sum(count <= 1 for count in counts) >= 0.95 * len(counts)


@pytest.mark.parametrize("case", cases("museum_texts"), ids=lambda case: case["source"][:30])
def test_one_digit_changed_anywhere_is_flagged(case: dict[str, Any]) -> None:
    chance = random.Random(7)
    source = case["source"]
    for place in (match.start() for match in re.finditer(r"\d", source)):
        digit = chance.choice([d for d in "123456789" if d != source[place]])
        draft = source[:place] + digit + source[place + 1 :]
        assert alarms(source, draft, case["lang"]), draft


def test_real_texts_raise_no_alarm_against_themselves(shared_data: Path) -> None:
    for row in rows(shared_data / "text" / "museum_texts_dev.jsonl"):
        assert alarms(row["text"], row["text"]) == []


def test_texts_of_the_sample_exhibition_rest_on_their_records() -> None:
    sample = Path(__file__).parents[3] / "resources" / "sample" / "exhibition.json"
    for subject in json.loads(sample.read_text("utf-8"))["subjects"]:
        fields = tuple(field["value"] for field in subject["fields"])
        for text in subject["texts"]:
            assert alarms("", text["body"], text["language"], fields) == []


MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip


@given(st.integers(1, 31), st.integers(1, 12), st.integers(1000, 2099))
def test_any_date_is_the_same_in_figures_and_letters(day: int, month: int, year: int) -> None:
    assert alarms(f"Am {day}.{month}.{year} kam er.", f"Er kam am {day}. {MONTHS[month - 1]} {year}.") == []
    assert alarms(f"Am {day}.{month}.{year} kam er.", f"Er kam am {day}. {MONTHS[month - 2]} {year}.") != []


@given(st.integers(2, 999_999), st.integers(2, 999_999))
def test_any_number_is_kept_and_any_other_is_flagged(number: int, other: int) -> None:
    source = f"Es sind {number} Stück."
    grouped = f"{number:,}".replace(",", ".")
    assert alarms(source, f"Das Museum hat {grouped} Stück.") == []
    if other != number:
        assert alarms(source, f"Das Museum hat {other} Stück.") != []


@given(st.text(alphabet="0123456789.,-–/ abJhUCrvcm½%XIV\n", max_size=80))
def test_no_text_raises_an_alarm_against_itself(text: str) -> None:
    assert alarms(text, text) == []
