"""Where and with what was measured."""

import datetime
import os
import pathlib
import re
import subprocess


def cores():
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0))


def describe(java):
    """Lines on the machine, the programs and the time."""
    memory = int(re.search(r"MemTotal:\s+(\d+)", _file("/proc/meminfo")).group(1)) / 1024**2
    model = re.search(r"model name\s*:\s*(.*)", _file("/proc/cpuinfo"))
    system = re.search(r'PRETTY_NAME="(.*)"', _file("/etc/os-release"))
    return [
        f"{model.group(1) if model else os.uname().machine}, {cores()} cores, {memory:.1f} GiB of memory; "
        f"{system.group(1) if system else os.uname().sysname}, Linux {os.uname().release}",
        _said([java, "-version"]),
        ", ".join(_packages()),
        f"{datetime.date.today().isoformat()}, commit {_said(['git', 'describe', '--always', '--dirty'])}, "
        f"load average at the start {os.getloadavg()[0]:.1f}",
    ]


def _packages():
    """Debian's packages of the other programs, with their versions."""
    names = ["libjpeg62-turbo", "libpng16-16", "libssl3", "python3-pil", "python3-pandas", "imagemagick", "jpeginfo"]
    listed = _said(["dpkg-query", "-W", "-f", "${Package} ${Version}\n", *names])
    return [line for line in listed.splitlines() if re.fullmatch(r"\S+ \S+", line)] or ["not Debian"]


def _said(command):
    try:
        here = pathlib.Path(__file__).parent
        done = subprocess.run(
            command, cwd=here, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
        )
        # Of Java's three lines the second one names the build.
        lines = done.stdout.strip().splitlines()
        return lines[1] if command[-1] == "-version" and len(lines) > 1 else "\n".join(lines)
    except OSError:
        return "unknown"


def _file(path):
    try:
        return pathlib.Path(path).read_text()
    except OSError:
        return ""
