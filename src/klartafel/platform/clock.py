"""Time as the program sees it, so that tests can choose it."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """Now, in UTC with whole microseconds."""
    return datetime.now(UTC)
