"""The first page: everything there is, by kind."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from klartafel.domain.message import Message
from klartafel.domain.record import Field
from klartafel.domain.subject import SubjectKind
from klartafel.domain.text import TextKind
from klartafel.exporters.web.markup import Child, element
from klartafel.exporters.web.page import Frame, direction
from klartafel.exporters.web.subject_page import SubjectPage

# In the order of a visit.
_GROUPS = {
    SubjectKind.VISIT: Message.of("export.group-visits"),
    SubjectKind.TOUR: Message.of("export.group-tours"),
    SubjectKind.PLACE: Message.of("export.group-places"),
    SubjectKind.EXHIBIT: Message.of("export.group-exhibits"),
}


def index_page(pages: Sequence[SubjectPage], frame: Frame) -> str:
    """The whole page."""
    texts = [text for page in pages for text in page.subject.texts]
    main: list[Child] = [element("h1", frame.title, **direction(frame.title))]
    if not texts:
        main.append(element("p", frame.words.say(Message.of("export.nothing-yet"))))
    for kind, name in _GROUPS.items():
        group = [page for page in pages if page.subject.kind is kind]
        if group:
            main.append(_group(kind, name, group, frame))
    return frame.page(frame.title, texts, None, main)


def _group(kind: SubjectKind, name: Message, pages: Sequence[SubjectPage], frame: Frame) -> Element:
    heading = f"group-{kind.value}"
    return element(
        "section",
        element("h2", frame.words.say(name), id=heading),
        element("ul", [_card(page, frame) for page in pages], class_="cards"),
        aria_labelledby=heading,
    )


def _card(page: SubjectPage, frame: Frame) -> Element:
    subject = page.subject
    facts = subject.record.first(Field.DATING, frame.words.language)
    names = dict.fromkeys(
        frame.words.say(text.short_label) for text in subject.texts if text.kind is not TextKind.ALT
    )
    first = page.pictures[0] if page.pictures else None
    return element(
        "li",
        # The title beside it says what it is, so the picture is silent here.
        element("img", src=first.small, alt="", width=str(first.small_width), height=str(first.small_height))
        if first
        else None,
        element("h3", element("a", subject.title, href=page.path), **direction(subject.title)),
        element("p", facts, class_="facts", **direction(facts)) if facts else None,
        element("ul", [element("li", name) for name in names], class_="kinds") if names else None,
    )
