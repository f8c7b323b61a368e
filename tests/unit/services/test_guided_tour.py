"""The guided tour tells the truth: what its sentences promise is what checks, ledger and gate do."""

from dataclasses import replace
from pathlib import Path

import pytest

from klartafel.domain.draft import DraftSentence, Origin
from klartafel.domain.finding import Span
from klartafel.domain.gate import Action, Obstacles, Situation, State, Step, apply
from klartafel.domain.label import may_carry_bare_label
from klartafel.domain.message import Message, OutsideMissing
from klartafel.domain.person import Role
from klartafel.domain.text import TextKind
from klartafel.engine.scripted import ScriptedEngine
from klartafel.platform.energy import ASSUMED_WATTS
from klartafel.platform.messages import LANGUAGES, render
from klartafel.services import guide_trials
from klartafel.services.engine_desk import EngineDesk
from klartafel.services.engines import OpenEngine
from klartafel.services.guided_tour import (
    STEPS,
    EnergyCost,
    MissingRights,
    Names,
    OldWord,
    OwnText,
    Part,
    PlantedError,
)
from klartafel.services.model_identity import ModelIdentity


def exercise(kind: type) -> object:
    return next(step.exercise for step in STEPS if isinstance(step.exercise, kind))


def test_the_parts_come_in_their_order() -> None:
    parts = [step.part for step in STEPS]
    assert parts == sorted(parts, key=list(Part).index)
    assert set(parts) == set(Part)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ledger_finds_the_planted_error_and_nothing_else(language: str) -> None:
    content = exercise(PlantedError)
    assert isinstance(content, PlantedError)
    sentences = [render(sentence, language) for sentence in content.sentences]
    checked = guide_trials.check_against_sample("\n".join(sentences), content.subject, language)
    (fact,) = checked.report.open_facts
    assert fact == checked.changed
    assert fact.draft is not None
    assert fact.source is not None
    wrong = checked.body[fact.draft.start : fact.draft.end]
    assert [wrong in sentence for sentence in sentences].index(True) == content.wrong
    assert checked.source[fact.source.start : fact.source.end] not in checked.body


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_program_lets_the_interpretation_pass_as_the_tour_says(language: str) -> None:
    content = exercise(PlantedError)
    assert isinstance(content, PlantedError)
    unseen = guide_trials.check_against_sample(render(content.unseen, language), content.subject, language)
    assert unseen.report.open_facts == ()
    assert unseen.report.findings == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_has_findings_and_is_long_enough(language: str) -> None:
    content = exercise(OwnText)
    assert isinstance(content, OwnText)
    checked = guide_trials.check_words(render(content.example, language), language)
    assert checked.report.findings
    assert 2 <= len(checked.report.sentences) <= 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_colonial_term_is_shown_and_nothing_is_offered_in_its_place(language: str) -> None:
    content = exercise(OldWord)
    assert isinstance(content, OldWord)
    checked = guide_trials.check_words(render(content.sentence, language), language)
    assert checked.sensitive
    assert all(finding.suggestion is None for finding in checked.sensitive)


def test_the_stages_are_those_that_the_gate_gives() -> None:
    """Reworked and submitted, approved, certified, changed: as the sentences tell it."""
    content = exercise(Names)
    assert isinstance(content, Names)
    situation = Situation(TextKind.LEICHTE_SPRACHE, State.AI_DRAFT, "a", "s", draft_state=State.AI_DRAFT)
    states = [situation.state]

    def step(action: Action, person: int, **more: object) -> State:
        taken = replace(Step(action, person, Role.STAFF, situation.body_hash), **more)  # type: ignore[arg-type]
        return apply(situation, taken, Obstacles())

    situation = replace(situation, state=step(Action.REWORK, 1, note="Kurs"), reworked=True)
    for action, person in ((Action.SUBMIT, 1), (Action.APPROVE, 2), (Action.CERTIFY, 1)):
        state = step(action, person, note="Treffen", test_readers=3)
        situation = replace(situation, state=state)
        states.append(state)
    states.append(step(Action.WRITE, 1, written_hash="b", written_source="s"))
    assert [stage.state for stage in content.stages] == states
    bare = [may_carry_bare_label(TextKind.LEICHTE_SPRACHE, stage.state) for stage in content.stages]
    assert bare == [False, False, False, True, False]


def test_one_answer_is_right() -> None:
    for kind in (MissingRights, OldWord):
        content = exercise(kind)
        assert isinstance(content, MissingRights | OldWord)
        assert sum(answer.right for answer in content.answers) == 1


def test_rights_that_nobody_knows_are_reported() -> None:
    assert [message.id for message in guide_trials.rights_missing()] == [
        "export.no-licence",
        "export.no-credit",
    ]


def test_the_sum_of_the_energy_is_the_one_of_the_program() -> None:
    content = exercise(EnergyCost)
    assert isinstance(content, EnergyCost)
    assert content.watts == ASSUMED_WATTS
    assert guide_trials.watt_hours(content.seconds, content.watts) == pytest.approx(0.5)
    # 0.2 kg, 85 degrees: 71 kilojoules.
    assert pytest.approx(71.06 / 3.6, rel=1e-3) == guide_trials.CUP_WATT_HOURS


def test_the_sample_can_be_drafted_in_both_languages_without_a_model() -> None:
    for language in LANGUAGES:
        assert guide_trials.code_draft("1987/12 a-c", language).run.model_id == ""


def test_an_object_that_is_not_in_the_sample_is_told() -> None:
    with pytest.raises(OutsideMissing) as trouble:
        guide_trials.sample_source("X 9", "de")
    assert trouble.value.message.id == "guide.no-sample"


def scripted(answer: str) -> OpenEngine:
    engine = ScriptedEngine(lambda _request: answer, lambda asked: [-0.01, -5.0, -9.0][: len(asked.answers)])
    return OpenEngine(EngineDesk(engine), ModelIdentity("scripted", "0" * 64))


def test_what_the_gates_refused_is_shown_with_its_foreign_fact() -> None:
    trial = guide_trials.ModelTrial(
        lambda: scripted("Die Gewichte sind aus dem Jahr 1999."), "1987/12 a-c", "de"
    )
    made = trial.run()
    assert made is not None
    assert made.draft.run.model_id == "scripted"
    assert "1999" not in made.draft.body
    assert made.refused == (guide_trials.Refused("Die Gewichte sind aus dem Jahr 1999.", ("1999",)),)


def test_a_wording_that_stands_in_the_draft_was_not_refused() -> None:
    trial = guide_trials.ModelTrial(lambda: scripted("Das sind 1999 Krüge."), "1987/12 a-c", "de")
    made = trial.run()
    assert made is not None
    taken = DraftSentence(Span(0, 20), Origin.MODEL)
    draft = replace(made.draft, body="Das sind 1999 Krüge.", run=replace(made.draft.run, sentences=(taken,)))
    assert guide_trials.refused_of(draft, "Das sind Krüge.", "de") == ()


def test_a_trial_that_was_stopped_before_it_began_opens_no_engine() -> None:
    def never() -> OpenEngine:
        raise AssertionError

    trial = guide_trials.ModelTrial(never, "1987/12 a-c", "de")
    trial.stop()
    assert trial.run() is None


def test_a_missing_model_is_told() -> None:
    missing = Message.of("engine-choice.no-model", model="qwen")

    def none_there() -> OpenEngine:
        raise OutsideMissing(missing)

    with pytest.raises(OutsideMissing) as trouble:
        guide_trials.ModelTrial(none_there, "1987/12 a-c", "de").run()
    assert trouble.value.message == missing


def test_notes_become_a_text_file_or_the_reason_is_told(tmp_path: Path) -> None:
    guide_trials.save_notes(tmp_path / "notizen.txt", "Wer bürgt?\n")
    assert (tmp_path / "notizen.txt").read_text("utf-8") == "Wer bürgt?\n"
    with pytest.raises(OutsideMissing):
        guide_trials.save_notes(tmp_path / "fehlt" / "notizen.txt", "Wer bürgt?")
