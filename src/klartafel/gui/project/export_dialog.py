"""Export: in which forms the approved texts leave the project."""

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.plain import PlainLabel
from klartafel.gui.parts.sheet import Sheet
from klartafel.services.exporting import ExportFormat, ExportOrder, ExportResult

_FORMS = {
    ExportFormat.WEB: (Message.of("window.export-web"), "web"),
    ExportFormat.SPEECH: (Message.of("window.export-speech"), "audio"),
    ExportFormat.CSV: (Message.of("window.export-table"), "texte.csv"),
}
_FOLDER = "klartafel"


class ExportDialog(Sheet):
    """`formats` is the answer."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(
            context, parent, Message.of("window.export-title"), agree=Message.of("window.export-go")
        )
        self._lead = PlainLabel()
        self.body.addWidget(self._lead)
        self._boxes: dict[ExportFormat, QCheckBox] = {}
        for form in _FORMS:
            box = QCheckBox()
            box.setChecked(form is ExportFormat.WEB)
            box.toggled.connect(self._changed)
            self._boxes[form] = box
            self.body.addWidget(box)
        self.body.addStretch(1)
        self.setMinimumWidth(context.look.pixels(480))
        self._boxes[ExportFormat.WEB].setFocus()

    @property
    def formats(self) -> tuple[ExportFormat, ...]:
        """The chosen forms."""
        return tuple(form for form, box in self._boxes.items() if box.isChecked())

    def _changed(self, _on: bool) -> None:
        self.agree_button.setEnabled(bool(self.formats))

    def retranslate(self) -> None:
        super().retranslate()
        self._lead.setText(self.context.say(Message.of("window.export-lead")))
        for form, box in self._boxes.items():
            box.setText(self.context.say(_FORMS[form][0]))


def orders_into(folder: Path, formats: tuple[ExportFormat, ...]) -> tuple[ExportOrder, ...]:
    """Every form into a folder of its own below `folder`, so that nothing lies loose beside other files."""
    return tuple(ExportOrder(form, folder / _FOLDER / _FORMS[form][1]) for form in formats)


def report_of_export(result: ExportResult) -> tuple[Message, ...]:
    """Where everything is, what stayed in the house and why, and what should be mended."""
    made = (
        Message.of("window.export-made", name=made.name, texts=made.texts, path=str(made.path))
        for made in result.made
    )
    left_out = (
        Message.of("publish.left-out", key=left.key, title=left.title, label=left.label, reason=left.reason)
        for left in result.left_out
    )
    issues = (
        Message.of("publish.issue", key=issue.key, title=issue.title, what=issue.message)
        for issue in result.issues
    )
    return (*made, *result.missing, *left_out, *issues)
