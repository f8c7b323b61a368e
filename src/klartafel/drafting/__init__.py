"""From a record to a draft: one recipe per kind of text. Style lives in prompts, guarantees in code."""

from klartafel.drafting.assembling import Draft
from klartafel.drafting.assistant import Assistant
from klartafel.drafting.choosing import Thresholds
from klartafel.drafting.draft import Drafting
from klartafel.drafting.improving import Model
from klartafel.drafting.material import Material, material_of_text
from klartafel.drafting.prompt import (
    JudgePrompt,
    Prompt,
    load_judge,
    load_prompt,
    prompt_from,
    prompt_of,
    shipped_prompt,
)
from klartafel.drafting.recipes import RECIPES, Recipe, prompt_languages, recipe_of

__all__ = [
    "RECIPES",
    "Assistant",
    "Draft",
    "Drafting",
    "JudgePrompt",
    "Material",
    "Model",
    "Prompt",
    "Recipe",
    "Thresholds",
    "load_judge",
    "load_prompt",
    "material_of_text",
    "prompt_from",
    "prompt_languages",
    "prompt_of",
    "recipe_of",
    "shipped_prompt",
]
