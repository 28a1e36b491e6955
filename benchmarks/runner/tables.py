"""Results as Markdown."""

import re

import measure

BEGIN = "<!-- benchmarks: what is between these lines is written by benchmarks/run --write -->"
END = "<!-- benchmarks: end -->"


def table(group, runs):
    """The table of a group."""
    reference = next((row for row in group.rows if row.key == group.reference), None)
    compared = runs.get(group.reference) if reference else None
    rounds = max(map(len, runs.values()), default=0)
    head = ["", f"seconds (min to max of {rounds})", "images/s", "CPU seconds", "peak memory"]
    if compared:
        head.insert(3, f"time against {group.reference}")
    lines, skipped = [_line(head), _line(["---"] + ["---:"] * (len(head) - 1))], []
    for row in group.rows:
        if row.skip is not None:
            skipped.append(f"Not measured: {row.what}: {row.skip}.")
            continue
        mine = runs[row.key]
        seconds = [run.seconds for run in mine]
        middle = measure.median(mine, lambda run: run.seconds)
        cells = [
            f"{row.what} (`{row.key}`)",
            f"{_seconds(middle)} ({_seconds(min(seconds))} to {_seconds(max(seconds))})",
            f"{row.images / middle:,.0f}" if row.images else "",
            f"{measure.median(mine, lambda run: run.cpu):.2f}",
            f"{measure.median(mine, lambda run: run.memory) / 1e6:,.0f} MB",
        ]
        if compared:
            cells.insert(3, f"{measure.ratio(mine, compared):.2f}")
        lines.append(_line(cells))
    paragraphs = [f"### {group.title}"] + (["\n".join(lines)] if runs else []) + skipped
    return "\n\n".join(paragraphs) + "\n"


def _line(cells):
    return "| " + " | ".join(cells) + " |"


def _seconds(value):
    return f"{value:.3f}" if value < 1 else f"{value:.2f}"


def head(command, machine):
    """What stands above the tables."""
    return "\n".join([f"`{command}`, medians.", "", *[f"- {line}" for line in machine], ""])


def write(path, text):
    """Puts the text between the marks of a file."""
    old = path.read_text()
    marks = re.compile(re.escape(BEGIN) + ".*?" + re.escape(END), re.DOTALL)
    if not marks.search(old):
        raise ValueError(f"{path} lacks the lines between which the tables go")
    path.write_text(marks.sub(lambda _: f"{BEGIN}\n\n{text}\n{END}", old))
