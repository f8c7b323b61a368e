"""Write the table of keys into the handbook, from the menus of the program: python docs/make_keys_page.py"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from klartafel.gui.application import make_window
from klartafel.gui.help.help_dialogs import cells
from klartafel.gui.help.keys import keys_of
from klartafel.gui.main_window import MainWindow
from klartafel.platform.settings import Settings

HANDBOOK = Path(__file__).parent / "handbuch.md"
BEGIN = "<!-- Tasten: gemacht von docs/make_keys_page.py -->\n"
END = "<!-- Ende der Tasten -->\n"


def table(window: MainWindow) -> str:
    """The keys of this window as a table."""
    rows = [cells(key, window.context) for key in keys_of(window.menuBar())]
    lines = ["| Tasten | Was geschieht | Menü |", "|---|---|---|"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)]) + "\n"


def with_table(page: str, made: str) -> str:
    """The page with this table in the place of the one it has."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}{made}{END}{after}"


def main() -> None:
    """Write the page anew."""
    application = QApplication(sys.argv[:1])
    window = make_window(application, Settings())
    HANDBOOK.write_text(with_table(HANDBOOK.read_text("utf-8"), table(window)), "utf-8")
    window.close()


if __name__ == "__main__":
    main()
