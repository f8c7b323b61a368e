"""What machines can read of the pages, as JSON-LD in a file of its own: the pages carry no script.

Vocabulary: schema.org; its `digitalSourceType` takes IPTC's codes for synthetic media.
"""

import json
from collections.abc import Sequence
from typing import Any

from klartafel.domain.publication import PublishedText
from klartafel.domain.record import Field
from klartafel.domain.subject import SubjectKind
from klartafel.exporters.web.page import Frame
from klartafel.exporters.web.subject_page import SubjectPage
from klartafel.exporters.words import cleaned

_MACHINE_TEXT = "https://schema.org/TrainedAlgorithmicMediaDigitalSource"
_COMPUTED_VOICE = "https://schema.org/AlgorithmicMediaDigitalSource"


def linked_data(pages: Sequence[SubjectPage], frame: Frame) -> str:
    """One document for all pages."""
    publication = frame.publication
    graph = [_page(page, frame) for page in pages]
    document = {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": cleaned(frame.title),
        "inLanguage": publication.language,
        "publisher": {"@type": "Organization", "name": cleaned(publication.institution)},
        "dateModified": publication.made_at.isoformat(),
        "hasPart": graph,
    }
    return json.dumps(_without_empty(document), ensure_ascii=False, indent=2) + "\n"


def _page(page: SubjectPage, frame: Frame) -> dict[str, Any]:
    subject = page.subject
    return {
        "@type": "WebPage",
        "url": page.path,
        "name": cleaned(subject.title),
        "inLanguage": frame.words.language,
        "about": {
            "@type": "Place" if subject.kind is SubjectKind.PLACE else "CreativeWork",
            "name": cleaned(subject.title),
            "identifier": cleaned(subject.record.first(Field.INVENTORY_NUMBER)),
        },
        "hasPart": [_text(text, page, frame) for text in subject.texts],
    }


def _text(text: PublishedText, page: SubjectPage, frame: Frame) -> dict[str, Any]:
    path = page.audio.get((page.subject.key, text.kind.value, text.language))
    return {
        "@type": "CreativeWork",
        "name": frame.words.say(text.label),
        "inLanguage": cleaned(text.language),
        "text": cleaned(text.body),
        "creditText": cleaned(frame.words.origin(text)),
        "digitalSourceType": _MACHINE_TEXT if text.machine_made else "",
        "audio": _audio(text, path) if path and text.audio else "",
    }


def _audio(text: PublishedText, path: str) -> dict[str, Any]:
    assert text.audio is not None
    return {
        "@type": "AudioObject",
        "contentUrl": path,
        "duration": f"PT{round(text.audio.seconds)}S",
        "creditText": cleaned(text.audio.voice),
        "digitalSourceType": _COMPUTED_VOICE if text.audio.synthetic else "",
    }


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_empty(inner) for name, inner in value.items() if inner not in ("", [], {})}
    if isinstance(value, list):
        return [_without_empty(inner) for inner in value]
    return value
