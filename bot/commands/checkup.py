"""The check-up, on the command line."""

from __future__ import annotations

from argparse import Namespace

from bot.commands import starting
from bot.commands.exits import FAULTS, OK
from bot.errors import SettingsError


def doctor(_: Namespace) -> int:
    """What is well and what is not; a line each."""
    from bot.doctor import examine, unreadable
    from bot.findings import Level

    try:
        findings = examine(starting.settings())
    except SettingsError as error:
        findings = unreadable(error)
    faults = 0
    for finding in findings:
        print(finding, flush=True)
        faults += finding.level is Level.FAULT
    return FAULTS if faults else OK
