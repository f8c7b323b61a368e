"""The tables of the project file: those of version 1 from top to bottom, then what later ones added.

Times are ISO 8601 in UTC. What came first is told by numbers that only grow, never by a clock, because
clocks are set back. Names of people stand in `person` and nowhere else.
"""

APPLICATION_ID = 0x4B6C7461  # "Klta": how `file` and the program tell a project from any other database

TABLES = (
    # Settings of the project.
    "CREATE TABLE setting (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) WITHOUT ROWID",
    # An erased person keeps the number and loses the name.
    """CREATE TABLE person (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        role TEXT NOT NULL
    )""",
    # What texts are about. Title, location and words for searching are copies from the record, for lists.
    # A subject with `deleted_at` lies in the trash; its key is free for another one.
    """CREATE TABLE subject (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        institution TEXT NOT NULL,
        identifier TEXT NOT NULL,
        title TEXT NOT NULL,
        location TEXT NOT NULL,
        search TEXT NOT NULL,
        source_hash TEXT NOT NULL,
        deleted_at TEXT,
        deleted_by INTEGER REFERENCES person
    )""",
    """CREATE UNIQUE INDEX subject_key ON subject (institution, identifier) WHERE deleted_at IS NULL""",
    # Both records of a subject: as it stands here, and (`imported` = 1) as the last import brought it.
    """CREATE TABLE record_field (
        subject INTEGER NOT NULL REFERENCES subject,
        imported INTEGER NOT NULL,
        position INTEGER NOT NULL,
        field TEXT NOT NULL,
        value TEXT NOT NULL,
        language TEXT NOT NULL,
        qualifier TEXT NOT NULL,
        PRIMARY KEY (subject, imported, position)
    ) WITHOUT ROWID""",
    """CREATE TABLE picture (
        subject INTEGER NOT NULL REFERENCES subject,
        position INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        media_type TEXT NOT NULL,
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        caption TEXT NOT NULL,
        credit TEXT NOT NULL,
        rights_holder TEXT NOT NULL,
        licence TEXT NOT NULL,
        original_name TEXT NOT NULL,
        PRIMARY KEY (subject, position)
    ) WITHOUT ROWID""",
    # How a model's text arose.
    """CREATE TABLE run (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        program_version TEXT NOT NULL,
        model_id TEXT NOT NULL,
        model_sha256 TEXT NOT NULL,
        prompt_id TEXT NOT NULL,
        prompt_version TEXT NOT NULL,
        options TEXT NOT NULL,
        seed INTEGER NOT NULL,
        prompt_tokens INTEGER NOT NULL,
        answer_tokens INTEGER NOT NULL,
        seconds REAL NOT NULL,
        end_reason TEXT NOT NULL,
        model_input TEXT NOT NULL,
        answer TEXT NOT NULL,
        created_at TEXT NOT NULL
    )""",
    # State and current version are copies from the history, for lists. `source_hash` is the source that
    # the wording was written from or last confirmed against.
    """CREATE TABLE text (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        subject INTEGER NOT NULL REFERENCES subject,
        kind TEXT NOT NULL,
        language TEXT NOT NULL,
        state TEXT NOT NULL,
        source_hash TEXT NOT NULL,
        current INTEGER REFERENCES text_version,
        UNIQUE (subject, kind, language)
    )""",
    """CREATE TABLE text_version (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        text INTEGER NOT NULL REFERENCES text,
        number INTEGER NOT NULL,
        body TEXT NOT NULL,
        body_hash TEXT NOT NULL,
        source_hash TEXT NOT NULL,
        author INTEGER REFERENCES person,
        run INTEGER REFERENCES run,
        incomplete INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        UNIQUE (text, number)
    )""",
    "CREATE INDEX text_version_run ON text_version (run)",
    # What the editor holds and is no version yet.
    """CREATE TABLE text_buffer (
        text INTEGER PRIMARY KEY REFERENCES text,
        body TEXT NOT NULL,
        saved_at TEXT NOT NULL
    )""",
    """CREATE TABLE review (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        text INTEGER NOT NULL REFERENCES text,
        action TEXT NOT NULL,
        state TEXT NOT NULL,
        person INTEGER REFERENCES person,
        role TEXT,
        body_hash TEXT NOT NULL,
        source_hash TEXT NOT NULL,
        note TEXT NOT NULL,
        at TEXT NOT NULL,
        program_version TEXT NOT NULL,
        rules_version TEXT NOT NULL
    )""",
    "CREATE INDEX review_text ON review (text)",
    # The latest decision about a fact stands.
    """CREATE TABLE ledger_decision (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        subject INTEGER NOT NULL REFERENCES subject,
        fact_kind TEXT NOT NULL,
        normal_form TEXT NOT NULL,
        verdict TEXT NOT NULL,
        note TEXT NOT NULL,
        person INTEGER NOT NULL REFERENCES person,
        at TEXT NOT NULL
    )""",
    "CREATE INDEX ledger_decision_subject ON ledger_decision (subject)",
    """CREATE TABLE ignored_finding (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        text INTEGER NOT NULL REFERENCES text,
        rule TEXT NOT NULL,
        quoted TEXT NOT NULL,
        reason TEXT NOT NULL,
        person INTEGER NOT NULL REFERENCES person,
        at TEXT NOT NULL
    )""",
    "CREATE INDEX ignored_finding_text ON ignored_finding (text)",
    # Words that a project explains, and names with how they are spoken.
    """CREATE TABLE glossary (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        language TEXT NOT NULL,
        term TEXT NOT NULL,
        explanation TEXT NOT NULL,
        UNIQUE (language, term)
    )""",
    """CREATE TABLE lexicon (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        language TEXT NOT NULL,
        written TEXT NOT NULL,
        spoken TEXT NOT NULL,
        UNIQUE (language, written)
    )""",
    # `reason` is a message as JSON, so that it can be read in another language later.
    """CREATE TABLE job (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        arguments TEXT NOT NULL,
        state TEXT NOT NULL,
        reason TEXT,
        done INTEGER NOT NULL,
        total INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        started_at TEXT,
        ended_at TEXT
    )""",
)

# Rooms that stand ready: no part of the program uses these tables yet.
TABLES_FOR_LATER = (
    """CREATE TABLE comment (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        text INTEGER NOT NULL REFERENCES text,
        quoted TEXT NOT NULL,
        body TEXT NOT NULL,
        person INTEGER NOT NULL REFERENCES person,
        at TEXT NOT NULL,
        resolved_at TEXT
    )""",
    "CREATE INDEX comment_text ON comment (text)",
    """CREATE TABLE score (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        text INTEGER NOT NULL REFERENCES text,
        body_hash TEXT NOT NULL,
        aspect TEXT NOT NULL,
        value INTEGER NOT NULL,
        person INTEGER NOT NULL REFERENCES person,
        at TEXT NOT NULL
    )""",
    "CREATE INDEX score_text ON score (text)",
    """CREATE TABLE test_session (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        held_on TEXT NOT NULL,
        place TEXT NOT NULL,
        moderator INTEGER REFERENCES person,
        testers INTEGER NOT NULL,
        report TEXT NOT NULL
    )""",
    # A tour's own record and texts hang on its subject.
    """CREATE TABLE tour (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        subject INTEGER NOT NULL UNIQUE REFERENCES subject
    )""",
    """CREATE TABLE stop (
        tour INTEGER NOT NULL REFERENCES tour,
        position INTEGER NOT NULL,
        number INTEGER NOT NULL,
        subject INTEGER NOT NULL REFERENCES subject,
        PRIMARY KEY (tour, position)
    ) WITHOUT ROWID""",
    "CREATE INDEX stop_subject ON stop (subject)",
)

# No wording and no approval is ever changed; they go only with a subject that lies in the trash.
GUARDS = (
    """CREATE TRIGGER text_version_never_changes BEFORE UPDATE ON text_version
    BEGIN SELECT RAISE(ABORT, 'versions are append-only'); END""",
    """CREATE TRIGGER text_version_stays BEFORE DELETE ON text_version
    WHEN NOT EXISTS (SELECT 1 FROM text JOIN subject ON subject.id = text.subject
                     WHERE text.id = old.text AND subject.deleted_at IS NOT NULL)
    BEGIN SELECT RAISE(ABORT, 'versions are append-only'); END""",
    """CREATE TRIGGER review_never_changes BEFORE UPDATE ON review
    BEGIN SELECT RAISE(ABORT, 'reviews are append-only'); END""",
    """CREATE TRIGGER review_stays BEFORE DELETE ON review
    WHEN NOT EXISTS (SELECT 1 FROM text JOIN subject ON subject.id = text.subject
                     WHERE text.id = old.text AND subject.deleted_at IS NOT NULL)
    BEGIN SELECT RAISE(ABORT, 'reviews are append-only'); END""",
)

VERSION_1 = TABLES + TABLES_FOR_LATER + GUARDS

VERSION_2 = (
    "ALTER TABLE run ADD COLUMN candidates INTEGER NOT NULL DEFAULT 0",
    # JSON, or NULL where nothing is known.
    "ALTER TABLE run ADD COLUMN energy TEXT",
    "ALTER TABLE run ADD COLUMN sentences TEXT NOT NULL DEFAULT '[]'",
)

VERSION_3 = (
    # Prompts that the project wrote for itself: TOML, each version as it was kept.
    """CREATE TABLE prompt (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        prompt TEXT NOT NULL,
        number INTEGER NOT NULL,
        language TEXT NOT NULL,
        text TEXT NOT NULL,
        person INTEGER NOT NULL REFERENCES person,
        created_at TEXT NOT NULL,
        UNIQUE (prompt, number)
    )""",
    # A prompt without a row here is the one that comes with the program.
    """CREATE TABLE prompt_in_use (
        prompt TEXT PRIMARY KEY NOT NULL,
        number INTEGER NOT NULL,
        FOREIGN KEY (prompt, number) REFERENCES prompt (prompt, number)
    ) WITHOUT ROWID""",
    # Two drafts of one text, each with its setting as JSON. `swapped`: the second one is shown as 1.
    """CREATE TABLE prompt_trial (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        subject INTEGER NOT NULL REFERENCES subject,
        kind TEXT NOT NULL,
        language TEXT NOT NULL,
        setting_one TEXT NOT NULL,
        body_one TEXT NOT NULL,
        setting_two TEXT NOT NULL,
        body_two TEXT NOT NULL,
        swapped INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        choice TEXT,
        reason TEXT NOT NULL,
        person INTEGER REFERENCES person,
        decided_at TEXT
    )""",
    "CREATE INDEX prompt_trial_subject ON prompt_trial (subject)",
    """CREATE TRIGGER prompt_never_changes BEFORE UPDATE ON prompt
    BEGIN SELECT RAISE(ABORT, 'prompts are append-only'); END""",
    """CREATE TRIGGER prompt_stays BEFORE DELETE ON prompt
    BEGIN SELECT RAISE(ABORT, 'prompts are append-only'); END""",
    # A trial takes one choice, and nothing else of it ever changes.
    """CREATE TRIGGER prompt_trial_never_changes BEFORE UPDATE ON prompt_trial
    WHEN old.choice IS NOT NULL OR new.choice IS NULL
    BEGIN SELECT RAISE(ABORT, 'a choice stands'); END""",
    """CREATE TRIGGER prompt_trial_keeps_its_drafts BEFORE UPDATE OF id, subject, kind, language,
    setting_one, body_one, setting_two, body_two, swapped, created_at ON prompt_trial
    BEGIN SELECT RAISE(ABORT, 'trials are append-only'); END""",
    """CREATE TRIGGER prompt_trial_stays BEFORE DELETE ON prompt_trial
    WHEN NOT EXISTS (SELECT 1 FROM subject WHERE id = old.subject AND deleted_at IS NOT NULL)
    BEGIN SELECT RAISE(ABORT, 'trials are append-only'); END""",
)
