"""Prompts are files that people can see, with an id and a version that every run records."""

import tomllib
from dataclasses import dataclass

from klartafel.platform.resources import resource


@dataclass(frozen=True, slots=True)
class Prompt:
    """What the model is told: `system` for every text of a kind, `task` before the source text."""

    id: str
    version: str
    language: str
    system: str
    task: str


def load_prompt(prompt_id: str) -> Prompt:
    """The prompt shipped under this id. Raises FileNotFoundError where there is none."""
    table = tomllib.loads(resource("prompts", f"{prompt_id}.toml").read_text("utf-8"))
    return Prompt(
        id=table["id"],
        version=table["version"],
        language=table["language"],
        system=table["system"].strip(),
        task=table["task"].strip(),
    )
