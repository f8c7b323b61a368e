"""The look: a quiet reading room. Paper, ink, one colour; the tokens of the design and nothing else."""

from dataclasses import dataclass
from string import Template

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication


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

SPACE = (4, 8, 16, 24, 40)
BASE_POINTS = 11
MUSEUM_TEXT_POINTS = 13
TITLE_POINTS = 18
SCALES = (100, 125, 150, 175, 200)

_STYLE = Template("""
QWidget { background: $background; color: $text; }
QFrame#card, QPlainTextEdit, QTableView, QListView, QLineEdit, QComboBox, QTreeView {
    background: $panel; border: 1px solid $line; border-radius: ${radius}px; }
QFrame#card QLabel, QFrame#card QCheckBox, QFrame#card QRadioButton { background: transparent; }
QLabel { background: transparent; }
QLabel#muted { color: $muted; }
QLabel#title { font-size: ${title}pt; font-weight: 600; }
QLabel#heading { font-weight: 600; }
QPushButton, QToolButton { background: $panel; color: $text; border: 1px solid $line;
    border-radius: ${radius}px; padding: 5px 14px; min-height: 22px; }
QPushButton:hover, QToolButton:hover { border-color: $accent; }
QPushButton:disabled, QToolButton:disabled { color: $muted; border-style: dashed; }
QPushButton#primary { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton#primary:disabled { background: $panel; color: $muted; border: 1px dashed $line; }
QPushButton:focus, QToolButton:focus, QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus,
QTableView:focus, QListView:focus, QTreeView:focus { border: 3px solid $accent; }
QPushButton:focus, QToolButton:focus { padding: 3px 12px; }
QPushButton#primary:focus { border: 3px solid $text; }
QLineEdit, QComboBox { padding: 4px 8px; min-height: 22px; selection-background-color: $accent;
    selection-color: $on_accent; }
QPlainTextEdit { padding: 8px; selection-background-color: $accent; selection-color: $on_accent; }
QTableView, QListView, QTreeView { alternate-background-color: $background; gridline-color: $background;
    selection-background-color: $accent; selection-color: $on_accent; }
QHeaderView::section { background: $background; color: $muted; border: none;
    border-bottom: 1px solid $line; padding: 6px 8px; font-weight: 600; }
QMenuBar, QMenu { background: $background; color: $text; }
QMenu { border: 1px solid $line; }
QMenuBar::item:selected, QMenu::item:selected { background: $accent; color: $on_accent; }
QMenu::item:disabled { color: $muted; }
QFrame#notice { background: $panel; border: 1px solid $line; border-left: 4px solid $accent; }
QFrame#notice[tone="error"] { border-left-color: $error; }
QFrame#notice[tone="warning"] { border-left-color: $warning; }
QFrame#notice[tone="done"] { border-left-color: $done; }
QProgressBar { background: $background; border: 1px solid $line; border-radius: 4px; height: 10px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: $background; }
QToolTip { background: $panel; color: $text; border: 1px solid $line; }
""")


def tokens_for(application: QApplication) -> Tokens:
    """The tokens for the system's light or dark setting."""
    window = application.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < 128 else LIGHT


def wants_high_contrast(application: QApplication) -> bool:
    """Whether the system asks for high contrast: then its palette is used and the tokens are dropped."""
    palette = application.palette()
    ground, ink = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText)
    return {ground.name(), ink.name()} == {"#000000", "#ffffff"}


def apply_theme(application: QApplication, scale: int = 100) -> Tokens:
    """Dress the whole application; `scale` in percent of the base size. Returns the tokens in use."""
    tokens = tokens_for(application)
    high_contrast = wants_high_contrast(application)
    font = QFont(application.font())
    font.setPointSizeF(BASE_POINTS * scale / 100)
    application.setFont(font)
    if high_contrast:
        application.setStyleSheet("")
        return tokens
    palette = application.palette()
    palette.setColor(QPalette.ColorRole.Link, QColor(tokens.accent))
    palette.setColor(QPalette.ColorRole.PlaceholderText, QColor(tokens.muted))
    application.setPalette(palette)
    names = {name: getattr(tokens, name) for name in Tokens.__slots__}
    application.setStyleSheet(_STYLE.substitute(names, radius=8, title=TITLE_POINTS * scale / 100))
    return tokens


def museum_font(application: QApplication, scale: int) -> QFont:
    """The font for museum texts."""
    font = QFont(application.font())
    font.setPointSizeF(MUSEUM_TEXT_POINTS * scale / 100)
    return font
