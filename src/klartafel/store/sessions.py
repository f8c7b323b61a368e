"""Sessions of test readers: what was planned, who took part, what was found, how each text ended."""

from datetime import date

from klartafel.domain.session import Audience, Outcome, Participant, Session, SessionFinding, SessionText
from klartafel.store import people
from klartafel.store.transaction import Row, Transaction, read_value, written_time

_SESSION = "id, held_on, place, moderator, language, audience, testers, logo_tester"


def add(
    t: Transaction,
    held_on: date,
    place: str,
    moderator: int,
    language: str,
    audience: Audience,
    texts: tuple[SessionText, ...],
) -> int:
    """Add a planned session and return its number."""
    session = t.execute(
        "INSERT INTO test_session (held_on, place, moderator, testers, report, language, audience)"
        " VALUES (?, ?, ?, 0, '', ?, ?)",
        held_on.isoformat(),
        place,
        moderator,
        language,
        audience.value,
    )
    t.execute_many(
        "INSERT INTO session_text (session, position, text, question, base) VALUES (?, ?, ?, ?, ?)",
        [(session, place, one.text, one.question, one.base) for place, one in enumerate(texts)],
    )
    return session


def find(t: Transaction, session: int) -> Session | None:
    """A session, None where there is none of this number."""
    if not t.has_table("session_text"):
        return None
    row = t.row(f"SELECT {_SESSION} FROM test_session WHERE id = ?", session)  # noqa: S608
    return None if row is None else _session(t, row)


def all(t: Transaction) -> tuple[Session, ...]:
    """Every session, the latest day first."""
    if not t.has_table("session_text"):
        return ()
    rows = t.rows(f"SELECT {_SESSION} FROM test_session ORDER BY held_on DESC, id DESC")  # noqa: S608
    return tuple(_session(t, row) for row in rows)


def certified(t: Transaction, text: int, body_hashes: frozenset[str]) -> Session | None:
    """The last session that ended with one of these wordings of a text."""
    if not t.has_table("session_text"):
        return None
    for session, certified_hash in t.rows(
        "SELECT session, certified_hash FROM session_text WHERE text = ? ORDER BY session DESC", text
    ):
        if certified_hash in body_hashes:
            return find(t, session)
    return None


def set_base(t: Transaction, session: int, text: int, version: int) -> None:
    """The version of a text that people will have before them."""
    t.execute("UPDATE session_text SET base = ? WHERE session = ? AND text = ?", version, session, text)


def certify(t: Transaction, session: int, text: int, body_hash: str) -> None:
    """Note with which wording a text came out of the session."""
    t.execute(
        "UPDATE session_text SET certified_hash = ? WHERE session = ? AND text = ?", body_hash, session, text
    )


def set_testers(t: Transaction, session: int, testers: int, *, logo_tester: bool) -> None:
    """How many tested."""
    t.execute(
        "UPDATE test_session SET testers = ?, logo_tester = ? WHERE id = ?",
        testers,
        int(logo_tester),
        session,
    )


def add_tester(t: Transaction, session: int, name: str, *, is_pseudonym: bool) -> Participant:
    """Somebody who wants to be named, or chose another name."""
    person = people.add_tester(t, name)
    t.execute(
        "INSERT INTO session_tester (session, person, is_pseudonym) VALUES (?, ?, ?)",
        session,
        person.id,
        int(is_pseudonym),
    )
    return Participant(person.id, person.name, is_pseudonym)


def add_finding(t: Transaction, session: int, finding: SessionFinding) -> None:
    """Keep what was said; a newer answer about a sentence stands beside the older one and counts."""
    t.execute(
        "INSERT INTO session_finding (session, text, sentence, outcome, words, at) VALUES (?, ?, ?, ?, ?, ?)",
        session,
        finding.text,
        finding.sentence,
        finding.outcome.value,
        finding.words,
        written_time(t.now),
    )


def findings(t: Transaction, session: int, text: int) -> tuple[SessionFinding, ...]:
    """What was said of a text, in the order it was said."""
    return tuple(
        SessionFinding(text, sentence, read_value(Outcome, outcome), words)
        for sentence, outcome, words in t.rows(
            "SELECT sentence, outcome, words FROM session_finding WHERE session = ? AND text = ? ORDER BY id",
            session,
            text,
        )
    )


def tick(t: Transaction, session: int, text: int, before: str, sentence: str) -> None:
    """A changed sentence was read back, as it follows the one before it."""
    t.execute(
        "INSERT OR IGNORE INTO session_read_back (session, text, sentence_before, sentence)"
        " VALUES (?, ?, ?, ?)",
        session,
        text,
        before,
        sentence,
    )


def untick(t: Transaction, session: int, text: int, before: str, sentence: str) -> None:
    """It was not read back after all."""
    t.execute(
        "DELETE FROM session_read_back WHERE session = ? AND text = ? AND sentence_before = ?"
        " AND sentence = ?",
        session,
        text,
        before,
        sentence,
    )


def ticked(t: Transaction, session: int, text: int) -> frozenset[tuple[str, str]]:
    """Sentences that were read back, each after the one before it."""
    return frozenset(
        (before, sentence)
        for before, sentence in t.rows(
            "SELECT sentence_before, sentence FROM session_read_back WHERE session = ? AND text = ?",
            session,
            text,
        )
    )


def _session(t: Transaction, row: Row) -> Session:
    number, held_on, place, moderator, language, audience, testers, logo_tester = row
    return Session(
        number,
        read_value(date.fromisoformat, held_on),
        place,
        moderator,
        language,
        read_value(Audience, audience),
        tuple(
            SessionText(*entry)
            for entry in t.rows(
                "SELECT text, question, base, certified_hash FROM session_text WHERE session = ?"
                " ORDER BY position",
                number,
            )
        ),
        testers,
        tuple(
            Participant(person, name, bool(is_pseudonym))
            for person, name, is_pseudonym in t.rows(
                "SELECT person, name, is_pseudonym FROM session_tester"
                " JOIN person ON person.id = session_tester.person WHERE session = ? ORDER BY person",
                number,
            )
        ),
        bool(logo_tester),
    )
