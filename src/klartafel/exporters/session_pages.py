"""The pack of a session for people who cannot see: one page that needs no script, and sound beside it."""

import shutil
from pathlib import Path
from xml.etree.ElementTree import Element

from klartafel.domain.message import Message
from klartafel.exporters.provenance import MACHINE_TEXT
from klartafel.exporters.session_pack import ANSWERS, CHOICES, CONSENT, HARD_WORD, PAUSE, Pack, beside
from klartafel.exporters.web.markup import document, element

_STYLE = "style.css"
_POLICY = "default-src 'none'; style-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none'"
_RULES = (
    "body { font: 1.25rem/1.5 sans-serif; max-width: 40em; margin: auto; padding: 1em; }\n"
    "li { margin-block: .5em; }\naudio { width: 100%; }\n:focus-visible { outline: 3px solid; }\n"
)


def write_pages(pack: Pack, destination: Path) -> tuple[Path, ...]:
    """`index.html` in a folder with the sound of each text. Raises OutsideMissing where it cannot be written.

    What else lies in the folder stays.
    """
    with beside(destination / "index.html") as folder:
        for text in pack.texts:
            if text.sound is not None:
                shutil.copyfile(text.sound, folder / text.sound.name)
        (folder / _STYLE).write_text(_RULES, "utf-8")
        (folder / "index.html").write_text(_page(pack), "utf-8")
        names = sorted(file.name for file in folder.iterdir())
    return tuple(destination / name for name in names)


def _page(pack: Pack) -> str:
    say = pack.words.say
    is_machine_made = any(text.machine_made for text in pack.texts)
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="digital-source-type", content=MACHINE_TEXT) if is_machine_made else None,
        element("title", pack.title),
        element("link", rel="stylesheet", href=_STYLE),
    )
    contents = element(
        "ul",
        [
            element("li", element("a", pack.heading(number), href=f"#text-{number + 1}"))
            for number in range(len(pack.texts))
        ],
    )
    main = element(
        "main",
        element("h1", pack.title),
        [element("p", line) for line in pack.opening],
        element("nav", contents, aria_label=say(Message.of("session-pack.contents"))),
        element("h2", say(Message.of("session-pack.consent-title"))),
        [element("p", say(line)) for line in CONSENT],
        element("ul", [element("li", say(line)) for line in CHOICES]),
        [part for number in range(len(pack.texts)) for part in _text(pack, number)],
    )
    return document(element("html", head, element("body", main), lang=pack.language))


def _text(pack: Pack, number: int) -> list[Element]:
    say, text = pack.words.say, pack.texts[number]
    answers = ", ".join(say(answer) for answer in ANSWERS)
    sound = None
    if text.sound is not None:
        name = say(Message.of("session-pack.sound-of", title=text.title))
        sound = element("audio", controls="", preload="none", src=text.sound.name, aria_label=name)
    section = element(
        "section",
        element("h2", pack.heading(number), id=f"text-{number + 1}"),
        element("p", say(text.label)),
        [element("p", note) for note in pack.notes(text)],
        element("p", sound) if sound is not None else None,
        element("p", say(Message.of("session-pack.after-each", answers=answers))),
        element("ol", [element("li", sentence, lang=text.language) for sentence in text.sentences]),
        element("h3", say(HARD_WORD)),
        element("h3", text.question, lang=text.language),
    )
    return [section, element("p", say(PAUSE))] if pack.pauses_after(number) else [section]
