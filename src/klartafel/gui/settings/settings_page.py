"""The page of settings: first those of the project, then those of this machine."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from klartafel.domain.checking import CheckSettings
from klartafel.domain.message import Message
from klartafel.domain.settings import ProjectSettings
from klartafel.gui.parts.column import Column
from klartafel.gui.parts.plain import PlainLabel, announce
from klartafel.gui.parts.wording import Wording
from klartafel.gui.project.place import Place, Tools
from klartafel.gui.settings.house_section import HouseSection
from klartafel.gui.settings.look_section import LookSection
from klartafel.gui.settings.numbers_section import NumbersSection
from klartafel.gui.settings.rules_section import RulesSection
from klartafel.gui.settings.saver import Saver
from klartafel.gui.settings.word_table import Pair, WordTable
from klartafel.platform.messages import LANGUAGES
from klartafel.services import rule_settings
from klartafel.services.workbench import Workbench

_GLOSSARIES = {"de": Message.of("settings.glossary-de"), "en": Message.of("settings.glossary-en")}
_LEXICONS = {"de": Message.of("settings.lexicon-de"), "en": Message.of("settings.lexicon-en")}


@dataclass(frozen=True, slots=True)
class _Stored:
    """Everything the page shows, read in one go."""

    house: ProjectSettings
    checks: CheckSettings
    explained: dict[str, tuple[Pair, ...]]
    spoken: dict[str, tuple[Pair, ...]]


class SettingsPage(Place):
    """What is changed is saved at once."""

    title = Message.of("settings.page")

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        workbench, context = tools.workbench, tools.context
        self._saver = Saver(context, self)
        self._saver.saved.connect(self._saved)
        self._saver.refused.connect(self._refused)
        rules = rule_settings.explanations()
        self.house = HouseSection(context, workbench, self._saver)
        self.rules = RulesSection(context, workbench, self._saver, rules)
        self.numbers = NumbersSection(context, workbench, self._saver, rules)
        self.glossaries = {language: self._glossary(language) for language in LANGUAGES}
        self.lexicons = {language: self._lexicon(language) for language in LANGUAGES}
        self.look_ = LookSection(context)
        self._column = Column(context, Message.of("settings.page"), Message.of("settings.lead"))
        self._fill()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._column)

    def _fill(self) -> None:
        column = self._column
        column.section(Message.of("settings.house"), Message.of("settings.house-lead")).addWidget(self.house)
        column.section(Message.of("settings.checks"), Message.of("settings.checks-lead")).addWidget(
            self.rules
        )
        column.section(Message.of("settings.numbers"), Message.of("settings.numbers-lead")).addWidget(
            self.numbers
        )
        for language, name in _GLOSSARIES.items():
            section = column.section(name, Message.of("settings.glossary-lead"))
            section.addWidget(self.glossaries[language])
        for language, name in _LEXICONS.items():
            section = column.section(name, Message.of("settings.lexicon-lead"))
            section.addWidget(self.lexicons[language])
        voice = column.section(Message.of("settings.voice"), Message.of("settings.voice-lead"))
        label = PlainLabel()
        Wording(self.context, self).put(label.setText, Message.of("settings.voice-preview"))
        voice.addWidget(label)
        column.section(Message.of("settings.look"), Message.of("settings.look-lead")).addWidget(self.look_)
        column.close_up()

    def _glossary(self, language: str) -> WordTable:
        table = WordTable(
            self.context,
            _GLOSSARIES[language],
            Message.of("settings.term"),
            Message.of("settings.explanation"),
        )
        table.kept.connect(partial(self._explain, language))
        table.removed.connect(partial(self._forget_explanation, language))
        return table

    def _lexicon(self, language: str) -> WordTable:
        table = WordTable(
            self.context,
            _LEXICONS[language],
            Message.of("settings.written"),
            Message.of("settings.spoken"),
        )
        table.kept.connect(partial(self._pronounce, language))
        table.removed.connect(partial(self._forget_pronunciation, language))
        return table

    def arrive(self) -> None:
        """Read what holds."""
        writable = self.tools.workbench.read_only_reason is None
        for part in (self.house, self.rules, self.numbers):
            part.set_writable(writable)
        for table in (*self.glossaries.values(), *self.lexicons.values()):
            table.set_writable(writable)
        work = partial(_read, self.tools.workbench)
        self.read(work, self._show, "settings")

    def take_focus(self) -> None:
        """The first field."""
        self.house.title.setFocus()

    def leave(self) -> None:
        """Keep what was typed and not left yet."""
        self.house.keep()
        for table in (*self.glossaries.values(), *self.lexicons.values()):
            table.keep_typed()

    def _show(self, stored: _Stored) -> None:
        self.house.show_settings(stored.house)
        self.rules.show_settings(stored.checks)
        self.numbers.show_settings(stored.checks)
        for language in LANGUAGES:
            self.glossaries[language].show_pairs(stored.explained[language])
            self.lexicons[language].show_pairs(stored.spoken[language])

    # Words

    def _explain(self, language: str, word: str, explanation: str) -> None:
        self._change_words(partial(rule_settings.explain_word, language, word, explanation))

    def _forget_explanation(self, language: str, word: str, explanation: str) -> None:
        self._change_words(partial(rule_settings.explain_word, language, word, ""))
        self._offer_back(word, partial(self._explain, language, word, explanation))

    def _pronounce(self, language: str, name: str, spoken: str) -> None:
        self._change_words(partial(rule_settings.speak_name, language, name, spoken))

    def _forget_pronunciation(self, language: str, name: str, spoken: str) -> None:
        self._change_words(partial(rule_settings.speak_name, language, name, ""))
        self._offer_back(name, partial(self._pronounce, language, name, spoken))

    def _change_words(self, change: "partial[rule_settings.Change]") -> None:
        workbench = self.tools.workbench
        self._saver.save(lambda: rule_settings.change(workbench, change()))

    def _offer_back(self, word: str, back: "partial[None]") -> None:
        removed = Message.of("settings.removed", word=word)
        self.tools.notice.tell(removed, "note", (Message.of("settings.take-back"), back))

    def _saved(self) -> None:
        announce(self, self.say(Message.of("settings.saved")))
        self.arrive()

    def _refused(self, message: Message) -> None:
        self.tools.notice.trouble(message)
        self.arrive()


def _read(workbench: Workbench) -> _Stored:
    german = rule_settings.settings_of(workbench, "de")
    explained = {
        language: tuple(
            (word.word, word.explanation) for word in rule_settings.settings_of(workbench, language).explained
        )
        for language in LANGUAGES
    }
    spoken = {language: rule_settings.pronunciations_of(workbench, language) for language in LANGUAGES}
    return _Stored(workbench.settings, german, explained, spoken)
