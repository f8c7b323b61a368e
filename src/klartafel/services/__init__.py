"""Use cases: import, draft, check, review, export; the job runner; the only place that starts a write."""
