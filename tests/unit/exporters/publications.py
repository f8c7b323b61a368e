"""Publications for tests: an invented town museum with what is hard to show."""

from datetime import UTC, datetime
from pathlib import Path

from klartafel.domain.gate import State
from klartafel.domain.message import Message
from klartafel.domain.publication import (
    LeftOut,
    ModelRun,
    Publication,
    PublishedAudio,
    PublishedPicture,
    PublishedSubject,
    PublishedText,
    Review,
)
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.subject import Picture, SubjectKind
from klartafel.domain.text import TextKind

MADE_AT = datetime(2026, 3, 1, 10, 30, tzinfo=UTC)
RUN = ModelRun("klein-1.5b", "ab" * 32, "es", "3", 7, datetime(2026, 2, 20, 9, 0, tzinfo=UTC))
REVIEW = Review("A. Beispiel", "Kuratorin", datetime(2026, 2, 27, 14, 0, tzinfo=UTC))

PLAIN = """Dieser Krug stammt aus dem 18. Jahrhundert. Ein Töpfer hat ihn um 1764 in Münster gemacht.
Er ist aus Fayence: Das ist Ton mit einer weißen Glasur.

Auf dem Krug ist ein Hirsch zu sehen. Solche Krüge standen nur auf Tischen von reichen Familien."""
EASY = """Das ist ein Krug.
Der Krug ist aus Ton.
Der Krug ist sehr alt.

Auf dem Krug ist ein Hirsch.
Im Krug war zum Beispiel:
- Bier
- Wasser"""
ENGLISH = "This jug was made in Münster around 1764. It shows a stag."
ALT_BODY = "Weißer Krug mit blauem Hirsch, der nach links springt."
ARABIC = "صُنع هذا الإبريق في مونستر حوالي عام 1764."


def record(*values: tuple[Field, str], language: str = "") -> Record:
    return Record(tuple(FieldValue(field, value, language) for field, value in values))


def text(
    kind: TextKind = TextKind.EINFACHE_SPRACHE,
    body: str = PLAIN,
    language: str = "de",
    state: State = State.APPROVED,
    *,
    run: ModelRun | None = RUN,
    edited: bool = False,
    review: Review | None = REVIEW,
    audio: PublishedAudio | None = None,
) -> PublishedText:
    return PublishedText(kind, language, body, state, review, run, edited, "2026.1", audio)


def picture(file: Path, **facts: str) -> PublishedPicture:
    known = {"caption": "", "credit": "", "rights_holder": "", "licence": "", **facts}
    return PublishedPicture(Picture("0" * 64, "image/png", 800, 600, original_name=file.name, **known), file)


def subject(
    title: str = "Fayencekrug mit Hirsch",
    key: str = "Stadtmuseum / 1987/12 a-c",
    kind: SubjectKind = SubjectKind.EXHIBIT,
    *,
    texts: tuple[PublishedText, ...] = (),
    pictures: tuple[PublishedPicture, ...] = (),
    known: Record | None = None,
) -> PublishedSubject:
    return PublishedSubject(key, kind, title, known or Record(), pictures, texts)


def publication(
    *subjects: PublishedSubject,
    title: str = "Alltag im Amt",
    institution: str = "Stadtmuseum Lindenroth",
    language: str = "de",
    left_out: tuple[LeftOut, ...] = (),
) -> Publication:
    return Publication(title, institution, language, subjects, left_out, MADE_AT, "0.1.0")


def exhibition(picture_file: Path | None = None, sound_file: Path | None = None) -> Publication:
    """Two exhibits and a room with everything a page can hold."""
    audio = PublishedAudio(sound_file, 83.4, "Vorschau-Stimme (eSpeak NG)", True) if sound_file else None
    pictures = ()
    if picture_file is not None:
        pictures = (
            picture(
                picture_file,
                caption="Der Krug von vorn",
                credit="Foto: B. Beispiel",
                rights_holder="Stadtmuseum Lindenroth",
                licence="CC BY 4.0",
            ),
        )
    krug = subject(
        texts=(
            text(audio=audio),
            text(TextKind.LEICHTE_SPRACHE, EASY, edited=True),
            text(TextKind.PLAIN_ENGLISH, ENGLISH, "en", run=None),
            text(TextKind.LABEL, ARABIC, "ar", run=None),
            text(TextKind.ALT, ALT_BODY, edited=True),
        ),
        pictures=pictures,
        known=Record(
            (
                FieldValue(Field.INVENTORY_NUMBER, "1987/12 a-c"),
                FieldValue(Field.OBJECT_TYPE, "Krug", "de"),
                FieldValue(Field.OBJECT_TYPE, "jug", "en"),
                FieldValue(Field.MAKER, "Werkstatt Fabri", qualifier="Hafner"),
                FieldValue(Field.DATING, "um 1764"),
                FieldValue(Field.MATERIAL, "Ton"),
                FieldValue(Field.MATERIAL, "Zinn"),
                FieldValue(Field.DIMENSIONS, "H. 24,5 cm, D. 12 cm"),
                FieldValue(Field.INSCRIPTION, "VIVAT", "la"),
                FieldValue(Field.DESCRIPTION, "NUR FÜR DAS HAUS: der Ausgangstext."),
                FieldValue(Field.VISIBLE, "NUR FÜR DAS HAUS: was zu sehen ist."),
            )
        ),
    )
    truhe = subject(
        "Truhe einer Braut",
        "Stadtmuseum / 1902/3",
        texts=(text(body="In dieser Truhe lag das Leinen einer Braut.", run=None),),
        known=record((Field.DATING, "1801")),
    )
    raum = subject(
        "Raum 1: Küche",
        "raum-1",
        SubjectKind.PLACE,
        texts=(text(body="In diesem Raum geht es um das Kochen.", edited=True),),
    )
    left_out = LeftOut(
        "Stadtmuseum / 1999/1",
        "Noch geheim",
        TextKind.LEICHTE_SPRACHE,
        "de",
        State.IN_REVIEW,
        Message.of("export.not-approved"),
    )
    return publication(raum, krug, truhe, left_out=(left_out,))
