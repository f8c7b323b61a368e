"""A project decides how its texts are checked: rules, numbers, words, exceptions; and exports say so."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from klartafel.checks import RULE_SET_VERSION
from klartafel.domain.checking import RuleNumber, Separator
from klartafel.domain.decision import Verdict
from klartafel.domain.gate import Action
from klartafel.domain.message import Refused, WrongCall
from klartafel.domain.person import Role
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.subject import Subject, SubjectKind
from klartafel.domain.text import Profile, TextKind
from klartafel.services import rule_settings
from klartafel.services.checking import CheckedText, check_body
from klartafel.services.deciding import decide_fact, grant_exception
from klartafel.services.publishing import publication_of
from klartafel.services.reviewing import take_step
from klartafel.services.rule_settings import change
from klartafel.services.workbench import Workbench
from klartafel.services.writing import begin_text, write_version
from klartafel.store import subjects

# 22 words: an error in Einfache Sprache.
LONG = (
    "Der Krug aus Steinzeug ist aus dem Jahr 1748 und steht heute hier bei uns in einem Schrank an der Wand."
)


def checked(workbench: Workbench, exhibit: Subject, body: str) -> CheckedText:
    text = begin_text(workbench, exhibit.id, TextKind.EINFACHE_SPRACHE, "de")
    return check_body(workbench, exhibit, text, body)


def rules_of(found: CheckedText) -> set[str]:
    return {finding.rule for finding in found.report.findings}


def test_a_rule_that_is_switched_off_finds_nothing_and_reviews_say_so(
    workbench: Workbench, exhibit: Subject
) -> None:
    assert "sentence-length" in rules_of(checked(workbench, exhibit, LONG))
    change(workbench, rule_settings.switch_rules(("sentence-length",), on=False))
    assert "sentence-length" not in rules_of(checked(workbench, exhibit, LONG))
    text = begin_text(workbench, exhibit.id, TextKind.EINFACHE_SPRACHE, "de")
    write_version(workbench, text.id, LONG, workbench.person("Ada", Role.STAFF))
    current = workbench.text(text.id).current
    assert current is not None
    take_step(workbench, text.id, Action.SUBMIT, workbench.person("Ada", Role.STAFF), current.body_hash)
    assert workbench.history(text.id)[-1].rules == f"{RULE_SET_VERSION} without sentence-length"
    change(workbench, rule_settings.switch_rules(("sentence-length",), on=True))
    assert "sentence-length" in rules_of(checked(workbench, exhibit, LONG))


def test_a_number_of_a_rule_can_be_set(workbench: Workbench, exhibit: Subject) -> None:
    values = (("warning_above", 25), ("error_above", 30))
    numbers = [RuleNumber("sentence-length", Profile.EINFACHE_SPRACHE, *value) for value in values]
    change(workbench, *map(rule_settings.set_number, numbers))
    assert "sentence-length" not in rules_of(checked(workbench, exhibit, LONG))
    with pytest.raises(WrongCall):
        rule_settings.set_number(RuleNumber("caps", Profile.EINFACHE_SPRACHE, "most", 3))
    nothing = RuleNumber("sentence-length", Profile.EINFACHE_SPRACHE, "error_above", 0)
    with pytest.raises(WrongCall):
        rule_settings.set_number(nothing)


def test_an_explained_word_and_an_own_word_are_no_findings(workbench: Workbench, exhibit: Subject) -> None:
    body = "Das ist ein Plutzerl aus Fayence."
    before = rules_of(checked(workbench, exhibit, body))
    assert {"hard-word", "spelling"} <= before
    change(workbench, rule_settings.explain_word("de", "Fayence", "bemalte Keramik"))
    change(workbench, rule_settings.own_words(("Plutzerl",), known=True))
    after = checked(workbench, exhibit, body).report.findings
    words = {body[f.span.start : f.span.end] for f in after if f.rule in ("hard-word", "spelling")}
    assert "Fayence" not in words
    assert not any(f.rule == "spelling" for f in after)
    change(workbench, rule_settings.own_words(("Plutzerl",), known=False))
    change(workbench, rule_settings.explain_word("de", "Fayence", ""))
    assert rules_of(checked(workbench, exhibit, body)) == before


def test_the_separator_and_the_year_are_the_projects(workbench: Workbench, exhibit: Subject) -> None:
    change(workbench, rule_settings.set_separator(Separator.MEDIOPUNKT))
    change(workbench, rule_settings.set_reference_year(2020))
    text = begin_text(workbench, exhibit.id, TextKind.LEICHTE_SPRACHE, "de")
    report = check_body(workbench, exhibit, text, "Das ist ein Museumsführer von 1748.").report
    assert "Museums·führer" in {finding.suggestion for finding in report.findings}
    with pytest.raises(WrongCall):
        rule_settings.set_reference_year(20)


def test_a_finding_that_was_let_stand_is_reported_with_its_reason(
    workbench: Workbench, exhibit: Subject
) -> None:
    text = begin_text(workbench, exhibit.id, TextKind.EINFACHE_SPRACHE, "de")
    ada, bo = workbench.person("Ada", Role.STAFF), workbench.person("Bo", Role.STAFF)
    write_version(workbench, text.id, LONG, ada)
    current = workbench.text(text.id).current
    assert current is not None
    take_step(workbench, text.id, Action.SUBMIT, ada, current.body_hash)
    with pytest.raises(Refused):
        take_step(workbench, text.id, Action.APPROVE, bo, current.body_hash)
    (error,) = checked(workbench, exhibit, LONG).errors
    grant_exception(workbench, text.id, LONG, error, "So steht es auf dem alten Schild.", bo)
    again = checked(workbench, exhibit, LONG)
    assert (again.errors, again.excused) == ((), (error,))
    take_step(workbench, text.id, Action.APPROVE, bo, current.body_hash)
    ((published,),) = (subject.texts for subject in publication_of(workbench, "de").subjects)
    assert [e.reason for e in published.exceptions] == ["So steht es auf dem alten Schild."]


def test_only_exceptions_that_the_wording_needs_are_reported(workbench: Workbench, exhibit: Subject) -> None:
    """The words of an exception may stand in a later wording where no rule finds them any more."""
    ada, bo = workbench.person("Ada", Role.STAFF), workbench.person("Bo", Role.STAFF)
    text = begin_text(workbench, exhibit.id, TextKind.EINFACHE_SPRACHE, "de")
    before = "Der Krug ist ca. 24 cm hoch."
    (found,) = [f for f in checked(workbench, exhibit, before).report.findings if f.rule == "abbreviation"]
    grant_exception(workbench, text.id, before, found, "So steht es auf dem Schild.", bo)
    after = "Der Krug ist aus Steinzeug. Darauf steht das Wort Harmonica."
    assert before[found.span.start : found.span.end] in after
    for entry in checked(workbench, exhibit, after).open_facts:
        decide_fact(workbench, exhibit.id, entry, Verdict.ACCEPTED, "Inventarbuch", bo)
    write_version(workbench, text.id, after, ada)
    current = workbench.text(text.id).current
    assert current is not None
    for action, person in ((Action.SUBMIT, ada), (Action.APPROVE, bo)):
        take_step(workbench, text.id, action, person, current.body_hash)
    ((published,),) = (subject.texts for subject in publication_of(workbench, "de").subjects)
    assert published.exceptions == ()


def test_a_project_counts_from_the_year_of_reading_unless_a_person_chose_one(tmp_path: Path) -> None:
    path = tmp_path / "haus.klartafel"

    def opened(year: int) -> Workbench:
        def clock() -> datetime:
            return datetime(year, 5, 1, tzinfo=UTC)

        return Workbench.open(path, clock) if path.exists() else Workbench.create(path, clock)

    def year_of(bench: Workbench) -> int | None:
        return rule_settings.settings_of(bench, "de").reference_year

    with opened(2026) as bench:
        assert bench.project.revision == 0, "a new project is written only when somebody works in it"
        change(bench, rule_settings.set_separator(Separator.MEDIOPUNKT))
        assert year_of(bench) == 2026
    with opened(2031) as bench:
        assert year_of(bench) == 2031
        change(bench, rule_settings.set_reference_year(2020))
    with opened(2032) as bench:
        assert year_of(bench) == 2020
        change(bench, rule_settings.set_reference_year(None), rule_settings.switch_rules(("caps",), on=False))
        assert year_of(bench) is None
        change(bench, rule_settings.follow_the_year())
        assert year_of(bench) == 2032


def test_a_name_with_a_known_pronunciation_needs_no_hint(workbench: Workbench) -> None:
    maker = FieldValue(Field.MAKER, "Claude Monet")
    number = FieldValue(Field.INVENTORY_NUMBER, "7")
    record = Record((maker, number))
    painting = workbench.subject(
        workbench.project.write(lambda t: subjects.add(t, SubjectKind.EXHIBIT, record))
    )
    body = "Das Bild ist von Claude Monet."
    assert "pronunciation" in rules_of(checked(workbench, painting, body))
    change(workbench, rule_settings.speak_name("en", "Claude Monet", "klohd monay"))
    assert "pronunciation" in rules_of(checked(workbench, painting, body))
    change(workbench, rule_settings.speak_name("de", "Claude Monet", "Klohd Monee"))
    assert "pronunciation" not in rules_of(checked(workbench, painting, body))
    change(workbench, rule_settings.speak_name("de", "Claude Monet", ""))
    assert "pronunciation" in rules_of(checked(workbench, painting, body))
