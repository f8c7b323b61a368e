"""`doctor`: what is there, what is missing, and the line that adds it."""

import argparse
from collections.abc import Callable

from klartafel.cli.console import DONE, MISSING, Console
from klartafel.domain.message import Message
from klartafel.services.doctor import examine, report


def add_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    text: Callable[[Message], str],
) -> None:
    """Declare the call."""
    parser = commands.add_parser("doctor", parents=[common], help=text(Message.of("cli.doctor")))
    parser.add_argument("--report", action="store_true", help=text(Message.of("cli.doctor-report")))
    parser.set_defaults(command=run)


def run(call: argparse.Namespace, console: Console) -> int:
    """Look and tell."""
    if call.report:
        lines = report(console.language)
        if console.as_json:
            console.document({"report": list(lines)})
        else:
            print("\n".join(lines))
        return DONE
    examinations = examine()
    if console.as_json:
        console.document(
            {
                "examinations": [
                    {
                        "what": console.sentence(examination.what),
                        "found": examination.found,
                        "present": examination.present,
                        "remedy": examination.remedy,
                    }
                    for examination in examinations
                ]
            }
        )
    for examination in () if console.as_json else examinations:
        mark = Message.of("doctor.there") if examination.present else Message.of("doctor.missing")
        print(f"{console.sentence(mark):8} {console.sentence(examination.what)}: {examination.found}")
        if examination.remedy:
            print(f"         → {examination.remedy}")
    return DONE if all(examination.present for examination in examinations) else MISSING
