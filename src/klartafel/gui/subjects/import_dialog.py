"""Import: choose files, see what they would bring, agree once."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QTableWidgetItem,
    QWidget,
)

from klartafel.domain.message import Message
from klartafel.domain.record import Field
from klartafel.gui.context import Context
from klartafel.gui.parts.plain import PlainEditor, PlainLabel, button
from klartafel.gui.parts.sheet import Sheet
from klartafel.gui.parts.tables import reading_table
from klartafel.services.import_task import summary
from klartafel.services.importing import ImportPlan, PlannedSubject, Standing, plan_import
from klartafel.services.workbench import Workbench

_STANDINGS = {
    Standing.NEW: Message.of("window.standing-new"),
    Standing.UPDATED: Message.of("window.standing-updated"),
    Standing.UNCHANGED: Message.of("window.standing-unchanged"),
    Standing.EDITED_HERE: Message.of("window.standing-edited-here"),
}
_PREVIEW_ROWS = 200
_LONGEST_CELL = 200  # characters
_HEADINGS = (
    Message.of("window.import-standing"),
    Message.of("project.column-key"),
    Message.of("project.column-title"),
    Message.of("window.import-source"),
)


class ImportDialog(Sheet):
    """The preview is the plan that is carried out, so it cannot show anything else than what happens."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        workbench: Workbench,
        take_in: Callable[[ImportPlan, bool], None],
    ) -> None:
        super().__init__(
            context, parent, Message.of("window.import-title"), agree=Message.of("window.import-go")
        )
        self._workbench = workbench
        self._take_in = take_in
        self._hint_message = Message.of("window.import-hint")
        self.plan: ImportPlan | None = None
        self.resize(context.look.pixels(900), context.look.pixels(600))
        self._hint = PlainLabel()
        self._choose = button(self.choose_files)
        self.table = reading_table(len(_HEADINGS), widest=len(_HEADINGS) - 1)
        self.table.setWordWrap(False)
        self._rest = PlainLabel(role="muted")
        self._issues_title = PlainLabel(role="heading")
        self._issues = PlainEditor()
        self._issues.make_read_only(True)
        self._overwrite = QCheckBox()
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self._hint, 1)
        top.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(top)
        self.body.addWidget(self.table, 3)
        self.body.addWidget(self._rest)
        self.body.addWidget(self._issues_title)
        self.body.addWidget(self._issues, 1)
        self.body.addWidget(self._overwrite)
        self._choose.setFocus()
        self._show(None)

    def show_over(self, agreed: Callable[[], None] | None = None) -> None:
        """Show it; what a person agrees to is taken in."""
        super().show_over(agreed or self._agree_to_plan)

    def choose_files(self) -> None:
        """Let the person choose files and show what they would bring."""
        say = self.context.say
        dialog = QFileDialog(self, say(Message.of("window.import-choose")))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(say(Message.of("window.import-filter")).split(";;"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self.preview)
        dialog.open()

    def preview(self, files: list[str]) -> None:
        """Show what these files would bring."""
        self._hint_message = Message.of("window.import-reading")
        self._show(None)
        work = partial(plan_import, self._workbench, [Path(name) for name in files])
        self.context.background.run(work, self._show_plan, self._show_trouble, slot="import")

    def _show_plan(self, plan: ImportPlan) -> None:
        pictures = sum(len(planned.imported.pictures) for planned in plan.subjects)
        self._hint_message = summary(plan, pictures)
        self._show(plan)
        if self.agree_button.isEnabled():
            self.agree_button.setFocus()

    def _show_trouble(self, message: Message) -> None:
        self._hint_message = message
        self._show(None)

    def _show(self, plan: ImportPlan | None) -> None:
        self.plan = plan
        shown = plan.subjects[:_PREVIEW_ROWS] if plan is not None else ()
        self.table.setRowCount(len(shown))
        for number, planned in enumerate(shown):
            for column, words in enumerate(self._cells(planned)):
                self.table.setItem(number, column, QTableWidgetItem(words))
        for column in range(len(_HEADINGS) - 1):
            self.table.resizeColumnToContents(column)
            # The last column has the room that the others leave.
            widest = min(self.context.look.pixels(260), self.width() // (len(_HEADINGS) + 2))
            heading = self.table.horizontalHeader().sectionSizeHint(column)
            wanted = min(self.table.columnWidth(column), widest)
            self.table.setColumnWidth(column, max(wanted, heading))
        edited = plan is not None and plan.count(Standing.EDITED_HERE) > 0
        self._overwrite.setVisible(edited)
        has_issues = plan is not None and bool(plan.issues)
        self._issues_title.setVisible(has_issues)
        self._issues.setVisible(has_issues)
        self._rest.setVisible(plan is not None and len(plan.subjects) > len(shown))
        self.agree_button.setEnabled(plan is not None and bool(plan.subjects))
        self.retranslate()

    def _cells(self, planned: PlannedSubject) -> tuple[str, str, str, str]:
        record = planned.imported.record
        title = record.first(Field.TITLE) or record.first(Field.OBJECT_TYPE)
        changes = "; ".join(
            f"{', '.join(change.before)} → {', '.join(change.after)}" for change in planned.differences
        )
        source = " ".join((changes or record.first(Field.DESCRIPTION)).split())[:_LONGEST_CELL]
        standing = self.context.say(_STANDINGS[planned.standing])
        return standing, planned.imported.key.identifier, title, source

    def _agree_to_plan(self) -> None:
        if self.plan is not None:
            self._take_in(self.plan, self._overwrite.isChecked())

    def retranslate(self) -> None:
        super().retranslate()
        say = self.context.say
        self._hint.setText(say(self._hint_message))
        self._choose.setText(say(Message.of("window.import-choose")))
        self._overwrite.setText(say(Message.of("window.import-overwrite")))
        self.table.setAccessibleName(say(Message.of("window.import-preview")))
        self.table.setHorizontalHeaderLabels([say(message) for message in _HEADINGS])
        self._issues_title.setText(say(Message.of("window.import-issues")))
        self._issues.setAccessibleName(say(Message.of("window.import-issues")))
        if self.plan is None:
            return
        for number, planned in enumerate(self.plan.subjects[:_PREVIEW_ROWS]):
            item = self.table.item(number, 0)
            if item is not None:
                item.setText(say(_STANDINGS[planned.standing]))
        more = max(0, len(self.plan.subjects) - _PREVIEW_ROWS)
        self._rest.setText(say(Message.of("window.import-more", count=more)))
        self._issues.show_text(
            "\n".join(f"{say(issue.where.message())}: {say(issue.message)}" for issue in self.plan.issues)
        )
