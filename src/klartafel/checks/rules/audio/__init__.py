"""Scripts of audio descriptions and audio guides."""

from klartafel.checks.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
