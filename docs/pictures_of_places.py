"""Pictures of every page and dialog, in both languages, light and dark, at 100 and 200 percent:

    python docs/pictures_of_places.py FOLDER [--only de-light-100]

Goes where the tests go (`tests/gui/places.py`), so a new page is in the pictures once it is in the tests. The
pictures are not kept in the repository. `screenshots.py` shows the sample exhibition at work instead.
"""

import argparse
import os
import sys
import tempfile
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "gui"))

from places import all_places
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qt_compat import qt_api
from pytestqt.qtbot import QtBot
from window_driver import Driver

from klartafel.engine.scripted import ScriptedEngine
from klartafel.gui.application import make_window
from klartafel.platform.paths import HOME_VARIABLE
from klartafel.platform.settings import Settings
from klartafel.services.engine_desk import EngineDesk
from klartafel.services.engines import OpenEngine
from klartafel.services.importing import carry_out, plan_import
from klartafel.services.model_identity import ModelIdentity
from klartafel.services.workbench import Workbench

SIZE = (1366, 768)
TABLE = """Inventarnummer;Titel;Beschreibung;Standort
K 1;Krug;Der Krug ist aus Ton. Er entstand 1748.;Raum 2
K 2;Taler;Der Taler ist aus Silber.;Raum 10
K 10;Lampe;Die Lampe ist aus Messing.;Raum 1
"""


class Bot(QtBot):
    """Waits as in the tests, without one that runs."""

    def _should_raise(self, raising_arg: bool | None) -> bool:
        return raising_arg is not False


def main() -> None:
    """All of them, or those of one combination."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="")
    arguments = parser.parse_args()
    qt_api.set_qt_api("pyside6")
    application = QApplication([])
    for language, colours, scale in product(("de", "en"), ("light", "dark"), (100, 200)):
        name = f"{language}-{colours}-{scale}"
        if name.startswith(arguments.only):
            settings = Settings(language=language, colours=colours, scale=scale)
            take_all(application, settings, arguments.folder / name)


def take_all(application: QApplication, settings: Settings, folder: Path) -> None:
    """One walk through the whole window."""
    folder.mkdir(parents=True, exist_ok=True)
    engine = ScriptedEngine(lambda _request: "Das ist ein Krug aus Ton.")

    def open_engine() -> OpenEngine:
        return OpenEngine(EngineDesk(engine), ModelIdentity("scripted", "0" * 64))

    with tempfile.TemporaryDirectory() as home:
        os.environ[HOME_VARIABLE] = home
        window = make_window(application, settings, open_engine)
        window.closed.disconnect(application.quit)
        window.resize(*SIZE)
        window.show()
        driver = Driver(window, Bot(None), engine)
        for number, (place, shown) in enumerate(all_places(driver, make_project(Path(home)), Path(home))):
            QTest.qWait(50)
            shown.grab().save(str(folder / f"{number:02}-{place.replace(' ', '-')}.png"))
        driver.close()
        window.deleteLater()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def make_project(folder: Path) -> Path:
    """Three exhibits."""
    table, path = folder / "objekte.csv", folder / "museum.klartafel"
    table.write_text(TABLE, "utf-8")
    with Workbench.create(path) as bench:
        carry_out(bench, plan_import(bench, [table]))
    return path


if __name__ == "__main__":
    main()
