"""Questions to think about with room for notes, and what can be done after the tour."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.guide.exercise import Exercise, Passage, Reader, Told
from klartafel.gui.parts.plain import PlainLabel, button
from klartafel.services.guide_trials import save_notes
from klartafel.services.guided_tour import NextSteps, Reflection


class ReflectionExercise(Exercise):
    """Notes stay with the settings of this person on this machine; a text file is made when asked for."""

    def __init__(self, context: Context, read: Reader, content: Reflection) -> None:
        super().__init__(context, read)
        self._questions = content.questions
        self.notes = tuple(Passage(context, 76, read_only=False) for _ in content.questions)
        kept = context.preferences.settings.guide_notes
        for number, (question, note) in enumerate(zip(content.questions, self.notes, strict=True)):
            note.show_text(kept[number] if number < len(kept) else "")
            note.focus_left.connect(self._keep)
            self.put(note, question)
        self.save_button = button(self._ask_where)
        self.told = Told()
        self.put_row(self.save_button)
        self.put(self.told)
        self.wording.put(self.save_button.setText, Message.of("guide.notes-save"))

    @property
    def first(self) -> QWidget:
        """The first note."""
        return self.notes[0]

    def end(self) -> None:
        """What was typed stays."""
        self._keep()

    def retranslate(self) -> None:
        self.told.tell("")

    def save_to(self, path: Path) -> None:
        """Write questions and notes into a text file."""
        parts = (
            f"{self.say(question)}\n\n{note.toPlainText().strip()}\n"
            for question, note in zip(self._questions, self.notes, strict=True)
        )
        work = partial(save_notes, path, "\n".join(parts))
        self.context.background.save(work, partial(self._saved, path), self._not_saved)

    def _keep(self) -> None:
        self.context.preferences.choose(guide_notes=tuple(note.toPlainText() for note in self.notes))

    def _ask_where(self) -> None:
        self._keep()
        dialog = QFileDialog(self, self.say(Message.of("guide.notes-save")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._save_to_chosen)
        dialog.open()

    def _save_to_chosen(self, path: str) -> None:
        self.save_to(Path(path))

    def _saved(self, path: Path, _nothing: None) -> None:
        self.told.tell(self.say(Message.of("guide.notes-saved", path=str(path))), aloud=True)

    def _not_saved(self, trouble: Message) -> None:
        self.told.tell(self.say(trouble), aloud=True)


class NextStepsExercise(Exercise):
    """Signals: `again_asked()`."""

    again_asked = Signal()

    def __init__(self, context: Context, read: Reader, content: NextSteps) -> None:
        super().__init__(context, read)
        for idea in content.ideas:
            self.put(PlainLabel(), idea)
        self.again_button = button(self.again_asked.emit)
        self.put_row(self.again_button)
        self.wording.put(self.again_button.setText, Message.of("guide.again"))

    @property
    def first(self) -> QWidget:
        """The one thing to press."""
        return self.again_button

    def retranslate(self) -> None:
        """All words follow by themselves."""
