"""Runs one command and measures it; runs many in turn."""

import dataclasses
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time


@dataclasses.dataclass(frozen=True)
class Row:
    """A command that is measured.

    key       by which --only picks it
    what      what it does, for the table
    command   its words
    images    how many images it looks at
    expected  what it must print (a regular expression), so that nothing is measured that did not do its work
    env       further environment variables
    before    is called before each run, untimed
    skip      why it can't be measured here; None if it can
    """

    key: str
    what: str
    command: list
    images: int
    expected: str = ""
    env: dict = dataclasses.field(default_factory=dict)
    before: object = None
    skip: str = None


@dataclasses.dataclass(frozen=True)
class Run:
    """What one run took: seconds by the clock, seconds of CPU, bytes of memory at the peak of its largest process."""

    seconds: float
    cpu: float
    memory: int


class Failed(Exception):
    """A command didn't do what it should have."""


def run(row):
    """Runs a command once."""
    if row.before:
        row.before()
    with tempfile.NamedTemporaryFile("r") as usage, tempfile.TemporaryFile("w+") as out:
        # GNU time takes so little memory itself that it doesn't hide that of a small program.
        command = ["/usr/bin/time", "-q", "-f", "%U %S %M", "-o", usage.name, *row.command]
        env = {**os.environ, "LC_ALL": "C.UTF-8", **row.env}
        start = time.perf_counter()
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.PIPE, env=env, errors="replace", check=False
        )
        seconds = time.perf_counter() - start
        out.seek(0)
        text = out.read()
        if done.returncode != 0 or not re.search(row.expected, text):
            said = "\n".join((text[:2000] + done.stderr[-2000:]).splitlines()[-20:])
            raise Failed(f"{' '.join(row.command)}\nended with {done.returncode}; it said:\n{said}")
        user, system, kilobytes = usage.read().split()
    return Run(seconds, float(user) + float(system), int(kilobytes) * 1024)


def in_turn(title, rows, rounds):
    """Runs A B C, A B C, ...; gives a list of runs for each row that isn't skipped."""
    runs = {row.key: [] for row in rows if row.skip is None}
    for number in range(1, rounds + 1):
        for row in rows:
            if row.skip is None:
                done = run(row)
                runs[row.key].append(done)
                print(f"{title}, round {number} of {rounds}: {row.key} {done.seconds:.2f} s", file=sys.stderr)
    return runs


def median(runs, value):
    """The median of what a function gives for each run."""
    return statistics.median(value(run) for run in runs)


def ratio(runs, reference):
    """How many times as long as the reference: the median of the ratios within each round."""
    return statistics.median(mine.seconds / theirs.seconds for mine, theirs in zip(runs, reference))
