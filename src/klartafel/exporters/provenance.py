"""Where everything in an export comes from, as JSON beside it. Schema: docs/schemas/provenance.json.

This is marking of synthetic text and sound by machine-readable data; it claims no compliance with
anything. Terms for synthetic media are those of IPTC's vocabulary of digital source types.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from klartafel.domain.publication import LeftOut, Publication, PublishedSubject, PublishedText
from klartafel.domain.record import body_hash
from klartafel.exporters.staging import PROVENANCE, files_in, sha256_of
from klartafel.exporters.words import Words, cleaned

SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
# A model's draft stays one, also where people changed it: that is said beside it.
MACHINE_TEXT = "trainedAlgorithmicMedia"
SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text stands in an export: the file and, where there is one, its sound."""

    file: str
    audio: str = ""


def write_provenance(
    folder: Path, publication: Publication, places: Mapping[tuple[str, str, str], Place], format_id: str
) -> None:
    """Write the account of a finished folder into it; `places` by subject, kind and language."""
    files = [
        {
            "path": file.relative_to(folder).as_posix(),
            "sha256": sha256_of(file),
            "bytes": file.stat().st_size,
        }
        for file in files_in(folder)
    ]
    account = {
        "schema": SCHEMA,
        "format": format_id,
        "program": {"name": "Klartafel", "version": publication.program_version},
        "made_at": publication.made_at.isoformat(),
        "title": cleaned(publication.title),
        "institution": cleaned(publication.institution),
        "language": publication.language,
        "texts": [
            _text(subject, text, places, Words(publication.language))
            for subject in publication.subjects
            for text in subject.texts
        ],
        "left_out": [_left_out(left_out, Words(publication.language)) for left_out in publication.left_out],
        "files": files,
    }
    (folder / PROVENANCE).write_text(json.dumps(account, ensure_ascii=False, indent=2) + "\n", "utf-8")


def place_key(subject: PublishedSubject, text: PublishedText) -> tuple[str, str, str]:
    """What a text is found by in `places`."""
    return subject.key, text.kind.value, text.language


def _text(
    subject: PublishedSubject,
    text: PublishedText,
    places: Mapping[tuple[str, str, str], Place],
    words: Words,
) -> dict[str, Any]:
    place = places[place_key(subject, text)]
    return {
        "subject": cleaned(subject.key),
        "kind": text.kind_id,
        "label": words.say(text.label),
        "language": cleaned(text.language),
        "state": text.state.value,
        "sha256": body_hash(text.body),
        "file": place.file,
        "machine_made": text.machine_made,
        "edited_by_person": text.edited,
        "digital_source_type": SOURCE_TYPES + MACHINE_TEXT if text.machine_made else None,
        "model": _model(text),
        "review": _review(text),
        "rules": text.rules or None,
        "exceptions": [
            {"rule": e.rule, "words": cleaned(e.quoted), "reason": cleaned(e.reason)} for e in text.exceptions
        ],
        "audio": _audio(text, place),
    }


def _model(text: PublishedText) -> dict[str, Any] | None:
    if text.run is None:
        return None
    return {
        "id": text.run.model_id,
        "sha256": text.run.model_sha256,
        "prompt": text.run.prompt_id,
        "prompt_version": text.run.prompt_version,
        "seed": text.run.seed,
        "at": text.run.at.isoformat(),
    }


def _review(text: PublishedText) -> dict[str, Any] | None:
    if text.review is None:
        return None
    return {
        "by": cleaned(text.review.by),
        "role": cleaned(text.review.role),
        "at": text.review.at.isoformat(),
        "test_readers": cleaned(text.review.test_readers) or None,
    }


def _audio(text: PublishedText, place: Place) -> dict[str, Any] | None:
    if text.audio is None or not place.audio:
        return None
    return {
        "file": place.audio,
        "seconds": round(text.audio.seconds, 3),
        "voice": cleaned(text.audio.voice),
        "synthetic": text.audio.synthetic,
    }


def _left_out(left_out: LeftOut, words: Words) -> dict[str, Any]:
    """Without the title: the folder may go on a public server, where what stays in the house has no name."""
    return {
        "subject": cleaned(left_out.key),
        "label": words.say(left_out.label),
        "language": cleaned(left_out.language),
        "reason": words.say(left_out.reason),
    }
