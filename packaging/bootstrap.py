"""Set Klartafel up in this folder and run its demonstration or its tests.

    python3 packaging/bootstrap.py demo [FILES...] [--yes] [--no-window]
    python3 packaging/bootstrap.py test [--yes] [pytest arguments...]

The standard library is all it needs. This first file keeps to words that old Pythons understand, so that
they can say what is wrong; everything else is in `setup_steps/`.
"""

import os
import shutil
import sys

OLDEST = (3, 11)
NEWEST = (3, 13)


def wrong_version(version, environment, found=None):
    """One sentence if this Python is too old or too new, else an empty string; `found` is one that fits."""
    if OLDEST <= tuple(version[:2]) <= NEWEST:
        return ""
    german = "Klartafel braucht Python 3.11, 3.12 oder 3.13; dies ist Python {0}.{1}. "
    english = "Klartafel needs Python 3.11, 3.12 or 3.13; this is Python {0}.{1}. "
    if found:
        german += "Rufen Sie so auf: {2} packaging/bootstrap.py"
        english += "Call it like this: {2} packaging/bootstrap.py"
    else:
        german += "Installieren Sie eines davon und rufen Sie damit noch einmal auf."
        english += "Install one of them and call this again with it."
    spoken = environment.get("LC_ALL") or environment.get("LC_MESSAGES") or environment.get("LANG") or ""
    return (english if spoken.startswith("en") else german).format(version[0], version[1], found)


def fitting_python():
    """The name of a Python on this machine that fits, or None."""
    names = ["python3.{}".format(minor) for minor in range(NEWEST[1], OLDEST[1] - 1, -1)]  # noqa: UP032
    return next((name for name in names if shutil.which(name)), None)


if __name__ == "__main__":
    sentence = wrong_version(sys.version_info, os.environ, fitting_python())
    if sentence:
        sys.exit(sentence)
    from setup_steps.main import main

    sys.exit(main(sys.argv[1:]))
