"""What test readers get: the draft name and nothing else, large letters, boxes with words."""

import re
from datetime import date
from pathlib import Path

import pytest
from test_label_gate import ALLOWED, BARE
from test_sessions import QUESTION, planned, text_for_readers

from klartafel.domain.person import Person, Role
from klartafel.domain.text import TextKind
from klartafel.exporters.session_pack import Pack
from klartafel.services import session_pack
from klartafel.services.session_pack import write_pack
from klartafel.services.sessions import SessionPlan, plan_session
from klartafel.services.workbench import Workbench


@pytest.fixture
def moderator(workbench: Workbench) -> Person:
    return workbench.person("Mia", Role.STAFF)


def test_paper_for_readers_is_tagged_and_carries_the_draft_name_alone(
    workbench: Workbench, moderator: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = text_for_readers(workbench, "1")
    session = planned(workbench, moderator, text)
    packs: list[Pack] = []
    real = session_pack.write_paper
    monkeypatch.setattr(session_pack, "write_paper", lambda p, d: packs.append(p) or real(p, d))
    file = write_pack(workbench, session.id, tmp_path / "out")
    content = file.read_bytes()
    assert content.startswith(b"%PDF")
    assert b"/StructTreeRoot" in content
    assert b"pdfuaid" in content
    assert [one.name for one in (tmp_path / "out").iterdir()] == [file.name], "and nothing half written"
    (pack,) = packs
    said = " ".join([file.name, pack.title, *pack.opening, pack.words.say(pack.texts[0].label)])
    assert "Entwurf in Richtung Leichte Sprache" in said
    assert BARE.findall(ALLOWED.sub("", said)) == []
    assert BARE.findall(ALLOWED.sub("", content.decode("latin-1"))) == []


def test_the_template_keeps_letters_large_and_lines_apart() -> None:
    source = (Path(session_pack.__file__).parents[3] / "resources" / "session" / "pack.typ").read_text(
        "utf-8"
    )
    assert all(int(size) >= 14 for size in re.findall(r"size: (\d+)pt", source))


def test_blind_listeners_get_pages_and_sound_and_no_paper(
    workbench: Workbench, moderator: Person, tmp_path: Path
) -> None:
    text = text_for_readers(workbench, "1", "Der Krug ist <b>aus Ton</b>.", TextKind.AUDIO_DESCRIPTION)
    plan = SessionPlan(date(2026, 12, 1), "Unna", ((text, QUESTION),))
    session = plan_session(workbench, plan, moderator)
    page = write_pack(workbench, session.id, tmp_path / "out")
    assert sorted(one.name for one in page.parent.iterdir()) == ["01-krug.wav", "index.html", "style.css"]
    said = page.read_text("utf-8")
    assert "<b>" not in said
    assert "<script" not in said
    assert QUESTION in said
    assert 'src="01-krug.wav"' in said
    assert not list((tmp_path / "out").rglob("*.pdf"))
