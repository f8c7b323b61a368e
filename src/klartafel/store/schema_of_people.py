"""Tables of what people do with texts beside writing and approving: comments, tests, evidence."""

COMMENTS: tuple[str, ...] = ()

SESSIONS: tuple[str, ...] = ()

EVIDENCE: tuple[str, ...] = ()

VERSION_4 = COMMENTS + SESSIONS + EVIDENCE
