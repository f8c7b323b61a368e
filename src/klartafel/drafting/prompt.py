"""Prompts are files that people can see, with an id and a version that every run records."""

import tomllib
from dataclasses import dataclass, replace

from klartafel.domain.message import Message, WrongCall
from klartafel.domain.workshop import WrittenPrompt
from klartafel.platform.resources import resource

_PARTS = ("id", "version", "language", "system", "source", "rewrite", "repair")
_REASON = "{reason}"
_LONGEST = 8_000  # characters; with the source text and the sentence it has to fit what a model can read


@dataclass(frozen=True, slots=True)
class Prompt:
    """What the model is told.

    `system` holds for every text of a kind; `source` introduces the source text; `rewrite` asks for one
    sentence anew and ends where that sentence follows; `repair` asks again after a first attempt and says
    with `{reason}` what was wrong with it. `reasons` put the faults that can be mended into words; the
    others are not worth a second attempt.
    """

    id: str
    version: str
    language: str
    system: str
    source: str
    rewrite: str
    repair: str
    reasons: tuple[tuple[str, str], ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """All wordings, to notice when the model copies one."""
        return (self.system, self.source, self.rewrite, self.repair)


@dataclass(frozen=True, slots=True)
class JudgePrompt:
    """How the model is asked whether a statement stands in the source: the two answers it may give."""

    id: str
    version: str
    language: str
    system: str
    source: str
    before: str
    yes: str
    no: str


def shipped_prompt(prompt_id: str) -> WrittenPrompt:
    """The prompt shipped under this id, as it is written. Raises FileNotFoundError where there is none."""
    text = resource("prompts", f"{prompt_id}.toml").read_text("utf-8")
    return WrittenPrompt(prompt_id, prompt_from(text).version, text)


def load_prompt(prompt_id: str) -> Prompt:
    """The prompt shipped under this id. Raises FileNotFoundError where there is none."""
    return prompt_of(shipped_prompt(prompt_id))


def prompt_of(written: WrittenPrompt) -> Prompt:
    """A prompt under the version that it is known by here. Raises WrongCall as `prompt_from` does."""
    return replace(prompt_from(written.text), version=written.version)


def prompt_from(text: str) -> Prompt:
    """A prompt as people write it: TOML. Raises WrongCall with what is wrong with it."""
    if len(text) > _LONGEST:
        raise WrongCall(Message.of("draft.prompt-too-long", most=_LONGEST))
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise WrongCall(Message.of("draft.prompt-unreadable", reason=str(error))) from error
    missing = [part for part in _PARTS if not isinstance(table.get(part), str) or not table[part].strip()]
    if missing:
        raise WrongCall(Message.of("draft.prompt-incomplete", parts=", ".join(missing)))
    reasons = table.get("reasons", {})
    if not isinstance(reasons, dict) or not all(isinstance(reason, str) for reason in reasons.values()):
        raise WrongCall(Message.of("draft.prompt-incomplete", parts="reasons"))
    _require_place_for_reason(table["repair"])
    return Prompt(**{part: table[part].strip() for part in _PARTS}, reasons=tuple(reasons.items()))


def _require_place_for_reason(repair: str) -> None:
    """The reason is put in by `str.format`, to which any other brace would be an order."""
    around = repair.replace(_REASON, "")
    if around == repair or "{" in around or "}" in around:
        raise WrongCall(Message.of("draft.prompt-reason"))


def load_judge(language: str) -> JudgePrompt:
    """How to ask in a language whether a statement stands in the source."""
    table = tomllib.loads(resource("prompts", f"judge-{language}.toml").read_text("utf-8"))
    return JudgePrompt(**{part: value.strip() for part, value in table.items()})
