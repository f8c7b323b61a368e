"""The rules of plain and easy language: one file per family, all named in `registry.RULES`."""

from klartafel.checks.rules.registry import RULES, explain, findings
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task

__all__ = ["RULES", "Hit", "Rule", "Scope", "Task", "explain", "findings"]
