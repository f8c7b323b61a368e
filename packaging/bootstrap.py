"""Set Klartafel up in this folder and run its demonstration or its tests.

    python3 packaging/bootstrap.py demo [FILES...] [--yes] [--no-window]
    python3 packaging/bootstrap.py test [--yes] [pytest arguments...]

The standard library is all it needs. This first file keeps to words that old Pythons understand, so that
they can say what is wrong; everything else is in `setup_steps/`.
"""

import os
import subprocess
import sys

OLDEST = (3, 11)
NEWEST = (3, 13)
SOMETHING_MISSING = 3


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
    """The name of a Python on this machine that fits and runs, or None."""
    for minor in range(OLDEST[1], NEWEST[1] + 1):
        name = "python3." + str(minor)
        try:
            quiet = subprocess.DEVNULL
            if subprocess.call([name, "--version"], stdout=quiet, stderr=quiet) == 0:
                return name
        except OSError:
            continue
    return None


if __name__ == "__main__":
    if wrong_version(sys.version_info, os.environ):
        print(wrong_version(sys.version_info, os.environ, fitting_python()))
        sys.exit(SOMETHING_MISSING)
    from setup_steps.main import main

    sys.exit(main(sys.argv[1:]))
