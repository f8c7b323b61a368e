"""Marks of what must stay hang on the fact, not on a place of the source."""

from datetime import UTC, datetime

from klartafel.domain.decision import Decision, Verdict
from klartafel.domain.finding import FactKind, Span
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.services.must_keep import facts_at, facts_of_words, marks_of

SOURCE = "Der Krug aus Ton entstand 1748. Er ist schön."


def record(source: str, *fields: tuple[Field, str]) -> Record:
    values = [FieldValue(Field.DESCRIPTION, source, "de")]
    return Record((*values, *(FieldValue(field, value, "de") for field, value in fields)))


def marked(form: str, words: str, verdict: Verdict = Verdict.MUST_STAY) -> Decision:
    return Decision(FactKind.YEAR, form, verdict, words, 1, datetime(2026, 1, 1, tzinfo=UTC))


def forms(source: str, start: int, end: int) -> list[str]:
    return [entry.normal_form for entry in facts_at(source, "de", Span(start, end))]


def test_the_facts_under_selected_words_are_marked_also_where_half_a_word_is_selected() -> None:
    assert forms(SOURCE, 0, 31) == ["clay", "1748"]
    assert forms(SOURCE, 27, 29) == ["1748"]
    assert forms(SOURCE, 32, 45) == []
    assert [entry.normal_form for entry in facts_of_words("um 1750", "de")] == ["maybe 1750", "1750"]


def test_a_mark_follows_its_fact_through_another_wording_of_the_source() -> None:
    (mark,) = marks_of(record("Im Jahr 1748 brannte ein Töpfer ihn."), "de", (marked("1748", "1748"),))
    assert (mark.words, mark.places, mark.stands) == ("1748", (Span(8, 12),), True)


def test_a_mark_whose_fact_is_gone_from_the_source_says_so() -> None:
    (mark,) = marks_of(record("Der Krug ist aus Ton."), "de", (marked("1748", "anno 1748"),))
    assert (mark.words, mark.places, mark.stands) == ("anno 1748", (), False)


def test_a_fact_that_only_the_record_tells_stands() -> None:
    told = record("Der Krug ist aus Ton.", (Field.DATING, "1748"))
    (mark,) = marks_of(told, "de", (marked("1748", "1748"),))
    assert (mark.places, mark.stands) == ((), True)


def test_what_may_go_again_is_no_mark() -> None:
    assert marks_of(record(SOURCE), "de", (marked("1748", "", Verdict.MAY_GO),)) == ()
