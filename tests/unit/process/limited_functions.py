"""Functions for tests of `run_limited`."""

import os
import resource
import sys
import time

from klartafel.domain.message import DamagedFile, Message


class TooStrange(DamagedFile):
    """A class that the parent has never heard of."""


def double(value):
    return {"double": value * 2}


def sleep(seconds):
    time.sleep(seconds)


def eat(count):
    return len(bytearray(count))


def crash(_):
    os.abort()


def refuse(name):
    reasons = (Message("test.first"), Message("test.second", (("line", 3),)))
    raise TooStrange(Message("test.strange", (("name", name), ("reasons", reasons))))


def answer_too_much(_):
    return "x" * 5_000_000


def answer_no_json(_):
    return object()


def print_a_lot(_):
    sys.stdout.write("x" * 1_000_000)
    return "quiet"


def core_limit(_):
    return resource.getrlimit(resource.RLIMIT_CORE)[0]
