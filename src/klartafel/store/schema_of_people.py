"""Tables of what people do with texts beside writing and approving them: they comment, test, give evidence."""

COMMENTS: tuple[str, ...] = ()

SESSIONS: tuple[str, ...] = ()

EVIDENCE: tuple[str, ...] = ()

VERSION_4 = COMMENTS + SESSIONS + EVIDENCE
