"""Tables of what people do with texts beside writing and approving: comments, tests, evidence."""

COMMENTS: tuple[str, ...] = (
    # A suggestion is another wording for the quoted words; empty where somebody only says something.
    "ALTER TABLE comment ADD COLUMN suggestion TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE comment ADD COLUMN resolved_by INTEGER REFERENCES person",
    # Approved texts that show others how the house writes; the wording is named by its hash.
    """CREATE TABLE example (
        text INTEGER PRIMARY KEY REFERENCES text,
        body_hash TEXT NOT NULL,
        reason TEXT NOT NULL,
        person INTEGER NOT NULL REFERENCES person,
        at TEXT NOT NULL
    )""",
)

SESSIONS: tuple[str, ...] = (
    # `testers` counts everybody; `logo_tester` is told of the session, never of a person.
    "ALTER TABLE test_session ADD COLUMN language TEXT NOT NULL DEFAULT 'de'",
    "ALTER TABLE test_session ADD COLUMN audience TEXT NOT NULL DEFAULT 'readers'",
    "ALTER TABLE test_session ADD COLUMN logo_tester INTEGER NOT NULL DEFAULT 0",
    # `base` is the version that was read; a certified wording is named by its hash.
    """CREATE TABLE session_text (
        session INTEGER NOT NULL REFERENCES test_session,
        position INTEGER NOT NULL,
        text INTEGER NOT NULL REFERENCES text,
        question TEXT NOT NULL,
        base INTEGER REFERENCES text_version,
        certified_hash TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (session, text)
    ) WITHOUT ROWID""",
    "CREATE INDEX session_text_text ON session_text (text)",
    # Their names stand in `person`, where they can be erased.
    """CREATE TABLE session_tester (
        session INTEGER NOT NULL REFERENCES test_session,
        person INTEGER NOT NULL REFERENCES person,
        is_pseudonym INTEGER NOT NULL,
        PRIMARY KEY (session, person)
    ) WITHOUT ROWID""",
    """CREATE TABLE session_finding (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        session INTEGER NOT NULL REFERENCES test_session,
        text INTEGER NOT NULL REFERENCES text,
        sentence TEXT NOT NULL,
        outcome TEXT NOT NULL,
        words TEXT NOT NULL,
        at TEXT NOT NULL
    )""",
    "CREATE INDEX session_finding_text ON session_finding (text)",
    # Changed sentences that were read back at the table, each with the one before it.
    """CREATE TABLE session_read_back (
        session INTEGER NOT NULL REFERENCES test_session,
        text INTEGER NOT NULL REFERENCES text,
        sentence_before TEXT NOT NULL,
        sentence TEXT NOT NULL,
        PRIMARY KEY (session, text, sentence_before, sentence)
    ) WITHOUT ROWID""",
)

EVIDENCE: tuple[str, ...] = (
    # Sources that a record once was, so that people see what changed since a text was written from them.
    """CREATE TABLE earlier_record (
        subject INTEGER NOT NULL REFERENCES subject,
        source_hash TEXT NOT NULL,
        position INTEGER NOT NULL,
        field TEXT NOT NULL,
        value TEXT NOT NULL,
        language TEXT NOT NULL,
        qualifier TEXT NOT NULL,
        PRIMARY KEY (subject, source_hash, position)
    ) WITHOUT ROWID""",
    # Who finished and tested a wording outside the museum, and how that can be shown.
    """CREATE TABLE evidence (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        text INTEGER NOT NULL REFERENCES text,
        body_hash TEXT NOT NULL,
        office TEXT NOT NULL,
        finished_on TEXT NOT NULL,
        tested_by TEXT NOT NULL,
        test_readers INTEGER NOT NULL,
        proof TEXT NOT NULL,
        person INTEGER NOT NULL REFERENCES person,
        at TEXT NOT NULL
    )""",
    "CREATE INDEX evidence_text ON evidence (text)",
    # Test readers by number: their names can be erased like all others.
    """CREATE TABLE evidence_reader (
        evidence INTEGER NOT NULL REFERENCES evidence,
        position INTEGER NOT NULL,
        person INTEGER NOT NULL REFERENCES person,
        PRIMARY KEY (evidence, position)
    ) WITHOUT ROWID""",
    """CREATE TRIGGER evidence_never_changes BEFORE UPDATE ON evidence
    BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END""",
    """CREATE TRIGGER evidence_stays BEFORE DELETE ON evidence
    WHEN NOT EXISTS (SELECT 1 FROM text JOIN subject ON subject.id = text.subject
                     WHERE text.id = old.text AND subject.deleted_at IS NOT NULL)
    BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END""",
)

# A finding that a person ignored and takes back stays in the file and no longer counts.
WRITING: tuple[str, ...] = (
    "ALTER TABLE ignored_finding ADD COLUMN taken_back_at TEXT",
    "ALTER TABLE ignored_finding ADD COLUMN taken_back_by INTEGER REFERENCES person",
)

VERSION_4 = COMMENTS + SESSIONS + EVIDENCE + WRITING
