"""Rules: what each finds and lets pass, in which profile, on which authority."""

from dataclasses import replace

import pytest

from klartafel.checks import RULES, Rule, check, explain
from klartafel.checks.rules import Hit, registry
from klartafel.domain.checking import CheckSettings
from klartafel.domain.finding import Basis, CheckReport, Severity, Span, Weight
from klartafel.domain.message import WrongCall
from klartafel.domain.text import Profile
from klartafel.platform.messages import render

ES, LS, PLAIN, EASY = (
    Profile.EINFACHE_SPRACHE,
    Profile.LEICHTE_SPRACHE,
    Profile.PLAIN_ENGLISH,
    Profile.EASY_READ,
)


def found(
    text: str, profile: Profile, rule: str = "", language: str = "", basis: Basis = Basis.HOUSE
) -> list[str]:
    """The words that findings of a rule point at."""
    language = language or ("en" if profile in (PLAIN, EASY) else "de")
    report = check(text, profile, language, basis)
    return [text[f.span.start : f.span.end] for f in report.findings if f.rule == rule or not rule]


def severities(report: CheckReport, rule: str) -> list[Severity]:
    return [finding.severity for finding in report.findings if finding.rule == rule]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
@pytest.mark.parametrize("ui", ["de", "en"])
def test_examples_of_the_explanation_are_true(rule: Rule, ui: str) -> None:
    explanation = explain(rule.id)
    assert render(explanation.what, ui)
    assert render(explanation.why, ui)
    language = ui if ui in rule.languages else rule.languages[0]
    for profile, _ in explanation.weights:
        if (profile in (PLAIN, EASY) and language == "de") or (profile in (ES, LS) and language == "en"):
            continue
        for example in explanation.examples:
            if example.profiles and profile not in example.profiles:
                continue
            settings = CheckSettings(
                switched_off=frozenset(r.id for r in RULES) - {rule.id}, reference_year=2026
            )
            for wording, expected in ((example.found, True), (example.better, False)):
                text = render(wording, ui)
                report = check(text, profile, language, settings=settings, background=example.background)
                assert bool(report.findings) is expected, (profile, text)


def test_an_unknown_rule_is_a_wrong_call() -> None:
    with pytest.raises(WrongCall):
        explain("no-rule")


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("language", ["de", "en", "fr"])
def test_every_finding_has_a_sentence_in_both_languages_and_a_basis(profile: Profile, language: str) -> None:
    text = "Am 12.3.48, z. B. (e.g. hier); das\nHaus. " + "Wort " * 30 + ". Und dann"
    for finding in check(text, profile, language).findings:
        assert render(finding.message, "de")
        assert render(finding.message, "en")
        assert finding.basis


def test_line_per_sentence_is_an_error_in_easy_language_only() -> None:
    text = "Das ist ein Krug. Er ist alt.\nEr ist schön."
    assert found(text, LS, "line-per-sentence") == ["Er ist alt."]
    assert severities(check(text, LS, "de"), "line-per-sentence") == [Severity.ERROR]
    assert found(text, ES, "line-per-sentence") == []


def test_an_article_stays_on_the_line_of_its_noun() -> None:
    assert found("Das Museum zeigt eine\nKanne aus Zinn.", LS, "line-per-sentence") == ["eine\nKanne"]
    assert found("Das Museum zeigt\neine Kanne aus Zinn.", LS, "line-per-sentence") == []


@pytest.mark.parametrize(
    ("profile", "fine", "warned", "wrong"),
    [(ES, 15, 20, 21), (LS, 10, 15, 16), (PLAIN, 20, 25, 26), (EASY, 12, 15, 16)],
)
def test_sentence_length_has_the_numbers_of_its_profile(
    profile: Profile, fine: int, warned: int, wrong: int
) -> None:
    language = "en" if profile in (PLAIN, EASY) else "de"

    def of_length(words: int) -> list[Severity]:
        return severities(check("Wort " * (words - 1) + "Wort.", profile, language), "sentence-length")

    assert of_length(fine) == []
    assert of_length(fine + 1) == [Severity.WARNING]
    assert of_length(warned) == [Severity.WARNING]
    assert of_length(wrong) == [Severity.ERROR]


def test_an_abbreviation_does_not_make_two_short_sentences_of_a_long_one() -> None:
    text = "Das Museum zeigt viele alte Dinge aus Holz, z. B. Möbel, Truhen und Schränke von einem Tischler."
    assert found(text, ES, "sentence-length") == [text]


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("Es gibt z. B. Krüge.", "zum Beispiel"),
        ("Es gibt z.B. Krüge.", "zum Beispiel"),
        ("Es gibt Krüge usw.", "und so weiter."),
        ("Z. B. Krüge gibt es.", "Zum Beispiel"),
        ("Im 18. Jh. war das so.", "Jahrhundert"),
        ("Um 350 v. Chr. war das so.", "vor Christus"),
    ],
)
def test_abbreviations_are_written_out(text: str, suggestion: str) -> None:
    assert [f.suggestion for f in check(text, LS, "de").findings if f.rule == "abbreviation"] == [suggestion]


@pytest.mark.parametrize(
    "text", ["Der Lkw ist 3 m lang.", "Das WC ist hier.", "Dr. Weber kommt.", "Rebecca."]
)
def test_known_short_forms_are_fine(text: str) -> None:
    assert found(text, LS, "abbreviation") == []


def test_dates_are_written_out_and_never_guessed() -> None:
    report = check("Am 12.3.1748 und am 13.08.70, am 45.3.1748 und am 12. Mai 1900.", ES, "de")
    assert [f.suggestion for f in report.findings if f.rule == "date-form"] == ["12. März 1748", None]


def test_signs_are_found_outside_words_and_numbers_only() -> None:
    assert found("Er (Anna); Ton – Zinn … und/oder 1987/12.", LS, "punctuation") == ["(", ";", "–", "…", "/"]
    assert found("Besucher/-innen auf www.a.de/b sehen 1987/12.", LS, "punctuation") == []
    assert found("Er (Anna); Ton.", ES, "punctuation") == []


def test_a_basis_leaves_out_rules_of_other_authorities_but_never_those_of_the_house() -> None:
    text = "Am 12.3.1748 kam er. " + "Wort " * 30 + "."
    assert found(text, ES, "date-form", basis=Basis.DIN)
    assert not found(text, ES, "date-form", basis=Basis.BITV)
    assert found(text, ES, "sentence-length", basis=Basis.DIN)


def test_findings_stand_in_the_order_of_the_text_at_places_as_received() -> None:
    text = "Im Ma\u0308rz z. B. kam er; am 12.3.1748 ging er."
    report = check(text, LS, "de")
    assert [f.span for f in report.findings] == sorted(f.span for f in report.findings)
    assert "z. B." in [text[f.span.start : f.span.end] for f in report.findings]


def test_german_rules_do_not_judge_other_languages() -> None:
    assert found("Il est né le 12.3.1748; z. B. ici.", LS, language="fr") == []


def test_of_findings_on_the_same_words_only_the_worst_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    date_form = next(rule for rule in RULES if rule.id == "date-form")
    wide = Hit(Span(7, 20), date_form.what)
    wider = replace(
        date_form, id="wider", find=lambda _: [wide], weights={ES: Weight(Severity.HINT, (Basis.DIN,))}
    )
    monkeypatch.setattr(registry, "RULES", (wider, *RULES))
    report = check("Er kam am 12.3.1748.", ES, "de")
    assert [finding.rule for finding in report.findings] == ["date-form"]
