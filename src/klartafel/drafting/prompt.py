"""Prompts are files that people can see, with an id and a version that every run records."""

import tomllib
from dataclasses import dataclass

from klartafel.domain.message import Message, WrongCall
from klartafel.platform.resources import resource

_PARTS = ("id", "version", "language", "system", "source", "rewrite", "repair")


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
    after: str
    yes: str
    no: str


def load_prompt(prompt_id: str) -> Prompt:
    """The prompt shipped under this id. Raises FileNotFoundError where there is none."""
    return prompt_from(resource("prompts", f"{prompt_id}.toml").read_text("utf-8"))


def prompt_from(text: str) -> Prompt:
    """A prompt as people write it: TOML. Raises WrongCall where a part is missing or it is no TOML."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise WrongCall(Message.of("draft.prompt-unreadable", reason=str(error))) from error
    missing = [part for part in _PARTS if not isinstance(table.get(part), str) or not table[part].strip()]
    if missing:
        raise WrongCall(Message.of("draft.prompt-incomplete", parts=", ".join(missing)))
    reasons = table.get("reasons", {})
    if not isinstance(reasons, dict) or not all(isinstance(reason, str) for reason in reasons.values()):
        raise WrongCall(Message.of("draft.prompt-incomplete", parts="reasons"))
    return Prompt(**{part: table[part].strip() for part in _PARTS}, reasons=tuple(reasons.items()))


def load_judge(language: str) -> JudgePrompt:
    """How to ask in a language whether a statement stands in the source."""
    table = tomllib.loads(resource("prompts", f"judge-{language}.toml").read_text("utf-8"))
    return JudgePrompt(**{part: value.strip() for part, value in table.items()})
