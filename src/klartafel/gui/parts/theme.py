"""The look: a quiet reading room. Paper, ink, one colour; the tokens of the design and nothing else."""

from dataclasses import dataclass
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from klartafel.platform.resources import resource


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours of one ground. All text tokens hold at least 4.5:1 on background and panel."""

    background: str
    panel: str
    text: str
    muted: str
    accent: str
    on_accent: str
    line: str
    error: str
    warning: str
    ask: str
    done: str


LIGHT = Tokens(
    "#FBFAF7", "#FFFFFF", "#1D2327", "#56616A", "#0B5E6B", "#FFFFFF", "#838D94",
    "#A3221B", "#7A4A00", "#4A3C8C", "#22663A",
)  # fmt: skip
DARK = Tokens(
    "#15191C", "#1E2428", "#ECEFF1", "#A9B4BB", "#7CCBD6", "#0A1E22", "#74808A",
    "#FF9A90", "#F2C26B", "#C3B6FF", "#8FD6A5",
)  # fmt: skip

BASE_POINTS = 11
MUSEUM_TEXT_POINTS = 13
TITLE_POINTS = 18
SCALES = (100, 125, 150, 175, 200)
_RADIUS = 8

_SIZES = """
QWidget { widget-animation-duration: 0; }
QLabel#title { font-size: ${title}pt; font-weight: 600; }
QLabel#heading { font-weight: 600; }
QPushButton, QComboBox, QLineEdit, QSpinBox, QDateEdit { min-height: 22px; }
QPushButton { padding: 5px 14px; }
QComboBox, QLineEdit, QSpinBox, QDateEdit { padding: 5px 8px; }
QCheckBox, QRadioButton { min-height: 24px; }
QTabBar::tab { padding: 8px 16px; }
QMenuBar::item { padding: 6px 10px; }
QMenu::item { padding: 6px 24px; }
"""
_COLOURS = """
QWidget { background: $background; color: $text; }
QLabel, QCheckBox, QRadioButton { background: transparent; }
QFrame#card, QTextEdit, QPlainTextEdit, QTableView, QListView, QTreeView, QLineEdit, QComboBox,
QSpinBox, QDateEdit {
    background: $panel; border: 1px solid $line; border-radius: ${radius}px; }
QFrame#card { border-color: transparent; }
QFrame#card QTextEdit#page { border: none; border-radius: 0; background: transparent; }
QFrame#card QListView { border: none; border-radius: 0; }
QFrame#card QWidget { background: $panel; }
QLabel#muted { color: $muted; }
QLabel#trouble { color: $error; }
QFrame#card QLabel { background: transparent; }
QPushButton { background: $panel; color: $text; border: 1px solid $line; border-radius: ${radius}px; }
QPushButton:hover { border-color: $accent; color: $accent; }
QPushButton:disabled, QComboBox:disabled { color: $muted; border-style: dashed; }
QPushButton#primary, QFrame#card QPushButton#primary {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton#primary:hover { color: $on_accent; border-color: $text; }
QPushButton#primary:disabled, QFrame#card QPushButton#primary:disabled {
    background: $panel; color: $muted; border: 1px dashed $line; }
QPushButton#quiet { border-color: transparent; background: transparent; color: $accent; }
QPushButton#quiet:hover { text-decoration: underline; }
QComboBox { padding-right: 24px; }
QComboBox::down-arrow { image: url("$icons/down-$ground.svg"); width: ${icon}px; height: ${icon}px; }
QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator { width: ${icon}px; height: ${icon}px;
    border: 2px solid $line; background: $panel; }
QCheckBox::indicator, QListView::indicator { border-radius: 4px; }
QCheckBox::indicator:checked, QListView::indicator:checked { border-color: $accent; background: $accent;
    image: url("$icons/tick-$ground.svg"); }
QRadioButton::indicator { border-radius: ${round}px; }
QRadioButton::indicator:checked { border: ${thick}px solid $accent; width: ${dot}px; height: ${dot}px; }
QSpinBox::up-button, QSpinBox::down-button, QDateEdit::up-button, QDateEdit::down-button {
    subcontrol-origin: border; width: 28px; border: none; background: transparent; }
QSpinBox::up-button, QDateEdit::up-button { subcontrol-position: top right; }
QSpinBox::down-button, QDateEdit::down-button { subcontrol-position: bottom right; }
QSpinBox::up-arrow, QDateEdit::up-arrow { image: url("$icons/up-$ground.svg"); width: ${icon}px; }
QSpinBox::down-arrow, QDateEdit::down-arrow { image: url("$icons/down-$ground.svg"); width: ${icon}px; }
QComboBox::drop-down { subcontrol-origin: border; subcontrol-position: center right; width: 28px;
    border: none; background: transparent; }
QComboBox QAbstractItemView { border-radius: 0; selection-background-color: $accent;
    selection-color: $on_accent; }
QTextEdit, QPlainTextEdit, QLineEdit { selection-background-color: $accent; selection-color: $on_accent; }
QTextEdit, QPlainTextEdit { padding: 8px; }
QFrame#card QTextEdit#page { padding: 0; }
QTextEdit, QLineEdit { placeholder-text-color: $muted; }
QTableView, QListView, QTreeView { alternate-background-color: $background;
    selection-background-color: $accent; selection-color: $on_accent; outline: none; }
QListView#choices::item { padding: 4px 8px; }
QTableView::item { padding: 0 8px; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: $muted; border: none;
    border-bottom: 1px solid $line; padding: 6px 8px; font-weight: 600; }
QTableCornerButton::section { background: $panel; border: none; }
QMenuBar, QMenu { background: $background; color: $text; }
QMenu { border: 1px solid $line; }
QMenuBar::item:selected, QMenu::item:selected { background: $accent; color: $on_accent; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QTabBar::tab { background: transparent; color: $muted; border: none; border-bottom: 3px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QFrame#notice { background: $panel; border: none; border-left: 4px solid $accent; }
QFrame#notice[tone="error"] { border-left-color: $error; }
QFrame#notice[tone="warning"] { border-left-color: $warning; }
QFrame#notice[tone="done"] { border-left-color: $done; }
QFrame#notice QWidget { background: $panel; }
QProgressBar { background: $background; border: 1px solid $line; border-radius: 5px; max-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QSplitter::handle { background: transparent; }
QToolTip { background: $panel; color: $text; border: 1px solid $line; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $line; border-radius: 4px; margin: 2px; min-height: 32px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
    background: transparent; width: 0; height: 0; }
"""


class Look(QObject):
    """Dresses the whole application, and again whenever scale, colours or the system's wishes change.

    High contrast follows the system's palette and drops our colours. Signals: `changed`.
    """

    changed = Signal()

    def __init__(self, application: QApplication, scale: int = 100, colours: str = "system") -> None:
        super().__init__(application)
        self._application = application
        self._system_palette = QPalette(application.palette())
        self._system_font = QFont(application.font())
        application.setStyle("Fusion")
        self.scale = scale
        self.colours = colours
        self.tokens = LIGHT
        self._hints = application.styleHints()
        # Asked for once and kept: the binding deletes what it believes to be its own.
        self._wishes = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._system_changed)
        self._wishes.contrastPreferenceChanged.connect(self._system_changed)
        self._dress()

    def choose(self, scale: int, colours: str) -> None:
        """Take another scale in percent, and colours out of `platform.settings.COLOURS`."""
        if (scale, colours) != (self.scale, self.colours):
            self.scale, self.colours = scale, colours
            self._dress()
            self.changed.emit()

    @property
    def museum_font(self) -> QFont:
        """The font for museum texts, the loudest on the page."""
        font = QFont(self._application.font())
        font.setPointSizeF(MUSEUM_TEXT_POINTS * self.scale / 100)
        return font

    def pixels(self, at_100_percent: int) -> int:
        """A length that grows with the text."""
        return round(at_100_percent * self.scale / 100)

    def _system_changed(self, *_what: object) -> None:
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        font = QFont(self._system_font)
        font.setPointSizeF(BASE_POINTS * self.scale / 100)
        self._application.setFont(font)
        sizes = Template(_SIZES).substitute(title=TITLE_POINTS * self.scale / 100)
        contrast = self._wishes.contrastPreference()
        if contrast == Qt.ContrastPreference.HighContrast or is_black_and_white(self._system_palette):
            self.tokens = tokens_of_palette(self._system_palette)
            self._application.setPalette(self._system_palette)
            self._application.setStyleSheet(sizes)
            return
        self.tokens = self._own_tokens()
        self._application.setPalette(palette_of(self.tokens))
        colours = {name: getattr(self.tokens, name) for name in Tokens.__slots__}
        icon = self.pixels(14) // 2 * 2
        ring = icon // 4
        lengths = {
            "radius": _RADIUS,
            "icon": icon,
            "round": (icon + 4) // 2,  # a larger radius than half the side is not drawn at all
            "dot": icon - 2 * ring,
            "thick": ring + 2,
        }
        drawings = {
            "icons": resource("icons").as_posix(),
            "ground": "dark" if self.tokens is DARK else "light",
        }
        style = Template(_COLOURS).substitute(colours | drawings, **lengths)
        self._application.setStyleSheet(sizes + style)

    def _own_tokens(self) -> Tokens:
        if self.colours != "system":
            return DARK if self.colours == "dark" else LIGHT
        scheme = self._hints.colorScheme()
        if scheme == Qt.ColorScheme.Unknown:
            window = self._system_palette.color(QPalette.ColorRole.Window)
            return DARK if window.lightness() < 128 else LIGHT
        return DARK if scheme == Qt.ColorScheme.Dark else LIGHT


def is_black_and_white(palette: QPalette) -> bool:
    """Whether a palette is one of high contrast, on systems that say so in no other way."""
    ground, ink = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText)
    return {ground.name(), ink.name()} == {"#000000", "#ffffff"}


def palette_of(tokens: Tokens) -> QPalette:
    """The tokens as a palette, for everything that a style sheet does not reach."""
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: tokens.background,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Base: tokens.panel,
        QPalette.ColorRole.AlternateBase: tokens.background,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.Button: tokens.panel,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.BrightText: tokens.error,
        QPalette.ColorRole.ToolTipBase: tokens.panel,
        QPalette.ColorRole.ToolTipText: tokens.text,
        QPalette.ColorRole.PlaceholderText: tokens.muted,
        QPalette.ColorRole.Highlight: tokens.accent,
        QPalette.ColorRole.HighlightedText: tokens.on_accent,
        QPalette.ColorRole.Accent: tokens.accent,
        QPalette.ColorRole.Link: tokens.accent,
        QPalette.ColorRole.LinkVisited: tokens.accent,
        QPalette.ColorRole.Mid: tokens.line,
        QPalette.ColorRole.Dark: tokens.line,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return palette


def tokens_of_palette(palette: QPalette) -> Tokens:
    """The tokens where the system's palette rules: ink, ground and the colour of what is chosen."""

    def name(role: QPalette.ColorRole) -> str:
        return palette.color(role).name()

    ground, ink = name(QPalette.ColorRole.Window), name(QPalette.ColorRole.WindowText)
    chosen, on_chosen = name(QPalette.ColorRole.Highlight), name(QPalette.ColorRole.HighlightedText)
    return Tokens(ground, name(QPalette.ColorRole.Base), ink, ink, chosen, on_chosen, ink, ink, ink, ink, ink)
