"""What test readers get before a session: on paper, or as pages and sound for people who cannot see."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

from klartafel.domain.message import Message, OutsideMissing
from klartafel.domain.session import TEXTS_BETWEEN_BREAKS
from klartafel.exporters.provenance import MACHINE_TEXT
from klartafel.exporters.words import Words, cleaned
from klartafel.platform.resources import resource

CONSENT = (
    Message.of("session-pack.consent-what"),
    Message.of("session-pack.consent-free"),
    Message.of("session-pack.consent-stored"),
    Message.of("session-pack.consent-names"),
    Message.of("session-pack.consent-health"),
    Message.of("session-pack.consent-erase"),
)
CHOICES = (
    Message.of("session-pack.choice-name"),
    Message.of("session-pack.choice-pseudonym"),
    Message.of("session-pack.choice-nothing"),
)
ANSWERS = (
    Message.of("session-pack.yes"),
    Message.of("session-pack.unsure"),
    Message.of("session-pack.no"),
)
HARD_WORD = Message.of("session-pack.hard-word")
PAUSE = Message.of("session-pack.pause")


@dataclass(frozen=True, slots=True)
class PackText:
    """One text of a pack. `label` is what the gate lets it be called; `sound` a file where there is one."""

    title: str
    label: Message
    language: str
    sentences: tuple[str, ...]
    question: str
    machine_made: bool
    upsetting: tuple[str, ...]
    sound: Path | None = None


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack for everybody at the table; its words are in the language of its texts."""

    institution: str
    held_on: date
    place: str
    language: str
    texts: tuple[PackText, ...]

    @property
    def words(self) -> Words:
        """How it speaks."""
        return Words(self.language)

    @property
    def title(self) -> str:
        """What the pack is called: never by the label of its texts."""
        return self.words.say(Message.of("session-pack.title"))

    @property
    def opening(self) -> tuple[str, ...]:
        """When and where, how it goes on, and what may hurt."""
        say, day = self.words.say, datetime(self.held_on.year, self.held_on.month, self.held_on.day)  # noqa: DTZ001
        return (
            say(Message.of("session-pack.when", date=self.words.date(day), place=self.place)),
            say(Message.of("session-pack.how-many", count=len(self.texts))),
            say(Message.of("session-pack.no-exam")),
            *((say(Message.of("session-pack.upsetting")),) if any(t.upsetting for t in self.texts) else ()),
        )

    def notes(self, text: PackText) -> tuple[str, ...]:
        """What is to know about one text before it is read."""
        say = self.words.say
        hurt = Message.of("session-pack.upsetting-here", words=", ".join(text.upsetting))
        return (
            *((say(Message.of("session-pack.machine")),) if text.machine_made else ()),
            *((say(hurt),) if text.upsetting else ()),
        )

    def heading(self, number: int) -> str:
        """ "Text 2: Krug"."""
        message = Message.of("session-pack.text", number=number + 1, title=self.texts[number].title)
        return self.words.say(message)

    def pauses_after(self, number: int) -> bool:
        """Whether a break is suggested after this text."""
        return (number + 1) % TEXTS_BETWEEN_BREAKS == 0 and number + 1 < len(self.texts)


def write_paper(pack: Pack, destination: Path) -> Path:
    """The pack as a PDF for everybody (PDF/UA, tagged). Raises OutsideMissing where it cannot be written."""
    say = pack.words.say
    given = {
        "title": pack.title,
        "institution": pack.institution,
        "keywords": [MACHINE_TEXT] if any(text.machine_made for text in pack.texts) else [],
        "language": pack.language,
        "footer": pack.title,
        "opening": pack.opening,
        "consent-title": say(Message.of("session-pack.consent-title")),
        "consent": [say(line) for line in CONSENT],
        "choices": [say(line) for line in CHOICES],
        "sign": [
            say(Message.of("session-pack.sign-name")),
            say(Message.of("session-pack.sign-date")),
        ],
        "answers": [say(answer) for answer in ANSWERS],
        "hard-word": say(HARD_WORD),
        "pause": say(PAUSE),
        "texts": [
            {
                "heading": pack.heading(number),
                "label": say(text.label),
                "language": text.language,
                "notes": pack.notes(text),
                "sentences": [cleaned(sentence) for sentence in text.sentences],
                "question": text.question,
                "pause": pack.pauses_after(number),
            }
            for number, text in enumerate(pack.texts)
        ],
    }
    made = typst.compile(
        resource("session", "pack.typ"),
        format="pdf",
        font_paths=[resource("fonts")],
        ignore_system_fonts=True,
        sys_inputs={"pack": cleaned(json.dumps(given, ensure_ascii=False))},
        pdf_standards=["ua-1"],
    )
    with beside(destination) as folder:
        (folder / destination.name).write_bytes(made)
    return destination


@contextmanager
def beside(destination: Path) -> Iterator[Path]:
    """A folder to write into; its files take their places at the end, each in one step."""
    try:
        destination.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".klartafel-", dir=destination.parent) as folder:
            yield Path(folder)
            for file in sorted(Path(folder).iterdir()):
                file.replace(destination.parent / file.name)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutsideMissing(
            Message.of("session-pack.not-written", path=str(destination), reason=reason)
        ) from error
