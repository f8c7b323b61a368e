"""Pictures of the window in its main states, to be looked at: python docs/screenshots.py FOLDER

Starts the real window without a screen, on the sample exhibition in a home of its own, with an engine
whose answers are given. The pictures are not kept in the repository.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QWidget

from klartafel.domain.gate import Action
from klartafel.domain.person import Role
from klartafel.domain.text import TextKind
from klartafel.engine.scripted import ScriptedAnswer, ScriptedEngine
from klartafel.gui.application import make_window
from klartafel.gui.main_window import MainWindow
from klartafel.gui.models.models_dialog import ModelsDialog
from klartafel.gui.subjects.draft_kinds_dialog import DraftKindsDialog
from klartafel.gui.subjects.import_dialog import ImportDialog
from klartafel.platform.paths import HOME_VARIABLE
from klartafel.platform.settings import Settings
from klartafel.services.drafting import ModelIdentity
from klartafel.services.engine_desk import EngineDesk
from klartafel.services.engines import OpenEngine
from klartafel.services.reviewing import take_step
from klartafel.services.sample import SAMPLE_FILE, sample_workbench
from klartafel.services.writing import begin_text, write_version

SIZE = (1366, 768)
GOOD = (
    "Das ist ein Krug aus rotem Ton.\n\nEin Töpfer hat ihn 1748 gemacht. Auf dem Krug sieht man einen Vogel "
    "zwischen zwei Tulpen.\n\nDer Krug ist 24,5 cm hoch. Oben hat er einen Deckel aus Zinn."
)
POOR = (
    "Der Krug wurde im Jahr 1752 von einem Töpfer in Averbrock hergestellt, der ihn mit einem Vogel und zwei "
    "Tulpen verzierte, bevor er ihn ca. zweimal im Ofen brannte und mit einer Glasur versah, die ihn dicht "
    "macht.\n\nAuf dem Krug steht ANNO 1748. Er ist 24,5 cm hoch."
)


def main(folder: Path) -> None:
    """Make all pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ[HOME_VARIABLE] = home
        _prepare_sample()
        application = QApplication([])
        window = make_window(application, Settings(), _slow_engine)
        Photographer(application, window, folder).work()


def _slow_engine() -> OpenEngine:
    engine = ScriptedEngine(lambda _request: ScriptedAnswer(GOOD, seconds_per_word=0.06))
    return OpenEngine(EngineDesk(engine), ModelIdentity("scripted", "0" * 64))


def _prepare_sample() -> None:
    """The sample with texts in several states."""
    with sample_workbench() as bench:
        rows = bench.rows()
        first, second = bench.person("Erste Person", Role.STAFF), bench.person("Zweite Person", Role.STAFF)
        bodies = [POOR, GOOD.replace("1748", "1748"), GOOD, GOOD]
        for row, body in zip(rows, bodies, strict=False):
            text = begin_text(bench, row.id, TextKind.EINFACHE_SPRACHE, "de")
            write_version(bench, text.id, body, first)
        for row in rows[:3]:
            text = begin_text(bench, row.id, TextKind.EINFACHE_SPRACHE, "de")
            if text.current is not None:
                take_step(bench, text.id, Action.SUBMIT, first, text.current.body_hash)
        text = begin_text(bench, rows[2].id, TextKind.EINFACHE_SPRACHE, "de")
        if text.current is not None:
            take_step(
                bench, text.id, Action.REJECT, second, text.current.body_hash, "Der Vogel gehört zum Krug."
            )


class Photographer:
    """Walks the window through its states."""

    def __init__(self, application: QApplication, window: MainWindow, folder: Path) -> None:
        self._application = application
        self._window = window
        self._folder = folder

    def work(self) -> None:
        """One after the other."""
        window, preferences = self._window, self._window.context.preferences
        window.resize(*SIZE)
        window.show()
        self._settle()
        self._take("start-de")
        window.open_sample()
        self._wait(lambda: window.page is not None)
        preferences.choose(person="Erste Person")
        self._settle()
        for language in ("de", "en"):
            for colours in ("light", "dark"):
                preferences.choose(language=language, colours=colours)
                self._settle()
                self._take(f"project-{language}-{colours}")
        preferences.choose(language="de", colours="light")
        self._refused()
        self._dialogs()
        self._growing()
        self._scaled()
        window.close_project()
        self._wait(lambda: window.page is None)
        self._settle()
        preferences.choose(language="en")
        self._take("start-recent-en")
        window.create_project(str(self._folder / "leer.klartafel"))
        self._wait(lambda: window.page is not None)
        self._settle()
        self._take("empty-en")
        window.closed.connect(self._application.quit)
        window.close()
        self._application.exec()
        (self._folder / "leer.klartafel").unlink()

    def _refused(self) -> None:
        page, desk = self._window.page, self._window.desk
        assert page is not None
        assert desk is not None
        desk.text.step(Action.APPROVE)
        self._settle()
        self._take("refused-own-text")
        self._window.context.preferences.choose(person="Zweite Person")
        desk.text.step(Action.APPROVE)
        self._settle()
        page.text.findings.list.setCurrentRow(0)
        page.text.findings.list.setFocus()
        self._settle()
        self._take("refused-facts")
        self._window.notice.hide()

    def _dialogs(self) -> None:
        desk = self._window.desk
        assert desk is not None
        desk.import_files()
        dialog = self._dialog(ImportDialog)
        table = self._folder / "neu.csv"
        rows = ("Inventarnummer;Titel;Beschreibung", "N 1;Waage;Eine Waage aus Messing.", ";Ohne;Nichts.")
        table.write_text("\n".join(rows), "utf-8")
        dialog.preview([str(SAMPLE_FILE), str(table)])
        self._settle()
        self._take("import", dialog)
        dialog.reject()
        desk.drafts.show_models()
        self._settle()
        self._take("models", self._dialog(ModelsDialog))
        self._dialog(ModelsDialog).reject()
        desk.export()
        self._settle()
        self._take("export", self._application.activeModalWidget())
        self._application.activeModalWidget().close()
        desk.text.ask_person()
        self._settle()
        self._take("person", self._application.activeModalWidget())
        self._application.activeModalWidget().close()
        desk.decisions.decide(self._window.page.text.view.checked.open_facts[0])
        self._settle()
        self._take("fact", self._application.activeModalWidget())
        self._application.activeModalWidget().close()
        table.unlink()
        self._window.activateWindow()

    def _growing(self) -> None:
        page, desk = self._window.page, self._window.desk
        assert page is not None
        assert desk is not None
        page.subjects.table.selectRow(5)
        self._settle()
        desk.drafts.draft_missing()
        self._dialog(DraftKindsDialog).accept()
        self._wait(
            lambda: page.text.growing.is_growing and len(page.text.growing.page.toPlainText()) > 60, 60
        )
        self._take("growing")
        page.jobs.stop_all()
        self._wait(lambda: all(job.state.is_end for job in page.jobs.jobs))
        self._settle()
        self._take("stopped")

    def _scaled(self) -> None:
        preferences, page = self._window.context.preferences, self._window.page
        assert page is not None
        page.subjects.table.selectRow(0)
        for scale in (150, 200):
            preferences.choose(scale=scale)
            self._settle()
            page.panes.go_to(0)
            self._settle()
            self._take(f"list-{scale}")
            page.panes.go_to(1)
            page.text.panes.go_to(1)
            self._settle()
            self._take(f"text-{scale}")
        preferences.choose(scale=100)

    def _dialog(self, kind: type) -> QWidget:
        self._settle()
        return self._window.findChildren(kind)[-1]

    def _take(self, name: str, widget: QWidget | None = None) -> None:
        self._application.processEvents()
        (widget or self._window).grab().save(str(self._folder / f"{name}.png"))

    def _settle(self) -> None:
        """Until nothing is on its way any more."""
        for _ in range(3):
            self._wait(lambda: self._window.context.background.is_idle)
            end = time.monotonic() + 0.15
            self._wait(lambda: time.monotonic() > end)  # noqa: B023

    def _wait(self, reached: Callable[[], bool], seconds: float = 30) -> None:
        end = time.monotonic() + seconds
        while not reached():
            if time.monotonic() > end:
                raise TimeoutError
            self._application.processEvents()
            time.sleep(0.005)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
