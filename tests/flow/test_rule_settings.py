"""A project decides how its texts are checked: rules, numbers, words, exceptions; and exports say so."""

import json
from pathlib import Path

import pytest

from klartafel.checks import RULE_SET_VERSION
from klartafel.cli.main import main
from klartafel.domain.checking import RuleNumber, Separator
from klartafel.domain.decision import Verdict
from klartafel.domain.gate import Action
from klartafel.domain.message import Refused, WrongCall
from klartafel.domain.person import Role
from klartafel.domain.subject import Subject
from klartafel.domain.text import Profile, TextKind
from klartafel.services import rule_settings
from klartafel.services.checking import CheckedText, check_body, decide_fact, grant_exception
from klartafel.services.publishing import publication_of
from klartafel.services.reviewing import take_step
from klartafel.services.workbench import Workbench
from klartafel.services.writing import begin_text, write_version

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
    rule_settings.switch_rules(workbench, ("sentence-length",), on=False)
    assert "sentence-length" not in rules_of(checked(workbench, exhibit, LONG))
    text = begin_text(workbench, exhibit.id, TextKind.EINFACHE_SPRACHE, "de")
    write_version(workbench, text.id, LONG, workbench.person("Ada", Role.STAFF))
    current = workbench.text(text.id).current
    assert current is not None
    take_step(workbench, text.id, Action.SUBMIT, workbench.person("Ada", Role.STAFF), current.body_hash)
    assert workbench.history(text.id)[-1].rules == f"{RULE_SET_VERSION} without sentence-length"
    rule_settings.switch_rules(workbench, ("sentence-length",), on=True)
    assert "sentence-length" in rules_of(checked(workbench, exhibit, LONG))


def test_a_number_of_a_rule_can_be_set(workbench: Workbench, exhibit: Subject) -> None:
    for name, value in (("warning_above", 25), ("error_above", 30)):
        number = RuleNumber("sentence-length", Profile.EINFACHE_SPRACHE, name, value)
        rule_settings.set_number(workbench, number)
    assert "sentence-length" not in rules_of(checked(workbench, exhibit, LONG))
    with pytest.raises(WrongCall):
        rule_settings.set_number(workbench, RuleNumber("caps", Profile.EINFACHE_SPRACHE, "most", 3))
    nothing = RuleNumber("sentence-length", Profile.EINFACHE_SPRACHE, "error_above", 0)
    with pytest.raises(WrongCall):
        rule_settings.set_number(workbench, nothing)


def test_an_explained_word_and_an_own_word_are_no_findings(workbench: Workbench, exhibit: Subject) -> None:
    body = "Das ist ein Plutzerl aus Fayence."
    before = rules_of(checked(workbench, exhibit, body))
    assert {"hard-word", "spelling"} <= before
    rule_settings.explain_word(workbench, "de", "Fayence", "bemalte Keramik")
    rule_settings.own_words(workbench, ("Plutzerl",), known=True)
    after = checked(workbench, exhibit, body).report.findings
    words = {body[f.span.start : f.span.end] for f in after if f.rule in ("hard-word", "spelling")}
    assert "Fayence" not in words
    assert not any(f.rule == "spelling" for f in after)
    rule_settings.own_words(workbench, ("Plutzerl",), known=False)
    rule_settings.explain_word(workbench, "de", "Fayence", "")
    assert rules_of(checked(workbench, exhibit, body)) == before


def test_the_separator_and_the_year_are_the_projects(workbench: Workbench, exhibit: Subject) -> None:
    assert rule_settings.settings_of(workbench, "de").reference_year == workbench.clock().year
    rule_settings.set_separator(workbench, Separator.MEDIOPUNKT)
    rule_settings.set_reference_year(workbench, 2020)
    text = begin_text(workbench, exhibit.id, TextKind.LEICHTE_SPRACHE, "de")
    report = check_body(workbench, exhibit, text, "Das ist ein Museumsführer von 1748.").report
    assert "Museums·führer" in {finding.suggestion for finding in report.findings}
    with pytest.raises(WrongCall):
        rule_settings.set_reference_year(workbench, 20)


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


def test_the_command_line_shows_and_changes_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project, words = tmp_path / "p.klartafel", tmp_path / "text.txt"
    words.write_text(LONG, "utf-8")

    def call(*arguments: str) -> int:
        return main(list(arguments), lambda _project, _language: 0)

    assert call("new", str(project)) == 0
    changes = [
        "--off",
        "sentence-length",
        "--word",
        "Plutzerl",
        "--year",
        "none",
        "--separator",
        "mediopunkt",
    ]
    assert call("rules", str(project), *changes, "--explain", "Fayence", "bemalte Keramik") == 0
    capsys.readouterr()
    assert call("rules", str(project), "--json") == 0
    document = json.loads(capsys.readouterr().out)
    assert document["switched_off"] == ["sentence-length"]
    assert document["own_words"] == ["Plutzerl"]
    assert document["explained"] == {"Fayence": "bemalte Keramik"}
    assert (document["separator"], document["reference_year"]) == ("mediopunkt", None)
    call("check", "--json", "--project", str(project), str(words))
    found = json.loads(capsys.readouterr().out)["findings"]
    assert "sentence-length" not in {finding["rule"] for finding in found}
    assert call("rules", str(project), "--off", "no-rule") == 2
    assert call("rules", str(project), "--number", "sentence-length", "es", "target", "viel") == 2
    assert call("rules", str(project), "--year", "bald") == 2
