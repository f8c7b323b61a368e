"""The command `review`: facts of the source that must stay, and that may go again."""

import json
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


def test_a_step_without_the_hash_of_what_was_seen_is_a_wrong_call(call: Call, project: Path) -> None:
    assert call("review", project, "submit", "1987/12", "--as", "Ada").code == 2


def test_a_session_from_plan_to_certificate(call: Call, project: Path, tmp_path: Path) -> None:
    with Workbench.open(project) as bench:
        text = begin_text(bench, bench.subject_by_key("1987/12").id, TextKind.LEICHTE_SPRACHE, "de")
        body = "Das ist ein Krug.\nDer Krug ist alt."
        current = write_version(bench, text.id, body, bench.person("Bo", Role.STAFF)).current
    assert current is not None

    def review(step: str, what: str, *more: str) -> SimpleNamespace:
        return call(
            "review", project, step, what, "--kind", "ls", "--as", "Ada", "--hash", current.body_hash, *more
        )

    assert review("submit", "1987/12").code == 0
    assert review("rework", "1987/12", "--note", "Kurs 2024").code == 0
    text_of = ("--text", "1987/12")
    when = ("--on", "2026-12-01", "--place", "Unna")
    assert review("session", "plan", *when, *text_of, "--question", "Ist der Krug alt?").code == 2
    planned = review("session", "plan", *when, *text_of, "--question", "Was ist das?", "--json")
    assert planned.code == 0
    number = str(json.loads(planned.out)["session"]["number"])
    assert review("session", "pack", "--session", number, "--out", str(tmp_path / "mappe")).code == 0
    assert len(list((tmp_path / "mappe").glob("*.pdf"))) == 1
    hard = ("--sentence", "2", "--outcome", "hard-word", "--words", "alt", "--json")
    recorded = review("session", "record", "--session", number, *text_of, *hard)
    assert json.loads(recorded.out)["sentences"][1]["hard_words"] == ["alt"]
    certify = ("session", "certify", "--session", number, *text_of)
    assert review(*certify).code == 5, "nobody said how many tested"
    assert json.loads(review(*certify, "--test-readers", "3", "--json").out)["state"] == "certified"
