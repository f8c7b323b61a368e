"""The page of rules says what the rules say."""

import sys
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
sys.path.insert(0, str(DOCS))

import make_rules_page  # noqa: E402


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_page_of_rules_is_up_to_date(language: str) -> None:
    written = (DOCS / f"rules.{language}.md").read_text("utf-8")
    assert written == make_rules_page.page(language), "run: python docs/make_rules_page.py"
