"""What all pages share: head with its content security policy, landmarks, notice and footer."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from klartafel.domain.message import Message
from klartafel.domain.publication import Publication, PublishedText
from klartafel.exporters.provenance import MACHINE_TEXT
from klartafel.exporters.staging import PROVENANCE
from klartafel.exporters.web.markup import Child, document, element
from klartafel.exporters.words import Words, is_right_to_left

CONTENT_ID = "inhalt"
LINKED_DATA = "linked-data.jsonld"
STYLE = "style.css"
# Nothing but files of this export is ever loaded, and nothing is ever run.
_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What a page is put into. `root` leads from the page to the export's folder, empty for the index."""

    publication: Publication
    words: Words
    root: str

    @property
    def title(self) -> str:
        """What the export is called."""
        named = self.publication.title.strip() or self.publication.institution.strip()
        return named or self.words.say(Message.of("export.untitled"))

    def page(
        self, title: str, texts: Sequence[PublishedText], nav: Element | None, main: Sequence[Child]
    ) -> str:
        """A whole page; `texts` are all that stand on it, also in alt attributes."""
        say = self.words.say
        body = element(
            "body",
            element("a", say(Message.of("export.skip")), class_="skip", href=f"#{CONTENT_ID}"),
            self._header(),
            nav,
            element("main", *main, id=CONTENT_ID, tabindex="-1"),
            self._footer(texts),
        )
        return document(element("html", self._head(title, texts), body, lang=self.words.language))

    def _head(self, title: str, texts: Sequence[PublishedText]) -> Element:
        publication = self.publication
        names = dict.fromkeys((title, self.title, publication.institution))
        synthetic = MACHINE_TEXT if any(text.machine_made for text in texts) else None
        return element(
            "head",
            element("meta", charset="utf-8"),
            element("meta", http_equiv="Content-Security-Policy", content=_POLICY),
            element("meta", name="viewport", content="width=device-width, initial-scale=1"),
            element("meta", name="referrer", content="no-referrer"),
            element("title", " – ".join(filter(None, names))),
            element("meta", name="generator", content=f"Klartafel {publication.program_version}"),
            element("meta", name="digital-source-type", content=synthetic) if synthetic else None,
            element("meta", name="color-scheme", content="light dark"),
            element("link", rel="stylesheet", href=self.root + STYLE),
            element("link", rel="alternate", type="application/ld+json", href=self.root + LINKED_DATA),
        )

    def _header(self) -> Element:
        """Whose pages these are; the index says their title itself."""
        institution = self.publication.institution
        link = element("a", self.title, href=f"{self.root}index.html", **direction(self.title))
        return element(
            "header",
            element("p", institution, class_="institution") if institution not in ("", self.title) else None,
            element("p", link, class_="site") if self.root else None,
        )

    def _footer(self, texts: Sequence[PublishedText]) -> Element:
        publication, say = self.publication, self.words.say
        made = Message.of(
            "export.made",
            date=self.words.date(publication.made_at),
            program=f"Klartafel {publication.program_version}",
        )
        responsible = Message.of("export.responsible", institution=publication.institution)
        return element(
            "footer",
            element("h2", say(Message.of("export.about"))),
            element("p", say(responsible)) if publication.institution else None,
            [element("p", say(line)) for line in _notice(texts)],
            element(
                "p",
                say(made) + " ",
                element("a", say(Message.of("export.provenance-link")), href=self.root + PROVENANCE),
                class_="made",
            ),
        )


def direction(text: str) -> dict[str, str]:
    """`dir` for a field without a known language: only where letters run from right to left."""
    runs_left = any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)
    return {"dir": "auto"} if runs_left else {}


def in_language(tag: str, page_language: str) -> dict[str, str]:
    """`lang` and `dir` for a part of a page, where they differ from the page's own."""
    if not tag or tag.casefold() == page_language:
        return {}
    return {"lang": tag, "dir": "rtl" if is_right_to_left(tag) else "ltr"}


def _notice(texts: Sequence[PublishedText]) -> list[Message]:
    """How the texts of a page arose, in sentences that are true for exactly these texts."""
    lines = []
    if any(text.machine_made for text in texts):
        lines.append(Message.of("export.notice-machine"))
    elif texts:
        lines.append(Message.of("export.notice-people"))
    if any(text.audio and text.audio.synthetic for text in texts):
        lines.append(Message.of("export.notice-voice"))
    return lines
