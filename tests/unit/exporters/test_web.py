"""The web export: pages for everybody, inert whatever stands in a field, complete without anything else."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from page_reader import Tag, read_page
from PIL import Image
from publications import ALT_BODY, RUN, exhibition, picture, publication, subject, text

from klartafel.domain.gate import State
from klartafel.domain.message import OutsideMissing
from klartafel.domain.publication import Publication, PublishedAudio, Review
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.text import TextKind
from klartafel.exporters import WebExporter
from klartafel.exporters.web import exporter as web_exporter

HOSTILE = (
    "</title></p><script>alert(1)</script><img src=x onerror=alert(2)>\"' onload='a&amp;<!-- ]]> javascript:x"
)


@pytest.fixture(scope="module")
def media(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a picture and a sound."""
    folder = tmp_path_factory.mktemp("media")
    Image.new("RGB", (900, 600), (120, 60, 40)).save(folder / "krug.png")
    (folder / "ton.wav").write_bytes(b"RIFF....WAVE")
    return folder


@pytest.fixture(scope="module")
def picture_file(media: Path) -> Path:
    return media / "krug.png"


def exported(published: Publication, folder: Path) -> dict[str, Tag]:
    """Export, and read all pages."""
    WebExporter().write(published, folder)
    return pages_in(folder)


def pages_in(folder: Path) -> dict[str, Tag]:
    """All pages by their path."""
    return {
        path.relative_to(folder).as_posix(): read_page(path.read_text("utf-8"))
        for path in sorted(folder.rglob("*.html"))
    }


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory, media: Path) -> Path:
    """The folder of an export with everything in it."""
    folder = tmp_path_factory.mktemp("export") / "web"
    WebExporter().write(exhibition(media / "krug.png", media / "ton.wav"), folder)
    return folder


@pytest.fixture(scope="module")
def pages(web: Path) -> dict[str, Tag]:
    return pages_in(web)


MARK = "digital-source-type"
JUG = "pages/fayencekrug-mit-hirsch.html"


def test_there_is_a_page_for_each_subject_and_an_index(pages: dict[str, Tag]) -> None:
    assert set(pages) == {"index.html", JUG, "pages/truhe-einer-braut.html", "pages/raum-1-kueche.html"}


def test_every_page_has_its_landmarks_and_one_heading_of_the_first_order(pages: dict[str, Tag]) -> None:
    for page in pages.values():
        body = page.one("body")
        assert [tag.name for tag in body.children if tag.name != "nav"] == ["a", "header", "main", "footer"]
        assert body.children[0].attributes["href"] == f"#{page.one('main').attributes['id']}"
        assert len(page.all("h1")) == 1
        levels = [int(tag.name[1]) for tag in page.all("h1", "h2", "h3", "h4")]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
        assert all(nav.attributes["aria-label"] for nav in page.all("nav"))
        labels = [nav.attributes["aria-label"] for nav in page.all("nav")]
        assert len(set(labels)) == len(labels)


def test_every_page_says_its_language_and_every_part_in_another_one_too(pages: dict[str, Tag]) -> None:
    assert {page.attributes["lang"] for page in pages.values()} == {"de"}
    bodies = [tag for tag in pages[JUG].all("div") if "body" in tag.attributes.get("class", "").split()]
    assert [(tag.attributes.get("lang"), tag.attributes.get("dir")) for tag in bodies] == [
        (None, None),
        (None, None),
        ("en", "ltr"),
        ("ar", "rtl"),
    ]
    inscription = next(cell for cell in pages[JUG].all("td") if cell.text == "VIVAT")
    assert inscription.attributes["lang"] == "la"


def test_ids_are_unique_and_what_refers_to_them_finds_them(pages: dict[str, Tag]) -> None:
    for page in pages.values():
        ids = [tag.attributes["id"] for tag in page.all() if "id" in tag.attributes]
        assert len(set(ids)) == len(ids)
        referred = [
            tag.attributes["aria-labelledby"] for tag in page.all() if "aria-labelledby" in tag.attributes
        ]
        referred += [a.attributes["href"][1:] for a in page.all("a") if a.attributes["href"].startswith("#")]
        assert set(referred) <= set(ids)


def links(page: Tag) -> Iterator[str]:
    for tag in page.all():
        for name in ("href", "src"):
            if name in tag.attributes:
                yield tag.attributes[name]


def test_everything_a_page_needs_lies_in_the_folder(web: Path, pages: dict[str, Tag]) -> None:
    for path, page in pages.items():
        for link in links(page):
            if not link.startswith("#"):
                target = (web / path).parent / link
                assert target.is_file(), f"{link} on {path}"
                assert target.resolve().is_relative_to(web)


def test_nothing_is_run_and_nothing_comes_from_elsewhere(web: Path, pages: dict[str, Tag]) -> None:
    for page in pages.values():
        policy = page.all("meta")[1].attributes  # only the encoding stands before it
        assert policy["http-equiv"] == "Content-Security-Policy"
        assert policy["content"].startswith("default-src 'none'; ")
        assert "unsafe" not in policy["content"]
        assert not page.all("script", "style", "iframe", "object", "embed", "form", "base", "svg")
        for tag in page.all():
            assert not [name for name in tag.attributes if name.startswith("on") or name == "style"]
    style = (web / "style.css").read_text("utf-8")
    assert "url(" not in style
    assert "@import" not in style


def test_a_picture_has_its_approved_alt_text_its_caption_and_its_rights(pages: dict[str, Tag]) -> None:
    image = pages[JUG].one("img")
    assert image.attributes["alt"] == ALT_BODY
    assert (image.attributes["width"], image.attributes["height"]) == ("900", "600")
    assert pages[JUG].one("figcaption").text == (
        "Der Krug von vorn Foto: B. Beispiel. Stadtmuseum Lindenroth. Lizenz: CC BY 4.0."
    )
    assert pages["index.html"].one("img").attributes["alt"] == ""


def test_what_is_missing_about_a_picture_is_reported(tmp_path: Path, picture_file: Path) -> None:
    bare = subject("Krug", texts=(text(),), pictures=(picture(picture_file), picture(picture_file)))
    report = WebExporter().write(publication(bare), tmp_path / "web")
    assert [issue.message.id for issue in report.issues] == [
        "export.no-alt",
        "export.no-licence",
        "export.no-credit",
    ] * 2
    assert {issue.title for issue in report.issues} == {"Krug"}
    page = read_page((tmp_path / "web" / "pages" / "krug.html").read_text("utf-8"))
    assert [image.attributes["alt"] for image in page.all("img")] == ["", ""]


def test_a_picture_that_only_decorates_is_empty_on_purpose(tmp_path: Path, picture_file: Path) -> None:
    known = {"credit": "Museum", "licence": "CC0"}
    decorated = subject(
        "Krug", texts=(text(), text(TextKind.ALT, "")), pictures=(picture(picture_file, **known),)
    )
    assert WebExporter().write(publication(decorated), tmp_path / "web").issues == ()


def test_a_damaged_picture_is_reported_and_the_page_is_whole(tmp_path: Path) -> None:
    (tmp_path / "krug.png").write_bytes(b"kein Bild")
    damaged = subject("Krug", texts=(text(),), pictures=(picture(tmp_path / "krug.png"),))
    report = WebExporter().write(publication(damaged), tmp_path / "web")
    assert [issue.message.id for issue in report.issues] == ["picture.unknown-format"]
    assert not read_page((tmp_path / "web" / "pages" / "krug.html").read_text("utf-8")).all("img")


def test_without_the_picture_library_the_export_says_so_once(
    tmp_path: Path, picture_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web_exporter, "can_publish", lambda: False)
    two = [
        subject(title, title, texts=(text(),), pictures=(picture(picture_file),))
        for title in ("Krug", "Truhe")
    ]
    report = WebExporter().write(publication(*two), tmp_path / "web")
    assert [issue.message.id for issue in report.issues] == ["export.no-pictures"]
    assert (tmp_path / "web" / "pages" / "krug.html").is_file()


def test_spoken_texts_have_a_player_and_their_transcript(pages: dict[str, Tag]) -> None:
    player = pages[JUG].one("audio")
    assert "controls" in player.attributes
    assert player.attributes["src"] == "../audio/fayencekrug-mit-hirsch-einfache-sprache-de.wav"
    assert player.attributes["aria-label"] == "Einfache Sprache, gesprochen"
    section = next(tag for tag in pages[JUG].all("section") if tag.all("audio"))
    assert "Dauer: 1:23 Minuten. Stimme: Vorschau-Stimme (eSpeak NG)." in section.text
    assert "Dieser Krug stammt aus dem 18. Jahrhundert." in section.text


def test_a_sound_that_is_gone_stops_the_export(tmp_path: Path) -> None:
    audio = PublishedAudio(tmp_path / "weg.wav", 1.0, "Stimme", True)
    with pytest.raises(OutsideMissing) as trouble:
        WebExporter().write(publication(subject(texts=(text(audio=audio),))), tmp_path / "web")
    assert trouble.value.message.id == "export.audio-missing"
    assert not (tmp_path / "web").exists()


def test_every_page_says_who_is_responsible_and_how_texts_arose(pages: dict[str, Tag]) -> None:
    for page in pages.values():
        assert "Verantwortlich für die Texte: Stadtmuseum Lindenroth" in page.one("footer").text
    assert "Entwurf einer KI" in pages[JUG].one("footer").text
    assert "Stimme aus dem Computer" in pages[JUG].one("footer").text
    chest = pages["pages/truhe-einer-braut.html"]
    assert "haben Menschen geschrieben" in chest.one("footer").text
    assert "KI" not in chest.one("main").text
    origins = [tag.text for tag in pages[JUG].all("p") if tag.attributes.get("class") == "origin"]
    by = "Freigegeben von A. Beispiel (Kuratorin) am 27. Februar 2026."
    assert origins == [
        f"KI-Entwurf (Modell klein-1.5b). {by}",
        f"KI-Entwurf (Modell klein-1.5b), von Menschen überarbeitet. {by}",
        f"Von Menschen geschrieben. {by}",
        f"Von Menschen geschrieben. {by}",
        f"Alternativtext: KI-Entwurf (Modell klein-1.5b), von Menschen überarbeitet. {by}",
    ]


def test_machines_can_read_which_parts_began_as_an_ai_draft(web: Path, pages: dict[str, Tag]) -> None:
    marked = [
        (tag.attributes["data-text-kind"], tag.attributes.get("data-digital-source-type"))
        for tag in pages[JUG].all()
        if "data-text-kind" in tag.attributes
    ]
    machine = "trainedAlgorithmicMedia"
    assert marked == [
        ("alt", machine),
        ("es", machine),
        ("ls-draft", machine),
        ("plain-en", None),
        ("label", None),
    ]

    def source_types(page: Tag) -> list[str]:
        return [
            meta.attributes["content"] for meta in page.all("meta") if meta.attributes.get("name") == MARK
        ]

    assert source_types(pages[JUG]) == [machine]
    assert source_types(pages["pages/truhe-einer-braut.html"]) == []
    data = json.loads((web / "linked-data.jsonld").read_text("utf-8"))
    jug = next(page for page in data["hasPart"] if page["url"] == JUG)
    assert jug["hasPart"][0]["digitalSourceType"].endswith("TrainedAlgorithmicMediaDigitalSource")
    assert jug["hasPart"][0]["audio"]["digitalSourceType"].endswith("/AlgorithmicMediaDigitalSource")
    assert "digitalSourceType" not in jug["hasPart"][2]


def test_what_is_for_the_house_stays_in_the_house(web: Path, pages: dict[str, Tag]) -> None:
    everything = b"".join(file.read_bytes() for file in web.rglob("*") if file.is_file())
    assert "NUR FÜR DAS HAUS".encode() not in everything
    assert b"Noch geheim" not in everything


def hostile_publication(picture_file: Path) -> Publication:
    review = Review(HOSTILE, HOSTILE, RUN.at, HOSTILE)
    run = replace(RUN, model_id=HOSTILE, prompt_id=HOSTILE)
    values = tuple(FieldValue(field, HOSTILE, "", HOSTILE) for field in Field)
    facts = {"caption": HOSTILE, "credit": HOSTILE, "rights_holder": HOSTILE + "x", "licence": HOSTILE}
    texts = (
        text(body=HOSTILE, run=run, review=review),
        text(TextKind.LABEL, HOSTILE, language=HOSTILE),
        text(TextKind.ALT, HOSTILE),
        text(
            TextKind.LEICHTE_SPRACHE, f"- {HOSTILE}\n- {HOSTILE}", state=State.READERS_CHECKED, review=review
        ),
    )
    bad = subject(
        HOSTILE, HOSTILE, texts=texts, pictures=(picture(picture_file, **facts),), known=Record(values)
    )
    return publication(bad, replace(bad, key="2"), title=HOSTILE, institution=HOSTILE)


@pytest.mark.fault
def test_script_strings_in_every_field_are_inert(tmp_path: Path, picture_file: Path) -> None:
    pages = exported(hostile_publication(picture_file), tmp_path / "web")
    for page in pages.values():
        test_names = {tag.name for tag in page.all()}
        assert test_names.isdisjoint({"script", "style", "iframe", "svg", "object"})
        for tag in page.all():
            assert not [name for name in tag.attributes if name.startswith("on")]
            assert tag.attributes.get("src", "../pictures/").startswith(("../pictures/", "pictures/"))
            assert "javascript:" not in tag.attributes.get("href", "")
        assert HOSTILE in page.one("title").text
    jug = pages[next(path for path in pages if path != "index.html")]
    assert " ".join(HOSTILE.split()) in jug.one("h1").text
    assert jug.one("img").attributes["alt"] == " ".join(HOSTILE.split())


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\ud800", "\u202e", "\ufffe", "\r", "\x85"])
def test_characters_that_no_page_can_hold_do_no_harm(tmp_path: Path, sign: str) -> None:
    hard = subject("Krug" + sign, texts=(text(body=f"Vorher{sign}nachher"),))
    page = exported(publication(hard), tmp_path / "web")["pages/krug.html"]
    shown = page.one("main").text
    assert "Vorher" in shown
    assert "nachher" in shown
    assert sign not in shown


def test_lines_lists_and_paragraphs_stay_what_they_are(pages: dict[str, Tag]) -> None:
    easy = next(tag for tag in pages[JUG].all("section") if tag.attributes["data-text-kind"] == "ls-draft")
    first, second, listing = next(
        tag for tag in easy.all("div") if "large" in tag.attributes["class"]
    ).children
    assert (first.name, len(first.all("br"))) == ("p", 2)
    assert second.text == "Auf dem Krug ist ein Hirsch. Im Krug war zum Beispiel:"
    assert [item.text for item in listing.all("li")] == ["Bier", "Wasser"]


def test_label_data_are_a_table_with_heads(pages: dict[str, Tag]) -> None:
    table = pages[JUG].one("table")
    assert table.one("caption").text == "Angaben"
    rows = {row.one("th").text: row.one("td").text for row in table.all("tr")}
    assert all(head.attributes["scope"] == "row" for head in table.all("th"))
    assert rows["Art"] == "Krug"  # and not the English word beside it
    assert rows["Von"] == "Werkstatt Fabri (Hafner)"
    assert rows["Material"] == "Ton Zinn"


def test_words_around_the_texts_follow_the_export_and_not_the_texts(tmp_path: Path) -> None:
    pages = exported(replace(exhibition(), language="en"), tmp_path / "web")
    page = pages[JUG]
    assert page.attributes["lang"] == "en"
    assert page.all("a")[0].text == "Skip to content"
    german = next(tag for tag in page.all("section") if tag.attributes["data-text-kind"] == "es")
    assert german.one("h2").text == "Plain German"
    assert german.all("div")[0].attributes["lang"] == "de"
    assert "on 27 February 2026" in german.text


def test_an_export_without_a_finished_text_says_so(tmp_path: Path) -> None:
    draft = subject(texts=(text(state=State.DRAFT),))
    report = WebExporter().write(publication(draft), tmp_path / "web")
    page = read_page((tmp_path / "web" / "index.html").read_text("utf-8"))
    assert "noch keinen freigegebenen Text" in page.one("main").text
    assert [entry.state for entry in report.left_out] == [State.DRAFT]


def test_every_page_has_a_heading_and_a_title_even_without_names(tmp_path: Path) -> None:
    nameless = publication(subject("Krug", texts=(text(),)), title=" ", institution="")
    for page in exported(nameless, tmp_path / "web").values():
        assert page.one("h1").text
        assert page.one("title").text
        assert all(link.text for link in page.all("a"))


def test_subjects_of_one_title_have_pages_of_their_own(tmp_path: Path) -> None:
    two = [subject("Krug", key, texts=(text(),)) for key in ("1", "2")]
    assert set(exported(publication(*two), tmp_path / "web")) == {
        "index.html",
        "pages/krug.html",
        "pages/krug-2.html",
    }


def test_the_report_names_every_file_there_is(tmp_path: Path, media: Path) -> None:
    report = WebExporter().write(exhibition(media / "krug.png", media / "ton.wav"), tmp_path / "web")
    assert set(report.files) == {path for path in (tmp_path / "web").rglob("*") if path.is_file()}
    assert all(path.is_file() for path in report.files)


def test_progress_is_told(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    WebExporter(lambda done, total: told.append((done, total))).write(exhibition(), tmp_path / "web")
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_it_runs_where_nothing_could_be_installed(tmp_path: Path) -> None:
    """Only the standard library and the program itself are on the path."""
    sources = [str(Path(__file__).parents[3] / "src"), str(Path(__file__).parent)]
    code = f"""
import sys
sys.path[:0] = {sources!r}
from pathlib import Path
from publications import exhibition
from klartafel.exporters import TableExporter, WebExporter
for exporter, name in ((WebExporter(), "web"), (TableExporter(), "csv")):
    exporter.write(exhibition(), Path({str(tmp_path)!r}, name))
"""
    subprocess.run([sys.executable, "-S", "-E", "-c", code], check=True)
    assert (tmp_path / "web" / "index.html").is_file()
    assert (tmp_path / "csv" / "texte.csv").is_file()


def test_a_role_of_the_program_is_not_shown_to_readers(tmp_path: Path) -> None:
    by_staff = Review("B. Beispiel", "staff", RUN.at)
    WebExporter().write(publication(subject("Krug", texts=(text(review=by_staff),))), tmp_path / "web")
    page = read_page((tmp_path / "web" / "pages" / "krug.html").read_text("utf-8"))
    assert "Freigegeben von B. Beispiel am 20. Februar 2026." in page.one("main").text
