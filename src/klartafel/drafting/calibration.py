"""From which probability a model's word counts: measured for each model, on statements known to be true
or false."""

import tomllib

from klartafel.drafting.choosing import Thresholds
from klartafel.drafting.prompt import JudgePrompt
from klartafel.platform.resources import resource


def thresholds_for(model_sha256: str, judge: JudgePrompt) -> Thresholds:
    """The thresholds of a model with the present wording of the question.

    A model that was never measured, or was measured with another wording, must be surer.
    """
    table = tomllib.loads(resource("prompts", "calibration.toml").read_text("utf-8"))
    for entry in table["measured"]:
        same_question = (entry["judge"], entry["judge_version"]) == (judge.id, judge.version)
        if entry["sha256"] == model_sha256 and same_question:
            return Thresholds(entry["model"], entry["operation"])
    return Thresholds(table["unmeasured"]["model"], table["unmeasured"]["operation"])
