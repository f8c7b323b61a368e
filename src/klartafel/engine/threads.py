"""How many threads compute."""

import os


def sensible_threads() -> int:
    """Physical cores, but no more than this process may use.

    Two threads on one core with hyper-threading share its arithmetic units and gain nothing.
    """
    import psutil

    # sched_getaffinity does not exist on Windows and macOS.
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(psutil.cpu_count(logical=False) or allowed, allowed))
