"""Planning a session: day, place, texts, and one question about the content of each."""

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDateEdit, QGridLayout, QLineEdit, QListWidgetItem, QWidget

from klartafel.domain.label import short_label
from klartafel.domain.message import Message
from klartafel.domain.session import audience_of, can_be_answered_by_yes, size_warning
from klartafel.gui.context import Context
from klartafel.gui.parts.plain import PlainLabel, choice_list, name_spin_box
from klartafel.gui.parts.sheet import Sheet
from klartafel.services.sessions import Candidate, SessionPlan


class PlanDialog(Sheet):
    """`plan` is the answer. Texts that are not far enough are listed with the reason and cannot be chosen."""

    def __init__(
        self, context: Context, parent: QWidget, candidates: tuple[Candidate, ...], today: date
    ) -> None:
        super().__init__(
            context, parent, Message.of("sessions-page.plan"), agree=Message.of("sessions-page.plan")
        )
        self._candidates = candidates
        self._questions = [one.question for one in candidates]
        self._day_label, self._place_label, self._texts_label = PlainLabel(), PlainLabel(), PlainLabel()
        self._question_label, self._advice = PlainLabel(), PlainLabel(role="muted")
        self.day = QDateEdit(QDate(today.year, today.month, today.day))
        self.day.setDisplayFormat("d.M.yyyy")
        self.place = QLineEdit()
        self.place.textChanged.connect(self._changed)
        self.texts = choice_list()
        for one in candidates:
            item = QListWidgetItem()
            flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
            if one.reason is None:
                item.setCheckState(Qt.CheckState.Unchecked)
                flags |= Qt.ItemFlag.ItemIsUserCheckable
            item.setFlags(flags)
            self.texts.addItem(item)
        self.texts.setWordWrap(True)
        self.texts.itemChanged.connect(self._changed)
        self.texts.currentRowChanged.connect(self._show_question)
        self.question = QLineEdit()
        self.question.textEdited.connect(self._question_typed)
        head = QGridLayout()
        head.addWidget(self._day_label, 0, 0)
        head.addWidget(self.day, 1, 0)
        head.addWidget(self._place_label, 0, 1)
        head.addWidget(self.place, 1, 1)
        head.setColumnStretch(1, 1)
        self.body.addLayout(head)
        for part in (self._texts_label, self.texts, self._question_label, self.question, self._advice):
            self.body.addWidget(part, 1 if part is self.texts else 0)
        self.resize(context.look.pixels(720), context.look.pixels(560))
        self.place.setFocus()
        if candidates:
            self.texts.setCurrentRow(0)
        self._changed()

    @property
    def plan(self) -> SessionPlan:
        """What was planned."""
        day = self.day.date()
        chosen = tuple(
            (self._candidates[row].text.id, self._questions[row].strip()) for row in self._chosen_rows
        )
        return SessionPlan(date(day.year(), day.month(), day.day()), self.place.text().strip(), chosen)

    @property
    def advice(self) -> str:
        """What the dialog says about the choice so far."""
        return self._advice.text()

    def choose(self, row: int, question: str = "") -> None:
        """Take a text, with a question."""
        self.texts.setCurrentRow(row)
        if question:
            self._questions[row] = question
            self.question.setText(question)
        self.texts.item(row).setCheckState(Qt.CheckState.Checked)
        self._changed()

    @property
    def _chosen_rows(self) -> list[int]:
        rows = range(self.texts.count())
        return [row for row in rows if self.texts.item(row).checkState() is Qt.CheckState.Checked]

    def _show_question(self, row: int) -> None:
        usable = row >= 0 and self._candidates[row].reason is None
        self.question.setEnabled(usable)
        self.question.setText(self._questions[row] if usable else "")
        self._name_question()

    def _question_typed(self, words: str) -> None:
        row = self.texts.currentRow()
        if row >= 0:
            self._questions[row] = words
        self._changed()

    def _changed(self, _item: object = None) -> None:
        found = self._troubles()
        chosen = self._chosen_rows
        advice = []
        if chosen and (warning := size_warning(len(chosen))) is not None:
            advice.append(warning)
        if len(chosen) > 2:
            advice.append(Message.of("sessions-page.breaks"))
        words = dict.fromkeys(word for row in chosen for word in self._candidates[row].upsetting)
        if words:
            advice.append(Message.of("sessions-page.upsetting", words=", ".join(words)))
        self._advice.setText(" ".join(self.context.say(message) for message in (*found, *advice)))
        self.agree_button.setEnabled(not found)

    def _troubles(self) -> list[Message]:
        """What keeps the session from being planned."""
        chosen = self._chosen_rows
        if not self._candidates:
            return [Message.of("sessions-page.no-candidates")]
        if not chosen:
            return [Message.of("sessions.no-texts")]
        if not self.place.text().strip():
            return [Message.of("sessions.place-missing")]
        texts = [self._candidates[row].text for row in chosen]
        if len({(audience_of(text.kind), text.language) for text in texts}) > 1:
            return [Message.of("sessions.mixed")]
        for row, text in zip(chosen, texts, strict=True):
            question = self._questions[row].strip()
            if not question:
                title = self._candidates[row].subject.title(self.context.words.language)
                return [Message.of("sessions-page.question-missing", title=title)]
            if can_be_answered_by_yes(question, text.language):
                return [Message.of("sessions.yes-question", question=question)]
        return []

    def _name_question(self) -> None:
        row = self.texts.currentRow()
        title = self._candidates[row].subject.title(self.context.words.language) if row >= 0 else ""
        words = self.context.say(Message.of("sessions-page.question", title=title))
        self._question_label.setText(words)
        self.question.setAccessibleName(words)

    def retranslate(self) -> None:
        super().retranslate()
        say = self.context.say
        for label, field, words in (
            (self._day_label, self.day, Message.of("sessions-page.day")),
            (self._place_label, self.place, Message.of("sessions-page.place")),
            (self._texts_label, self.texts, Message.of("sessions-page.texts")),
        ):
            label.setText(say(words))
            field.setAccessibleName(say(words))
        name_spin_box(self.day, say(Message.of("sessions-page.day")))
        self.texts.blockSignals(True)
        for row, one in enumerate(self._candidates):
            title = f"{one.subject.title(self.context.words.language)} ({one.subject.key})"
            reason = [] if one.reason is None else [say(one.reason)]
            parts = (title, say(short_label(one.text.kind, one.text.state)), *reason)
            self.texts.item(row).setText(" · ".join(parts))
        self.texts.blockSignals(False)
        self._name_question()
        self._changed()
