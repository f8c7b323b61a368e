"""The whole job of a museum, done by somebody who hears the program and does not see it.

    python3 whole_job.py PYTHON FOLDER

starts `PYTHON -m klartafel gui`, works in FOLDER, and prints what was announced. It runs inside a session
of its own (Xvfb, D-Bus); `test_by_screen_reader.py` makes that.
"""

import subprocess
import sys
from pathlib import Path

from screen_reader import BUTTON, EDITOR, LIST, TABLE, NotReachable, ScreenReader

TABLE_OF_OBJECTS = (
    "Inventarnummer;Titel;Beschreibung;Standort\n"
    "K 1;Krug;Der Krug ist aus Ton. Er entstand 1748. Auf dem Krug sieht man einen Vogel.;Raum 1\n"
    "K 2;Taler;Der Taler ist aus Silber.;Raum 2\n"
)
WRONG_YEAR = "Er ist von 1749."
PLACE_TO_WRITE = EDITOR
MOST_WORDS_OF_ONE_DRAFT = 3  # there is no model; a draft is ready; how the draft is


def main(python: str, folder: Path) -> None:
    """From an empty folder to exported texts."""
    (folder / "objekte.csv").write_text(TABLE_OF_OBJECTS, "utf-8")
    program = subprocess.Popen([python, "-m", "klartafel", "gui"])
    try:
        reader = ScreenReader("Klartafel")
        make_project(reader, folder / "haus.klartafel")
        bring_in(reader, folder / "objekte.csv")
        for subject, fact in (("Taler", "Silber"), ("Krug", "1748")):
            draft_without_model(reader, subject, fact)
        be(reader, "Anna Erste")
        mend_a_fact(reader)
        reader.press(BUTTON, "^Zur Prüfung geben$")
        reader.wait_to_hear("in Prüfung")
        be(reader, "Berta Zweite")
        reader.press(BUTTON, "^Freigeben$")
        reader.wait_to_hear("freigegeben")
        export(reader, folder)
        every_word_is_named(reader)
        reader.menu("Projekt", "Beenden")
        if (code := program.wait(20)) != 0:
            raise NotReachable(f"the program ended with {code}")
        sys.stdout.write("\n".join(reader.heard))
    finally:
        program.kill()
        program.wait()


def make_project(reader: ScreenReader, path: Path) -> None:
    """A new project, by the file dialog."""
    every_word_is_named(reader)
    reader.press(BUTTON, "^Neues Projekt$")
    answer_file_dialog(reader, path, "^Speichern$")
    reader.find("label", "Noch keine Datensätze")


def bring_in(reader: ScreenReader, table: Path) -> None:
    """The preview is read before anything is agreed to."""
    reader.press(BUTTON, "^Einlesen$")
    reader.press(BUTTON, "^Dateien wählen$")
    answer_file_dialog(reader, table, "^Öffnen$")
    reader.find("table cell", "^Taler$")
    every_word_is_named(reader)
    reader.press(BUTTON, "^Einlesen$")
    reader.wait_to_hear("Neu: 2")
    subjects = reader.find(TABLE, "^Objekte und Räume$")
    reader.wait(lambda: any("Taler" in words for words in reader.entries(subjects)), "both rows")


def draft_without_model(reader: ScreenReader, subject: str, fact: str) -> None:
    """There is no model on this machine; code alone drafts, and the end of it is announced once."""
    reader.heard.clear()
    reader.choose("table cell", f"^{subject},", reader.find(TABLE, "^Objekte und Räume$"))
    reader.find("label", f"^{subject}$")
    reader.press(BUTTON, "^Entwurf schreiben$")
    reader.press(BUTTON, "^Ohne Sprachmodell entwerfen$")
    reader.wait_to_hear(r"Entwurf fertig, \d+ Befund")
    if fact not in reader.text(PLACE_TO_WRITE, "^Text$"):
        raise NotReachable("the draft cannot be read")
    if len(reader.heard) > MOST_WORDS_OF_ONE_DRAFT:
        raise NotReachable(f"too much is said about one draft: {reader.heard}")


def be(reader: ScreenReader, name: str) -> None:
    """Say who works here."""
    reader.menu("Text", "Wer sind Sie.")
    reader.write(EDITOR, "Name", name)
    every_word_is_named(reader)
    reader.press(BUTTON, "^Weiter$")
    reader.find(BUTTON, name)


def mend_a_fact(reader: ScreenReader) -> None:
    """A wrong year is written, heard of in the list of findings, and corrected."""
    good = reader.text(PLACE_TO_WRITE, "^Text$")
    reader.write(PLACE_TO_WRITE, "^Text$", f"{good} {WRONG_YEAR}")
    findings = reader.find(LIST, "^Befunde$")
    reader.wait(lambda: any("1749" in words for words in reader.entries(findings)), "the wrong year is told")
    reader.choose("list item", "1749", findings)
    reader.press(BUTTON, "^Angabe entscheiden$")
    every_word_is_named(reader)
    reader.press(BUTTON, "^Entscheiden$")  # the first answer: the text will be corrected
    reader.write(PLACE_TO_WRITE, "^Text$", good)
    reader.wait(
        lambda: not any("1749" in words for words in reader.entries(findings)), "the wrong year is mended"
    )


def export(reader: ScreenReader, folder: Path) -> None:
    """As a web page and as a table, into a folder chosen in the dialog."""
    reader.press(BUTTON, "^Ausgeben$")
    reader.press("check box", "Tabelle")
    every_word_is_named(reader)
    reader.press(BUTTON, "^Ordner wählen$")
    answer_file_dialog(reader, folder, "^(Auswählen|Öffnen|Choose)$")
    reader.press(BUTTON, "^Bericht lesen$")
    report = reader.text(EDITOR, "^Bericht$")
    if "K 2" not in report:
        raise NotReachable(f"the report does not say what was left out: {report}")
    reader.press(BUTTON, "^Schließen$")


def answer_file_dialog(reader: ScreenReader, path: Path, answer: str) -> None:
    """Qt's own file dialog: a field for the name, and a button."""
    every_word_is_named(reader)
    reader.write(EDITOR, "^(Dateiname|Verzeichnis):?$", str(path))
    reader.press(BUTTON, answer)


def every_word_is_named(reader: ScreenReader) -> None:
    """Nothing that can have the keyboard is silent."""
    if silent := reader.unnamed():
        raise NotReachable(f"without a name: {silent}")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
