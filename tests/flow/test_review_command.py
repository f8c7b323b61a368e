"""The command `review`: facts of the source that must stay, and that may go again."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from calls import Call

from klartafel.domain.person import Role
from klartafel.domain.text import TextKind
from klartafel.services.workbench import Workbench
from klartafel.services.writing import begin_text, write_version

WITHOUT_YEAR = "Der Krug ist aus Steinzeug."


@pytest.fixture
def seen(project: Path) -> str:
    """A text without the year of its source, and its hash."""
    with Workbench.open(project) as bench:
        text = begin_text(bench, bench.subject_by_key("1987/12").id, TextKind.EINFACHE_SPRACHE, "de")
        current = write_version(bench, text.id, WITHOUT_YEAR, bench.person("Bo", Role.STAFF)).current
    assert current is not None
    return current.body_hash


def test_a_fact_of_the_source_is_kept_and_set_free_by_its_words(call: Call, project: Path, seen: str) -> None:
    def review(step: str, *more: str) -> SimpleNamespace:
        return call("review", project, step, "1987/12", "--as", "Ada", "--hash", seen, *more)

    assert review("submit").code == 0
    assert review("keep-fact", "--fact", "1748").code == 0
    refused = review("approve")
    assert refused.code == 5
    assert "Angabe" in refused.err
    assert review("no-fact", "--fact", "1748").code == 2, "what the text lacks is not decided this way"
    assert review("free-fact", "--fact", "1748").code == 0
    assert review("approve").code == 0


def test_a_fact_that_is_not_in_the_source_cannot_be_kept(call: Call, project: Path, seen: str) -> None:
    wrong = call("review", project, "keep-fact", "1987/12", "--as", "Ada", "--hash", seen, "--fact", "1766")
    assert wrong.code == 2
    assert "1766" in wrong.err


def test_volunteers_do_not_mark_what_must_stay(call: Call, project: Path, seen: str) -> None:
    volunteer = ("--as", "Vera", "--role", "volunteer", "--hash", seen, "--fact", "1748")
    assert call("review", project, "keep-fact", "1987/12", *volunteer).code == 5


def test_the_help_says_whose_words_a_fact_is_named_by(call: Call) -> None:
    said = " ".join(call("review", "--help").out.split())
    assert "keep-fact und free-fact" in said
