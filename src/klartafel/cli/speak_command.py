"""`speak`: spoken form, audio, timings."""

import argparse
from collections.abc import Callable
from pathlib import Path

from klartafel.cli.console import DONE, Console
from klartafel.cli.text_input import read_text
from klartafel.domain.message import Message, WrongCall
from klartafel.services.speaking import speak


def add_to(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    text: Callable[[Message], str],
) -> None:
    """Declare the call."""
    parser = commands.add_parser("speak", parents=[common], help=text(Message.of("cli.speak")))
    parser.add_argument("--text", required=True, metavar="FILE", help=text(Message.of("cli.text-file")))
    parser.add_argument("--out", required=True, type=Path, help=text(Message.of("cli.speak-out")))
    parser.add_argument("--lang", choices=("de", "en"), default="de", help=text(Message.of("cli.lang")))
    parser.add_argument("--voice", help=text(Message.of("cli.voice")))
    parser.add_argument("--wpm", type=int, help=text(Message.of("cli.words-per-minute")))
    parser.set_defaults(command=run)


def run(call: argparse.Namespace, console: Console) -> int:
    """Speak one text."""
    if call.wpm is not None and call.wpm < 1:
        raise WrongCall(Message.of("cli.too-few-words-per-minute"))
    report = speak(read_text(call.text), call.lang, call.out, voice=call.voice, words_per_minute=call.wpm)
    console.say(
        Message.of(
            "speak.done",
            path=str(report.file),
            seconds=report.seconds,
            rate=round(report.words_per_minute),
            voice=report.voice_name,
        )
    )
    if console.as_json:
        console.document(
            {
                "file": str(report.file),
                "timings": str(report.timings),
                "seconds": round(report.seconds, 3),
                "words_per_minute": round(report.words_per_minute, 1),
                "voice": report.voice,
                "sentences": [
                    {
                        "written": sentence.written,
                        "spoken": sentence.spoken,
                        "start": round(sentence.start, 3),
                        "end": round(sentence.end, 3),
                    }
                    for sentence in report.sentences
                ],
            }
        )
    return DONE
