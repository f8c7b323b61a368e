"""Tables of what people do with texts beside writing and approving them: they comment, test, give evidence."""

COMMENTS: tuple[str, ...] = ()

SESSIONS: tuple[str, ...] = ()

EVIDENCE: tuple[str, ...] = ()

# A finding that a person ignored and takes back stays in the file and no longer counts.
WRITING: tuple[str, ...] = (
    "ALTER TABLE ignored_finding ADD COLUMN taken_back_at TEXT",
    "ALTER TABLE ignored_finding ADD COLUMN taken_back_by INTEGER REFERENCES person",
)

VERSION_4 = COMMENTS + SESSIONS + EVIDENCE + WRITING
