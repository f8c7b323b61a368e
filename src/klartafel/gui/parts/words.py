"""The language of the interface, switchable while the window is open.

Our own words come from the same catalogues as on the command line, so that a sentence exists once; Qt's
translation is used for Qt's own buttons and menus.
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, QTranslator, Signal

from klartafel.domain.message import Message
from klartafel.platform.messages import LANGUAGES, render


class Words(QObject):
    """Turns messages into sentences.

    Signals: `changed` when the language was switched; every widget with words connects it to `retranslate`.
    """

    changed = Signal()

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self._qt_words = QTranslator(self)
        self._load_qt_words()

    def say(self, message: Message) -> str:
        """The sentence for a message in the present language."""
        return render(message, self.language)

    def switch(self, language: str) -> None:
        """Show the interface in another language. Raises ValueError for one that does not exist."""
        if language not in LANGUAGES:
            raise ValueError(language)
        if language != self.language:
            self.language = language
            self._load_qt_words()
            self.changed.emit()

    def _load_qt_words(self) -> None:
        QCoreApplication.removeTranslator(self._qt_words)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._qt_words.load(f"qtbase_{self.language}", folder):
            QCoreApplication.installTranslator(self._qt_words)
