"""Questions about the whole project at once, each one query for any number of subjects."""

import hashlib
import re
from datetime import datetime

from klartafel.domain.gate import Action, State
from klartafel.domain.overview import Certification, Column, PictureWithoutRights, Right, WrittenText
from klartafel.domain.text import TextKind
from klartafel.store.transaction import Transaction, read_time, read_value

_READERS = re.compile(r"\((\d+)\)$")  # how the gate writes down how many there were


def written_texts(t: Transaction) -> tuple[WrittenText, ...]:
    """Every text with a wording, in the order they were begun."""
    decisions = _newest(t, "SELECT subject, max(id) FROM ledger_decision GROUP BY subject")
    exceptions = _newest(t, "SELECT text, max(id) FROM ignored_finding GROUP BY text")
    captions: dict[int, str] = dict(t.rows("SELECT subject, caption FROM picture WHERE position = 0"))
    return tuple(
        WrittenText(
            number,
            subject,
            Column(read_value(TextKind, kind), language),
            read_value(State, state),
            bool(stale),
            (
                body,
                source,
                location,
                captions.get(subject, ""),
                decisions.get(subject, 0),
                exceptions.get(number, 0),
            ),
        )
        for number, subject, kind, language, state, stale, body, source, location in t.rows(
            "SELECT text.id, subject.id, text.kind, language, state, text.source_hash <> subject.source_hash,"
            " body_hash, subject.source_hash, location FROM text"
            " JOIN subject ON subject.id = text.subject JOIN text_version ON text_version.id = text.current"
            " WHERE deleted_at IS NULL ORDER BY text.id"
        )
    )


def pictures_without_rights(t: Transaction) -> tuple[PictureWithoutRights, ...]:
    """Pictures of which holder, licence or credit line is not written down."""
    found: list[PictureWithoutRights] = []
    for subject, position, holder, licence, credit in t.rows(
        "SELECT subject, position, rights_holder, licence, credit FROM picture"
        " JOIN subject ON subject.id = picture.subject WHERE deleted_at IS NULL"
        " AND (trim(rights_holder) = '' OR trim(licence) = '' OR trim(credit) = '')"
        " ORDER BY subject, position"
    ):
        known = ((Right.HOLDER, holder), (Right.LICENCE, licence), (Right.CREDIT, credit))
        missing = tuple(right for right, value in known if not value.strip())
        found.append(PictureWithoutRights(subject, position + 1, missing))
    return tuple(found)


def steps(t: Transaction) -> tuple[tuple[int, State, datetime], ...]:
    """Which text was in which state from when on, in the order in which it happened."""
    return tuple(
        (text, read_value(State, state), read_time(at))
        for text, state, at in t.rows(
            "SELECT review.text, review.state, at FROM review JOIN text ON text.id = review.text"
            " JOIN subject ON subject.id = text.subject WHERE deleted_at IS NULL ORDER BY review.id"
        )
    )


def certifications(t: Transaction) -> tuple[Certification, ...]:
    """Which wordings test readers have certified where no session is kept of it, such as those that came in
    by the command line, in order. Notes stay inside: they may name people."""
    kept: frozenset[tuple[int, str]] = frozenset()
    if t.has_table("session_text"):
        kept = frozenset(
            (text, body) for text, body in t.rows("SELECT text, certified_hash FROM session_text")
        )
    return tuple(
        Certification(
            text,
            read_time(at),
            int(found[1]) if (found := _READERS.search(note)) else 0,
            hashlib.sha256(note.encode()).hexdigest(),
        )
        for text, at, note, body in t.rows(
            "SELECT review.text, at, note, body_hash FROM review JOIN text ON text.id = review.text"
            " JOIN subject ON subject.id = text.subject WHERE deleted_at IS NULL AND action = ?"
            " ORDER BY review.id",
            Action.CERTIFY.value,
        )
        if (text, body) not in kept
    )


def models(t: Transaction) -> tuple[tuple[str, str, int], ...]:
    """Id and hash of every model that took part in a draft, and of how many texts."""
    return tuple(
        (model, sha256, count)
        for model, sha256, count in t.rows(
            "SELECT model_id, model_sha256, count(DISTINCT text_version.text) FROM run"
            " JOIN text_version ON text_version.run = run.id JOIN text ON text.id = text_version.text"
            " JOIN subject ON subject.id = text.subject WHERE deleted_at IS NULL AND model_id <> ''"
            " GROUP BY model_id, model_sha256 ORDER BY model_id, model_sha256"
        )
    )


def _newest(t: Transaction, statement: str) -> dict[int, int]:
    return {int(of): int(number) for of, number in t.rows(statement)}
