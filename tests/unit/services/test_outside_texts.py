"""Finished texts of an office come in with evidence, and through the gate."""

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from klartafel.domain.evidence import Evidence
from klartafel.domain.gate import Action, State
from klartafel.domain.label import label
from klartafel.domain.message import DamagedFile, Refused, WrongCall
from klartafel.domain.person import Person, Role
from klartafel.domain.run import RunRecord
from klartafel.domain.text import TextKind
from klartafel.platform.clock import system_clock
from klartafel.services.drafting import Draft
from klartafel.services.outside_texts import accept, body_of_file, evidence_of, take_in
from klartafel.services.publishing import publication_of
from klartafel.services.viewing import view_text
from klartafel.services.workbench import Workbench
from klartafel.services.writing import store_draft
from klartafel.store.erasure import erase_person

LS = (TextKind.LEICHTE_SPRACHE, "de")
BODY = "Der Krug ist aus Ton.\nEr ist von 1748."
EVIDENCE = Evidence("Büro Leicht", "2026-05-03", "Prüfgruppe", 3, "Brief vom 3. Mai", ("Ada", "Kim"))


@pytest.fixture
def anna(bench: Workbench) -> Person:
    return bench.person("Anna", Role.STAFF)


def test_a_finished_text_stands_as_externally_checked_with_its_evidence(
    bench: Workbench, jug: int, anna: Person
) -> None:
    assert take_in(bench, jug, *LS, BODY, EVIDENCE, anna) is None
    view = view_text(bench, jug, *LS)
    assert view.text is not None
    assert view.text.state is State.EXTERNALLY_CHECKED
    assert view.evidence == EVIDENCE
    assert label(view.kind, view.text.state).id == "label.ls"
    (text,) = publication_of(bench, "de").subjects[0].texts
    assert text.review is not None
    assert text.review.test_readers == "Büro Leicht: Ada, Kim"


def test_the_history_has_no_names_of_test_readers_and_they_can_be_erased(
    bench: Workbench, jug: int, anna: Person
) -> None:
    take_in(bench, jug, *LS, BODY, EVIDENCE, anna)
    text = bench.text_of(jug, *LS)
    assert text is not None
    assert text.current is not None
    assert not any("Ada" in event.note or "Kim" in event.note for event in bench.history(text.id))
    ((ada,),) = bench.project.read(lambda t: t.rows("SELECT id FROM person WHERE name = 'Ada'"))
    erase_person(bench.project, ada)
    kept = evidence_of(bench, text.id, text.current.body_hash)
    assert kept == replace(EVIDENCE, names=("Kim",))


def test_naming_a_colleague_as_test_reader_leaves_the_colleague_at_work(
    bench: Workbench, jug: int, anna: Person
) -> None:
    take_in(bench, jug, *LS, BODY, replace(EVIDENCE, names=("Anna",)), anna)
    assert [person.role for person in bench.people() if person.name == "Anna"] == [Role.STAFF]


@pytest.mark.parametrize(
    ("body", "evidence", "reason"),
    [
        (" ", EVIDENCE, "outside.no-words"),
        (BODY, replace(EVIDENCE, office=" "), "outside.no-office"),
        (BODY, replace(EVIDENCE, proof=""), "outside.no-proof"),
        (BODY, replace(EVIDENCE, test_readers=0, names=()), "gate.no-test-readers"),
        (BODY, replace(EVIDENCE, test_readers=1), "outside.more-names-than-readers"),
    ],
)
def test_without_words_or_evidence_nothing_comes_in(
    bench: Workbench, jug: int, anna: Person, body: str, evidence: Evidence, reason: str
) -> None:
    with pytest.raises(WrongCall) as refusal:
        take_in(bench, jug, *LS, body, evidence, anna)
    assert refusal.value.message.id == reason
    assert bench.text_of(jug, *LS) is None


def test_a_text_with_an_open_fact_comes_in_without_the_name_until_it_is_decided(
    bench: Workbench, jug: int, anna: Person
) -> None:
    wrong = BODY.replace("1748", "1752")
    reason = take_in(bench, jug, *LS, wrong, EVIDENCE, anna)
    assert reason is not None
    assert reason.id == "gate.open-facts"
    view = view_text(bench, jug, *LS)
    assert view.text is not None
    assert view.text.current is not None
    assert view.text.state is State.DRAFT
    assert label(view.kind, view.text.state).id == "label.ls-draft"
    assert view.evidence is not None
    with pytest.raises(Refused):
        accept(bench, view.text.id, anna, view.text.current.body_hash)
    assert publication_of(bench, "de").subjects == ()


def test_evidence_belongs_to_one_wording_and_no_other(bench: Workbench, jug: int, anna: Person) -> None:
    take_in(bench, jug, *LS, BODY.replace("1748", "1752"), EVIDENCE, anna)
    take_in(bench, jug, *LS, BODY, EVIDENCE, anna)
    text = bench.text_of(jug, *LS)
    assert text is not None
    assert evidence_of(bench, text.id, "0" * 64) is None
    with pytest.raises(Refused):
        accept(bench, text.id, anna, "0" * 64)


def test_a_text_that_began_as_a_model_s_draft_is_not_an_office_s(
    bench: Workbench, jug: int, anna: Person
) -> None:
    run = RunRecord("1", "", "", "", "", (), 1, 0, 0, 0.0, "done", "", "", system_clock())
    store_draft(bench, bench.subject(jug), *LS, Draft("Ein Entwurf.", run))
    with pytest.raises(Refused) as refusal:
        take_in(bench, jug, *LS, BODY, EVIDENCE, anna)
    assert refusal.value.message.id == "gate.external-is-machine-made"
    text = bench.text_of(jug, *LS)
    assert text is not None
    assert text.current is not None
    assert text.current.body == "Ein Entwurf."
    assert Action.WRITE not in {event.action for event in bench.history(text.id)}


def docx(path: Path, markup: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", markup)
    return path


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def test_the_words_of_a_docx_come_out_without_what_was_deleted(tmp_path: Path) -> None:
    deleted = "<w:del><w:r><w:delText>alte</w:delText></w:r></w:del>"
    kept = "<w:r><w:t>Krug.</w:t><w:br/><w:t>Er ist rot.</w:t></w:r>"
    first = f"<w:p><w:r><w:t>Der </w:t></w:r>{deleted}{kept}</w:p>"
    last = "<w:p><w:r><w:t>Ende.</w:t></w:r></w:p>"
    markup = f"<w:document {W}><w:body>{first}{last}</w:body></w:document>"
    assert body_of_file(docx(tmp_path / "text.docx", markup)) == "Der Krug.\nEr ist rot.\nEnde."


def test_a_text_file_comes_in_whatever_its_encoding(tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_bytes("Käse und Öl\r\n".encode("cp1252"))
    assert body_of_file(file) == "Käse und Öl"


@pytest.mark.parametrize(
    "markup", ["", "<w:document", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>']
)
def test_a_docx_that_cannot_be_read_is_refused_with_a_sentence(tmp_path: Path, markup: str) -> None:
    with pytest.raises(DamagedFile) as refusal:
        body_of_file(docx(tmp_path / "text.docx", markup))
    assert refusal.value.message.id == "outside.file-no-text"
