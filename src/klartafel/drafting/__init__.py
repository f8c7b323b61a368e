"""From a record to a draft: one recipe per kind of text. Style lives in prompts, guarantees in code."""

from klartafel.drafting.answer import finished_body
from klartafel.drafting.prompt import Prompt, load_prompt
from klartafel.drafting.recipe import KINDS_WITH_RECIPE, request_for

__all__ = ["KINDS_WITH_RECIPE", "Prompt", "finished_body", "load_prompt", "request_for"]
