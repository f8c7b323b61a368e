"""Check a text of one's own, change a sentence, see what changes."""

from functools import partial

from PySide6.QtWidgets import QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.guide.exercise import Exercise, Lines, Passage, Reader, Told
from klartafel.gui.parts.plain import button
from klartafel.gui.writing.finding_lines import SEVERITIES, shortened
from klartafel.services.guide_trials import Checked, check_words
from klartafel.services.guided_tour import OwnText
from klartafel.services.levels import level

_MOST_FINDINGS = 5


class OwnTextExercise(Exercise):
    """The text is nowhere kept."""

    def __init__(self, context: Context, read: Reader, content: OwnText) -> None:
        super().__init__(context, read)
        self._content = content
        self._before: Checked | None = None
        self._checked: Checked | None = None
        self.editor = Passage(context, 130, read_only=False)
        self.check_button = button(self.check, role="primary")
        self.example_button = button(self._take_example)
        self._summary = Told()
        self.list = Lines()
        self.list.currentRowChanged.connect(self._look)
        self.put(self.editor, Message.of("guide.check-own"))
        self.put_row(self.check_button, self.example_button)
        self.put(self._summary)
        self.put(self.list)
        self.wording.put(self.check_button.setText, Message.of("guide.check-button"))
        self.wording.put(self.example_button.setText, Message.of("guide.check-take-example"))
        self.wording.put(self.list.setAccessibleName, Message.of("guide.check-findings"))
        self.list.setVisible(False)

    @property
    def first(self) -> QWidget:
        """The text."""
        return self.editor

    @property
    def summary(self) -> str:
        """What was said of the text."""
        return self._summary.text()

    def check(self) -> None:
        """Check what stands there."""
        body = self.editor.toPlainText().strip()
        if not body:
            self._summary.tell(self.say(Message.of("guide.check-empty")), aloud=True)
            return
        self.editor.show_text(body)
        self.read(partial(check_words, body, self.language), self._show, "guide check")

    def _take_example(self) -> None:
        self.editor.show_text(self.say(self._content.example))
        self.check()

    def _show(self, checked: Checked) -> None:
        if self._checked is None or self._checked.body != checked.body:
            self._before = self._checked
        self._checked = checked
        self.retranslate()
        self._summary.tell(self._summary.text(), aloud=True)

    def retranslate(self) -> None:
        if self._checked is None:
            return
        report = self._checked.report
        told = [Message.of("guide.check-count", count=len(report.findings))]
        if self._before is not None:
            told.append(Message.of("guide.check-before", count=len(self._before.report.findings)))
        told += [*filter(None, [level(report)]), *report.reasons]
        if self._before is None and report.findings:
            told.append(Message.of("guide.check-again"))
        self._summary.tell("\n".join(self.say(message) for message in told))
        found = report.findings[:_MOST_FINDINGS]
        self.list.show_lines(
            f"{self.say(SEVERITIES[one.severity])}: „{shortened(self._checked.words(one))}“\n"
            f"{self.say(one.message)}"
            for one in found
        )
        self.list.setVisible(bool(found))

    def _look(self, row: int) -> None:
        if self._checked is not None and self.editor.toPlainText() == self._checked.body:
            self.editor.mark(self._checked.report.findings[row].span if row >= 0 else None)
