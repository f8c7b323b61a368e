"""The rules of plain and easy language: one file per family, all named in `registry.RULES`."""

from klartafel.checks.rules.registry import RULE_SET_VERSION, RULES, explain, findings, rule_set
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task

__all__ = ["RULES", "RULE_SET_VERSION", "Hit", "Rule", "Scope", "Task", "explain", "findings", "rule_set"]
