"""The one thing that must never break: no export calls a text by a label before test readers gave it."""

from dataclasses import replace
from pathlib import Path

import pytest
from publications import exhibition, publication, subject, text

from klartafel.domain.gate import STATES_THAT_MAY_LEAVE, State
from klartafel.domain.message import Message
from klartafel.domain.publication import LeftOut, PublishedAudio
from klartafel.domain.text import TextKind
from klartafel.exporters import Exporter, SoundExporter, TableExporter, WebExporter
from klartafel.exporters.labels import mentions_label

LAST_STATES = {State.READERS_CHECKED, State.EXTERNALLY_CHECKED}
BEFORE_THE_LAST = [state for state in State if state not in LAST_STATES]
# The names that a draft has; what is left of a file without them must not speak of the label.
DRAFT_NAMES = (
    "Entwurf in Richtung Leichte Sprache, noch nicht von einer Prüfgruppe geprüft",
    "Entwurf in Richtung Easy Read, noch nicht von einer Prüfgruppe geprüft",
    "Draft towards German easy language, not yet checked by test readers",
    "Draft towards Easy Read, not yet checked by test readers",
    "Easy-Read-Entwurf",
    "Easy Read draft",
    "easy-read-entwurf",
    "easy-read-draft",
)
KINDS = [(TextKind.LEICHTE_SPRACHE, "de"), (TextKind.EASY_READ, "en")]
EXPORTERS = [WebExporter(), TableExporter(), SoundExporter()]
BODY = "Das ist ein Krug.\nDer Krug ist aus Ton."


@pytest.fixture
def spoken(tmp_path: Path) -> PublishedAudio:
    (tmp_path / "ton.wav").write_bytes(b"RIFF")
    return PublishedAudio(tmp_path / "ton.wav", 3.0, "Vorschau-Stimme", True)


def everything(folder: Path) -> str:
    """Names and contents of all files, with the names of drafts taken out."""
    parts = [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*"))]
    parts += [file.read_text("utf-8-sig", "replace") for file in sorted(folder.rglob("*")) if file.is_file()]
    whole = "\n".join(parts)
    for name in DRAFT_NAMES:
        whole = whole.replace(name, "…")
    return whole


def bare_words(folder: Path) -> list[str]:
    return [line for line in everything(folder).splitlines() if mentions_label(line)]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: type(exporter).__name__)
@pytest.mark.parametrize("state", BEFORE_THE_LAST)
def test_before_the_last_state_the_bare_label_stands_nowhere(
    tmp_path: Path, spoken: PublishedAudio, state: State, exporter: Exporter, language: str
) -> None:
    texts = tuple(text(kind, BODY, tongue, state, audio=spoken) for kind, tongue in KINDS)
    left_out = tuple(
        LeftOut("1", "Krug", kind, tongue, state, Message.of("export.stale")) for kind, tongue in KINDS
    )
    published = publication(subject("Krug", texts=(text(), *texts)), left_out=left_out)
    report = exporter.write(replace(published, language=language), tmp_path / "aus")
    assert bare_words(tmp_path / "aus") == []
    if state in STATES_THAT_MAY_LEAVE:
        assert BODY.splitlines()[0] in everything(tmp_path / "aus")
    else:
        assert "Das ist ein Krug" not in everything(tmp_path / "aus")
        assert {entry.kind for entry in report.left_out} == {kind for kind, _ in KINDS}
        assert len(report.left_out) == 4


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: type(exporter).__name__)
@pytest.mark.parametrize("state", sorted(LAST_STATES))
def test_in_the_last_state_the_label_stands_there(
    tmp_path: Path, spoken: PublishedAudio, state: State, exporter: Exporter
) -> None:
    texts = tuple(text(kind, BODY, tongue, state, audio=spoken) for kind, tongue in KINDS)
    exporter.write(publication(subject("Krug", texts=texts)), tmp_path / "aus")
    assert any("Leichte Sprache" in line for line in bare_words(tmp_path / "aus"))


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: type(exporter).__name__)
def test_a_text_that_calls_itself_so_is_shown_to_a_person(
    tmp_path: Path, spoken: PublishedAudio, exporter: Exporter
) -> None:
    easy = text(TextKind.LEICHTE_SPRACHE, "Dieser Text ist in Leichter Sprache.", audio=spoken)
    published = publication(subject("Krug", texts=(easy,)), title="Texte in Leichter Sprache")
    issues = exporter.write(published, tmp_path / "aus").issues
    assert {"export.mentions-label", "export.title-mentions-label"} <= {issue.message.id for issue in issues}


def test_a_title_beside_a_draft_that_names_the_label_is_shown_to_a_person(tmp_path: Path) -> None:
    easy = text(TextKind.LEICHTE_SPRACHE, BODY)
    published = publication(subject("Krug in Leichter Sprache", "K 1", texts=(easy,)), subject("Teller"))
    (issue,) = TableExporter().write(published, tmp_path / "aus").issues
    assert (issue.key, issue.message.id) == ("K 1", "export.subject-title-mentions-label")


def test_a_title_never_makes_a_page_look_like_a_label(tmp_path: Path) -> None:
    WebExporter().write(
        publication(subject("Leichte Sprache", "Plakat-7", texts=(text(),))), tmp_path / "aus"
    )
    assert (tmp_path / "aus" / "pages" / "plakat-7.html").is_file()


def test_the_search_for_bare_words_finds_them(tmp_path: Path) -> None:
    WebExporter().write(exhibition(), tmp_path / "aus")
    assert bare_words(tmp_path / "aus") == []
    (tmp_path / "aus" / "krug-leichte-sprache.txt").write_text("In Leichter Sprache")
    assert len(bare_words(tmp_path / "aus")) == 2
