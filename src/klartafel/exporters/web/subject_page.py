"""The page of one exhibit, place, visit page or tour."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from klartafel.domain.message import Message
from klartafel.domain.publication import PublishedAudio, PublishedSubject, PublishedText
from klartafel.domain.record import Field
from klartafel.domain.text import KINDS, TextKind
from klartafel.exporters.provenance import MACHINE_TEXT, place_key
from klartafel.exporters.web.body import blocks
from klartafel.exporters.web.markup import Child, element
from klartafel.exporters.web.page import Frame, direction, in_language
from klartafel.exporters.web.pictures import WebPicture, alt_text
from klartafel.exporters.web.record_table import record_table

_ROOT = "../"
# Alt texts stand in the picture, everything else is read.
_ORDER = [kind for kind in TextKind if kind is not TextKind.ALT]
_LARGE_TYPE = frozenset({TextKind.LEICHTE_SPRACHE, TextKind.EASY_READ})


@dataclass(frozen=True, slots=True)
class SubjectPage:
    """A subject with its copies of pictures and sounds; paths are from the folder of the export."""

    subject: PublishedSubject
    name: str
    pictures: tuple[WebPicture, ...]
    audio: dict[tuple[str, str, str], str]

    @property
    def path(self) -> str:
        """The page's file."""
        return f"pages/{self.name}.html"

    def html(self, frame: Frame, before: "SubjectPage | None", after: "SubjectPage | None") -> str:
        """The whole page, with ways to its neighbours."""
        subject, table = self.subject, record_table(self.subject.record, frame)
        texts = [text for kind in _ORDER for text in subject.texts if text.kind is kind]
        main: list[Child] = [
            element("h1", subject.title, **direction(subject.title)),
            self._facts(frame),
            self._jump_list(texts, frame),
            element("div", list(self._figures(frame)), class_="figures") if self.pictures else None,
            element("div", [self._text(t, i, frame) for i, t in enumerate(texts, 1)], class_="texts"),
            element("div", table, class_="data") if table is not None else None,
            self._origin_of_alt(frame),
            _neighbours(before, after, frame),
        ]
        return frame.page(subject.title, subject.texts, _way_back(frame), main)

    def _facts(self, frame: Frame) -> Element | None:
        record, language = self.subject.record, frame.words.language
        facts = [record.first(field, language) for field in (Field.OBJECT_TYPE, Field.DATING)]
        line = ", ".join(fact for fact in facts if fact and fact != self.subject.title)
        return element("p", line, class_="facts", **direction(line)) if line else None

    def _jump_list(self, texts: Sequence[PublishedText], frame: Frame) -> Element | None:
        if len(texts) < 2:
            return None
        links = [
            element("li", element("a", _heading(text, frame), href=f"#text-{number}"))
            for number, text in enumerate(texts, 1)
        ]
        label = frame.words.say(Message.of("export.texts-here"))
        return element("nav", element("ul", links), class_="jump", aria_label=label)

    def _figures(self, frame: Frame) -> Iterator[Element]:
        for number, copy in enumerate(self.pictures, start=1):
            alt = alt_text(self.subject, number, frame.words.language)
            text = self.subject.text(TextKind.ALT, frame.words.language) if alt else None
            image = element(
                "img",
                src=_ROOT + copy.large,
                alt=alt or "",
                width=str(copy.width),
                height=str(copy.height),
                **(in_language(text.language, frame.words.language) if text else {}),
                **(_marks(text) if text else {}),
            )
            yield element("figure", image, _caption(copy, frame))

    def _text(self, text: PublishedText, number: int, frame: Frame) -> Element:
        heading = f"text-{number}"
        return element(
            "section",
            element("h2", _heading(text, frame), id=heading),
            self._audio(text, frame) if text.audio else None,
            element(
                "div",
                list(blocks(text.body)),
                class_="body large" if text.kind in _LARGE_TYPE else "body",
                **in_language(text.language, frame.words.language),
            ),
            element("p", frame.words.origin(text), class_="origin"),
            class_="text",
            aria_labelledby=heading,
            **_marks(text),
        )

    def _audio(self, text: PublishedText, frame: Frame) -> Element | None:
        path = self.audio.get(place_key(self.subject, text))
        if path is None or text.audio is None:
            return None
        say = frame.words.say
        label = say(Message.of("export.audio-label", label=_heading(text, frame)))
        player = element(
            "audio",
            controls="controls", preload="none", src=_ROOT + path, aria_label=label,
            data_synthetic="true" if text.audio.synthetic else "false",
        )  # fmt: skip
        return element("div", player, element("p", _voice(text.audio, frame)), class_="audio")

    def _origin_of_alt(self, frame: Frame) -> Element | None:
        text = self.subject.text(TextKind.ALT, frame.words.language)
        if not (text and text.body.strip() and self.pictures):
            return None
        line = f"{frame.words.say(text.label)}: {frame.words.origin(text)}"
        return element("p", line, class_="origin")


def _heading(text: PublishedText, frame: Frame) -> str:
    """The text's one name, with the language where neither page nor name say it."""
    name = frame.words.say(text.label)
    if text.language.casefold().split("-")[0] == frame.words.language:
        return name
    if KINDS[text.kind].languages == (text.language,):
        return name
    return f"{name} ({frame.words.language_name(text.language)})"


def _marks(text: PublishedText) -> dict[str, str]:
    """What machines can read of a text's origin."""
    return {
        "data_text_kind": text.kind_id,
        "data_state": text.state.value,
        "data_machine_made": "true" if text.machine_made else "false",
        **({"data_digital_source_type": MACHINE_TEXT} if text.machine_made else {}),
    }


def _voice(audio: PublishedAudio, frame: Frame) -> str:
    length = Message.of(
        "export.audio-length", minutes=int(audio.seconds) // 60, seconds=f"{int(audio.seconds) % 60:02}"
    )
    by = Message.of("export.voice", voice=audio.voice)
    return " ".join(frame.words.say(message) for message in (length, by, Message.of("export.transcript")))


def _caption(copy: WebPicture, frame: Frame) -> Element | None:
    picture = copy.picture
    rights = [
        picture.credit,
        "" if picture.rights_holder in picture.credit else picture.rights_holder,
        frame.words.say(Message.of("export.licence", licence=picture.licence)) if picture.licence else "",
    ]
    line = ". ".join(part.strip().rstrip(".") for part in rights if part.strip())
    if not (picture.caption.strip() or line):
        return None
    return element(
        "figcaption",
        element("span", picture.caption, class_="caption", **direction(picture.caption))
        if picture.caption.strip()
        else None,
        element("span", f"{line}.", class_="rights") if line else None,
    )


def _way_back(frame: Frame) -> Element:
    say = frame.words.say
    link = element("a", say(Message.of("export.overview")), href=f"{_ROOT}index.html")
    return element("nav", link, aria_label=say(Message.of("export.pages")))


def _neighbours(before: SubjectPage | None, after: SubjectPage | None, frame: Frame) -> Element | None:
    if before is None and after is None:
        return None
    say = frame.words.say
    links = [
        element("li", say(way) + " ", element("a", page.subject.title, href=f"{page.name}.html"))
        for way, page in ((Message.of("export.before"), before), (Message.of("export.after"), after))
        if page is not None
    ]
    return element(
        "nav", element("ul", links), class_="neighbours", aria_label=say(Message.of("export.neighbours"))
    )
