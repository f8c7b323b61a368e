"""The prompt workshop: drafted twice, shown blind, chosen once, counted honestly; prompts of the house."""

from collections.abc import Callable

import pytest

from klartafel.domain.message import KnownTrouble, Message, OutsideMissing, Refused, WrongCall
from klartafel.domain.person import Person, Role
from klartafel.domain.subject import Subject
from klartafel.domain.text import TextKind
from klartafel.domain.workshop import CODE_ALONE, BlindTrial, Choice, WrittenPrompt
from klartafel.drafting import shipped_prompt
from klartafel.engine.protocol import GenerationRequest
from klartafel.engine.scripted import ScriptedAnswer, ScriptedEngine
from klartafel.services import own_prompts, workshop
from klartafel.services.draft_task import DraftOrder, DraftTask, orders_for
from klartafel.services.drafting import Drafter
from klartafel.services.engine_desk import EngineDesk
from klartafel.services.engines import OpenEngine
from klartafel.services.jobs import run_and_wait
from klartafel.services.model_identity import ModelIdentity
from klartafel.services.workbench import Workbench
from klartafel.services.workshop import Wish, begin_trial
from klartafel.store import prompts

ES = TextKind.EINFACHE_SPRACHE
SHIPPED = shipped_prompt("es")
# What the model writes with the shipped prompt, and with any other.
GOOD = "Der Krug ist aus Steinzeug. Er ist 1748 in Unna entstanden."
OTHER = "Der Krug ist 1748 in Unna entstanden. Er ist aus Steinzeug."
OWN = SHIPPED.text.replace("Du benutzt bekannte Wörter.", "Du duzt die Gäste.")


def wording(request: GenerationRequest) -> str | ScriptedAnswer:
    return OTHER if any("duzt" in part.text for part in request.parts) else GOOD


class Models:
    """Opens scripted models and knows how many are open at a time."""

    def __init__(self, answer: Callable[[GenerationRequest], str | ScriptedAnswer] = wording) -> None:
        self.opened: list[str] = []
        self.open = 0
        self.most_open = 0
        self._answer = answer

    def __call__(self, model_id: str | None) -> OpenEngine:
        engine = ScriptedEngine(self._answer, lambda q: [-0.01, -5.0, -9.0][: len(q.answers)])
        self.opened.append(model_id or "best")
        self.open += 1
        self.most_open = max(self.most_open, self.open)
        desk = EngineDesk(engine)
        closing = desk.close

        def close() -> None:
            self.open -= 1
            closing()

        desk.close = close  # type: ignore[method-assign]
        return OpenEngine(desk, ModelIdentity(model_id or "best", "0" * 64))


@pytest.fixture
def models() -> Models:
    return Models()


@pytest.fixture
def ada(workbench: Workbench) -> Person:
    return workbench.person("Ada", Role.STAFF)


def own_of(text: str = OWN) -> WrittenPrompt:
    return own_prompts.read_prompt(text)


def tried(
    workbench: Workbench, exhibit: Subject, models: Models, one: Wish, two: Wish, *, is_swapped: bool = False
) -> BlindTrial:
    order = DraftOrder(exhibit, ES, "de")
    return begin_trial(workbench, order, (one, two), open_model=models, coin=lambda: is_swapped)


@pytest.mark.parametrize("is_swapped", [False, True])
def test_two_prompts_are_shown_blind_and_revealed_after_the_choice(
    workbench: Workbench, exhibit: Subject, models: Models, ada: Person, is_swapped: bool
) -> None:
    blind = tried(workbench, exhibit, models, Wish(SHIPPED), Wish(own_of()), is_swapped=is_swapped)
    assert [GOOD in text for text in blind.texts] == [not is_swapped, is_swapped]
    assert workshop.show(workbench, blind.id) == blind
    with pytest.raises(Refused, match=r"workshop\.not-decided"):
        workshop.reveal(workbench, blind.id)
    workshop.decide(workbench, blind.id, Choice.SECOND, ada, " Kürzer. ")
    trial = workshop.reveal(workbench, blind.id)
    assert (trial.decision.person, trial.decision.reason) == (ada.id, "Kürzer.")
    assert trial.winner is not None
    assert trial.winner.prompt == (SHIPPED if is_swapped else own_of())
    assert models.opened == ["best"]
    assert models.open == 0


def test_chance_decides_which_text_is_shown_first(
    workbench: Workbench, exhibit: Subject, models: Models
) -> None:
    order = DraftOrder(exhibit, ES, "de")
    wishes = (Wish(SHIPPED), Wish(None))
    firsts = {begin_trial(workbench, order, wishes, open_model=models).texts[0] for _ in range(30)}
    assert len(firsts) == 2


def test_a_trial_leaves_the_texts_of_the_project_alone(
    workbench: Workbench, exhibit: Subject, models: Models
) -> None:
    tried(workbench, exhibit, models, Wish(SHIPPED), Wish(None))
    assert workbench.texts(exhibit.id) == ()


def test_two_models_are_never_open_at_a_time(
    workbench: Workbench, exhibit: Subject, models: Models, ada: Person
) -> None:
    blind = tried(workbench, exhibit, models, Wish(SHIPPED, "klein"), Wish(SHIPPED, "groß"))
    assert models.opened == ["klein", "groß"]
    assert (models.most_open, models.open) == (1, 0)
    trial = workshop.decide(workbench, blind.id, Choice.BOTH_GOOD, ada)
    assert (trial.one.setting.model_id, trial.two.setting.model_id) == ("klein", "groß")


def test_a_model_against_code_alone(
    workbench: Workbench, exhibit: Subject, models: Models, ada: Person
) -> None:
    blind = tried(workbench, exhibit, models, Wish(None), Wish(SHIPPED))
    trial = workshop.decide(workbench, blind.id, Choice.FIRST, ada)
    assert trial.winner == CODE_ALONE


def test_equal_texts_can_be_judged_but_not_preferred(
    workbench: Workbench, exhibit: Subject, models: Models, ada: Person
) -> None:
    blind = tried(workbench, exhibit, models, Wish(SHIPPED), Wish(SHIPPED, seed=2))
    assert blind.is_same
    with pytest.raises(WrongCall, match=r"workshop\.cannot-prefer"):
        workshop.decide(workbench, blind.id, Choice.FIRST, ada)
    workshop.decide(workbench, blind.id, Choice.BOTH_BAD, ada)


def test_a_choice_stands(workbench: Workbench, exhibit: Subject, models: Models, ada: Person) -> None:
    blind = tried(workbench, exhibit, models, Wish(SHIPPED), Wish(None))
    workshop.decide(workbench, blind.id, Choice.FIRST, ada)
    with pytest.raises(Refused, match=r"workshop\.decided-already"):
        workshop.decide(workbench, blind.id, Choice.SECOND, ada)
    (pair,) = workshop.tally(workbench)
    assert (pair.one_better, pair.two_better) == (1, 0)


@pytest.mark.parametrize("number", [0, -1, 7, 10**30])
def test_a_trial_that_does_not_exist_is_said_so(workbench: Workbench, ada: Person, number: int) -> None:
    for ask in (
        lambda: workshop.show(workbench, number),
        lambda: workshop.reveal(workbench, number),
        lambda: workshop.decide(workbench, number, Choice.FIRST, ada),
    ):
        with pytest.raises(WrongCall, match=r"workshop\.no-such-trial"):
            ask()


@pytest.mark.parametrize(
    ("one", "two", "kind", "language", "message"),
    [
        (Wish(SHIPPED), Wish(SHIPPED), ES, "de", "workshop.same-setting"),
        (Wish(SHIPPED), Wish(SHIPPED, "best"), ES, "de", "workshop.same-setting"),
        (Wish(None), Wish(None, seed=2), ES, "de", "workshop.same-setting"),
        (Wish(SHIPPED), Wish(None), TextKind.LEICHTE_SPRACHE, "de", "workshop.other-prompt"),
        (Wish(SHIPPED), Wish(None), TextKind.LABEL, "en", "workshop.other-prompt"),
        (Wish(SHIPPED), Wish(None), TextKind.ALT, "de", "workshop.no-prompt-for-kind"),
        (Wish(SHIPPED), Wish(None), ES, "en", "project.wrong-language"),
        (Wish(SHIPPED, seed=-1), Wish(None), ES, "de", "draft.strange-seed"),
        (Wish(SHIPPED, seed=2**32 - 2), Wish(None), ES, "de", "draft.strange-seed"),
        (Wish(WrittenPrompt("es", "x", "kaputt")), Wish(None), ES, "de", "draft.prompt-unreadable"),
    ],
)
def test_what_cannot_be_compared_is_refused_and_nothing_is_kept(
    workbench: Workbench,
    exhibit: Subject,
    models: Models,
    one: Wish,
    two: Wish,
    kind: TextKind,
    language: str,
    message: str,
) -> None:
    with pytest.raises(WrongCall) as refusal:
        begin_trial(workbench, DraftOrder(exhibit, kind, language), (one, two), open_model=models)
    assert refusal.value.message.id == message
    assert models.open == 0
    with pytest.raises(WrongCall):
        workshop.show(workbench, 1)


def test_a_missing_or_failing_model_is_never_made_up_for(workbench: Workbench, exhibit: Subject) -> None:
    def missing(_model: str | None) -> OpenEngine:
        raise OutsideMissing(Message.of("engine-choice.no-model", model="x"))

    order, wishes = DraftOrder(exhibit, ES, "de"), (Wish(None), Wish(SHIPPED))
    with pytest.raises(OutsideMissing):
        begin_trial(workbench, order, wishes, open_model=missing)
    failing = Models(lambda _request: ScriptedAnswer(failure=Message.of("engine.gave-up", times=3)))
    with pytest.raises(KnownTrouble, match=r"engine\.gave-up"):
        begin_trial(workbench, order, wishes, open_model=failing)
    assert failing.open == 0
    with pytest.raises(WrongCall):
        workshop.show(workbench, 1)


def test_choices_are_counted_with_what_they_prove(
    workbench: Workbench, exhibit: Subject, models: Models, ada: Person
) -> None:
    assert workshop.tally(workbench) == ()
    for number in range(6):
        blind = tried(workbench, exhibit, models, Wish(SHIPPED), Wish(None), is_swapped=bool(number % 2))
        (before,) = workshop.tally(workbench) or (None,)
        if before is not None:
            assert workshop.verdict(before).id == "workshop.proves-nothing"
        workshop.decide(workbench, blind.id, Choice.SECOND if number % 2 else Choice.FIRST, ada)
    (pair,) = workshop.tally(workbench)
    assert (pair.one.prompt, pair.two) == (SHIPPED, CODE_ALONE)
    assert (pair.one_better, pair.choices) == (6, 6)
    assert workshop.verdict(pair).id == "workshop.tells-apart"
    assert dict(workshop.verdict(pair).values)["low"] == 54


def drafted(workbench: Workbench, models: Models, only: tuple[str, ...] = ("1987/12",)) -> DraftTask:
    with models(None) as engine:
        drafter = Drafter.with_model(engine.desk, engine.model)
        task = DraftTask(workbench, drafter, orders_for(workbench, (ES,), only=only))
        run_and_wait(workbench, task, lambda _job: None)
    return task


def prompt_and_body(workbench: Workbench, exhibit: Subject) -> tuple[str, str, str]:
    (text,) = workbench.texts(exhibit.id)
    assert text.current is not None
    assert text.current.run is not None
    run = workbench.run(text.current.run)
    return run.prompt_id, run.prompt_version, text.current.body


def test_the_prompt_of_the_house_words_drafts_until_the_shipped_one_is_back(
    workbench: Workbench, exhibit: Subject, models: Models, ada: Person
) -> None:
    own_prompts.keep_prompt(workbench, OWN, ada)
    drafted(workbench, models)
    assert prompt_and_body(workbench, exhibit)[:2] == ("es", SHIPPED.version)  # kept is not in use
    own_prompts.use_prompt(workbench, "es")
    drafted(workbench, models)
    prompt_id, version, body = prompt_and_body(workbench, exhibit)
    assert (prompt_id, version) == ("es", "own-1")
    assert OTHER in body
    own_prompts.use_shipped(workbench, "es")
    drafted(workbench, models)
    assert prompt_and_body(workbench, exhibit)[:2] == ("es", SHIPPED.version)


def test_a_kept_prompt_that_this_program_cannot_use_is_the_reason_and_no_bug(
    workbench: Workbench, exhibit: Subject, models: Models, ada: Person
) -> None:
    """An earlier or later program may have kept it by other rules."""
    workbench.project.write(lambda t: prompts.add(t, "es", "de", "kaputt", ada.id))
    workbench.project.write(lambda t: prompts.use(t, "es", 1))
    assert [reason.id for _, reason in drafted(workbench, models).failed] == ["draft.prompt-unreadable"]
    assert own_prompts.shelf(workbench, "es").in_use.text == "kaputt"
    own_prompts.use_shipped(workbench, "es")
    assert drafted(workbench, models).failed == []


def test_half_characters_are_no_bug(workbench: Workbench, ada: Person) -> None:
    with pytest.raises(WrongCall, match=r"store\.half-characters"):
        own_prompts.keep_prompt(workbench, OWN.replace("duzt", "duzt \ud800"), ada)


def test_versions_of_a_prompt_are_kept_and_any_of_them_can_be_used(
    workbench: Workbench, exhibit: Subject, ada: Person
) -> None:
    first = own_prompts.keep_prompt(workbench, OWN, ada)
    assert own_prompts.keep_prompt(workbench, OWN, ada) == first
    second = own_prompts.keep_prompt(workbench, OWN.replace("duzt", "siezt"), ada)
    assert [first.number, second.number] == [1, 2]
    assert own_prompts.use_prompt(workbench, "es") == second
    assert own_prompts.use_prompt(workbench, "es", 1) == first
    shelf = own_prompts.shelf(workbench, "es")
    assert (shelf.in_use, shelf.own) == (first.written, (first, second))
    assert {shelf.id: shelf.used for shelf in own_prompts.prompts(workbench)} == {
        "es": first,
        "ls": None,
        "plain-en": None,
        "easy-read": None,
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (OWN.replace('id = "es"', 'id = "anders"'), "workshop.no-such-prompt"),
        (OWN.replace('id = "es"', 'id = "judge-de"'), "workshop.no-such-prompt"),
        (OWN.replace('language = "de"', 'language = "en"'), "workshop.other-language"),
        (OWN.replace("{reason}", "{reason} {"), "draft.prompt-reason"),
        ("\x00", "draft.prompt-unreadable"),
    ],
)
def test_a_prompt_that_could_never_be_used_is_not_kept(
    workbench: Workbench, ada: Person, text: str, message: str
) -> None:
    with pytest.raises(WrongCall) as refusal:
        own_prompts.keep_prompt(workbench, text, ada)
    assert refusal.value.message.id == message
    assert own_prompts.shelf(workbench, "es").own == ()


def test_versions_that_were_never_kept_cannot_be_used(workbench: Workbench, ada: Person) -> None:
    with pytest.raises(WrongCall, match=r"workshop\.nothing-kept"):
        own_prompts.use_prompt(workbench, "es")
    own_prompts.keep_prompt(workbench, OWN, ada)
    for wrong, message in ((("es", 2), "no-such-version"), (("fr", 1), "no-such-prompt")):
        with pytest.raises(WrongCall, match=message):
            own_prompts.use_prompt(workbench, *wrong)
    with pytest.raises(WrongCall, match="no-such-prompt"):
        own_prompts.use_shipped(workbench, "fr")


def test_a_project_that_is_only_read_is_left_as_it_is(
    workbench: Workbench, exhibit: Subject, models: Models, ada: Person
) -> None:
    blind = tried(workbench, exhibit, models, Wish(SHIPPED), Wish(None))
    with Workbench.open(workbench.path, read_only=True) as reader:
        assert workshop.show(reader, blind.id) == blind
        for change in (
            lambda: tried(reader, exhibit, models, Wish(SHIPPED), Wish(None)),
            lambda: workshop.decide(reader, blind.id, Choice.FIRST, ada),
            lambda: own_prompts.keep_prompt(reader, OWN, ada),
            lambda: own_prompts.use_prompt(reader, "es"),
            lambda: own_prompts.use_shipped(reader, "es"),
        ):
            with pytest.raises(Refused):
                change()
