"""Import: choose files, see what they would bring, confirm once, read the report."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from klartafel.domain.message import Message
from klartafel.domain.record import Field
from klartafel.gui.context import Context
from klartafel.gui.plain import PlainEditor, PlainLabel, button
from klartafel.services.importing import (
    ImportPlan,
    ImportResult,
    PlannedSubject,
    Standing,
    carry_out,
    plan_import,
)
from klartafel.services.workbench import Workbench

_STANDINGS = {
    Standing.NEW: Message.of("window.standing-new"),
    Standing.UPDATED: Message.of("window.standing-updated"),
    Standing.UNCHANGED: Message.of("window.standing-unchanged"),
    Standing.EDITED_HERE: Message.of("window.standing-edited-here"),
}
_PREVIEW_ROWS = 200
_HEADINGS = (
    Message.of("window.import-standing"),
    Message.of("project.column-key"),
    Message.of("project.column-title"),
    Message.of("window.import-source"),
)


class ImportDialog(QDialog):
    """The preview is the plan that is carried out, so it cannot show anything else than what happens."""

    def __init__(self, context: Context, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._workbench = workbench
        self._plan: ImportPlan | None = None
        self.done_message: Message | None = None
        say = context.say
        self.setWindowTitle(say(Message.of("window.import")))
        self.resize(860, 560)
        self._hint = PlainLabel(say(Message.of("window.import-hint")))
        self._table = QTableWidget(0, len(_HEADINGS))
        self._table.setHorizontalHeaderLabels([say(message) for message in _HEADINGS])
        self._table.setAccessibleName(say(Message.of("window.import-preview")))
        self._table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self._issues = PlainEditor()
        self._issues.setReadOnly(True)
        self._issues.setAccessibleName(say(Message.of("window.import-issues")))
        self._overwrite = QCheckBox(say(Message.of("window.import-overwrite")))
        self._overwrite.hide()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._go = QPushButton(say(Message.of("window.import-go")))
        self._go.setObjectName("primary")
        self._go.setEnabled(False)
        self._buttons.addButton(self._go, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.accepted.connect(self._carry_out)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(button(say(Message.of("window.import-choose")), self.choose_files))
        layout.addWidget(self._hint)
        layout.addWidget(self._table, 3)
        layout.addWidget(self._issues, 1)
        layout.addWidget(self._overwrite)
        layout.addWidget(self._buttons)

    def choose_files(self) -> None:
        """Let the person choose files and show what they would bring."""
        say = self._context.say
        names, _ = QFileDialog.getOpenFileNames(
            self, say(Message.of("window.import-choose")), "", say(Message.of("window.import-filter"))
        )
        if names:
            self.preview([Path(name) for name in names])

    def preview(self, files: list[Path]) -> None:
        """Show what these files would bring."""
        self._hint.setText(self._context.say(Message.of("window.import-reading")))
        work = partial(plan_import, self._workbench, files)
        self._context.background.run(work, self._show_plan, self._show_trouble, slot="import")

    def _show_plan(self, plan: ImportPlan) -> None:
        say = self._context.say
        self._plan = plan
        self._hint.setText(
            say(
                Message.of(
                    "project.imported",
                    new=plan.count(Standing.NEW),
                    updated=plan.count(Standing.UPDATED),
                    unchanged=plan.count(Standing.UNCHANGED),
                    kept=plan.count(Standing.EDITED_HERE),
                    rejected=len(plan.rejected),
                    pictures=sum(len(planned.imported.pictures) for planned in plan.subjects),
                )
            )
        )
        shown = plan.subjects[:_PREVIEW_ROWS]
        self._table.setRowCount(len(shown))
        for number, planned in enumerate(shown):
            for column, words in enumerate(self._cells(planned)):
                self._table.setItem(number, column, QTableWidgetItem(words))
        self._issues.setPlainText(
            "\n".join(f"{say(issue.where.message())}: {say(issue.message)}" for issue in plan.issues)
        )
        self._overwrite.setVisible(plan.count(Standing.EDITED_HERE) > 0)
        self._go.setEnabled(bool(plan.subjects))

    def _cells(self, planned: PlannedSubject) -> tuple[str, str, str, str]:
        record = planned.imported.record
        title = record.first(Field.TITLE) or record.first(Field.OBJECT_TYPE)
        changes = "; ".join(
            f"{', '.join(change.before)} → {', '.join(change.after)}" for change in planned.differences
        )
        source = changes or " ".join(record.first(Field.DESCRIPTION).split())[:200]
        return self._context.say(_STANDINGS[planned.standing]), str(planned.imported.key), title, source

    def _show_trouble(self, message: Message) -> None:
        self._hint.setText(self._context.say(message))
        self._go.setEnabled(self._plan is not None)

    def _carry_out(self) -> None:
        if self._plan is None:
            return
        self._go.setEnabled(False)
        work = partial(carry_out, self._workbench, self._plan, overwrite_edits=self._overwrite.isChecked())
        self._context.background.run(work, self._carried_out, self._show_trouble)

    def _carried_out(self, result: ImportResult) -> None:
        plan = result.plan
        self.done_message = Message.of(
            "project.imported",
            new=plan.count(Standing.NEW),
            updated=plan.count(Standing.UPDATED),
            unchanged=plan.count(Standing.UNCHANGED),
            kept=plan.count(Standing.EDITED_HERE),
            rejected=len(plan.rejected),
            pictures=result.pictures,
        )
        self.accept()
