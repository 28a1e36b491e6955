"""Measures album-check beside other programs on this machine, and prints tables in Markdown."""

import argparse
import dataclasses
import json
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile

import corpora
import jmh
import machine
import measure
import tables
from groups import Groups

PAGE = corpora.HERE.parent / "docs" / "performance.md"

MILLION = 1_000_000


def arguments():
    parser = argparse.ArgumentParser(prog="benchmarks/run", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small datasets and two rounds: does all of it run?")
    parser.add_argument(
        "--images", type=int, nargs="+", metavar="N", help="sizes of the JPEG datasets (default: 20000 200000)"
    )
    parser.add_argument(
        "--pngs", type=int, nargs="+", metavar="N", help="sizes of the PNG datasets (default: 20000 200000)"
    )
    parser.add_argument("--rounds", type=int, metavar="N", help="how often each command is run (default: 5)")
    parser.add_argument(
        "--only", nargs="+", metavar="NAME", help="these groups (jpeg, png, zip, cold, growth, dozen, cache, jmh) or rows"
    )
    parser.add_argument("--million", action="store_true", help="also check 1,000,000 JPEGs, which are hard links")
    parser.add_argument("--jmh", action="store_true", help="also run the JMH benchmarks of single parts")
    parser.add_argument("--write", action="store_true", help=f"put the tables into {PAGE.relative_to(corpora.HERE.parent)}")
    parser.add_argument(
        "--work",
        type=pathlib.Path,
        default=pathlib.Path(tempfile.gettempdir()) / "album-check-benchmarks",
        metavar="DIR",
        help="where datasets and programs are kept (default: %(default)s)",
    )
    options = parser.parse_args()
    options.images = sorted(options.images or ([1_000] if options.quick else [20_000, 200_000]))
    options.pngs = sorted(options.pngs or ([800] if options.quick else [20_000, 200_000]))
    options.rounds = options.rounds or (2 if options.quick else 5)
    if options.million and all(MILLION % images for images in options.images):
        parser.error("--million needs a size of which 1,000,000 is a multiple")
    return options


def plan(groups, options):
    """All groups, each made when its turn comes, since making it may draw a dataset."""
    largest = options.images[-1]
    for images in options.images:
        yield "jpeg", lambda images=images: groups.folder("jpeg", images)
    for images in options.pngs:
        yield "png", lambda images=images: groups.folder("png", images)
    for images in options.images:
        yield "zip", lambda images=images: groups.zipped("jpeg", images)
    # A larger zip of PNGs would tell nothing new, and take 6 GB more.
    yield "zip", lambda: groups.zipped("png", options.pngs[0])
    if not options.quick:  # the whole machine gets slower when its page cache is dropped
        yield "cold", lambda: groups.cold(largest)
    yield "dozen", lambda: groups.dozen()
    yield "cache", lambda: groups.cached(largest)
    # The last: a million new links keep the machine busy for minutes.
    yield "growth", lambda: groups.growth(options.images, MILLION if options.million else None)


def picked(group, only):
    """The group with the rows that --only names, and that with which they are compared."""
    if not only or group.name in only:
        return group
    rows = [row for row in group.rows if row.key in only]
    if rows:
        rows = [row for row in group.rows if row.key in only or row.key == group.reference]
    return dataclasses.replace(group, rows=rows)


def measured(groups, options):
    """The tables of all groups, which are printed one by one, and all single runs."""
    names = {"jmh", *(name for name, _ in plan(groups, options))}
    # A group that isn't wanted is not even made, unless --only names rows, which may be in any.
    by_group = options.only and names.issuperset(options.only)
    parts, raw = [], {}
    for name, make in plan(groups, options):
        if by_group and name not in options.only:
            continue
        group = picked(make(), options.only)
        if not group.rows:
            continue
        runs = measure.in_turn(group.title, group.rows, options.rounds * group.repeats)
        parts.append(tables.table(group, runs))
        print(parts[-1], flush=True)
        raw[group.title] = {key: [dataclasses.asdict(run) for run in done] for key, done in runs.items()}
    return parts, raw


def main():
    options = arguments()
    options.work.mkdir(parents=True, exist_ok=True)
    corpus = corpora.Corpora(options.work, machine.cores())
    java = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if os.environ.get("JAVA_HOME") else "java"
    about = machine.describe(java)
    command = shlex.join(["benchmarks/run", *[word for word in sys.argv[1:] if word != "--write"]])
    head = tables.head(command, about)
    print(head, flush=True)
    parts, raw = [], {}
    if options.only != ["jmh"]:
        parts, raw = measured(Groups(options.work, corpus, machine.cores()), options)
    if options.jmh or "jmh" in (options.only or []):
        datasets = corpus.drawn("jpeg", options.images[0]), corpus.drawn("png", options.pngs[0])
        parts.append(jmh.run(java, options.work, *datasets, options.quick))
        print(parts[-1])
    if not parts:
        print("benchmarks: --only names nothing that there is", file=sys.stderr)
        return 2
    (options.work / "results.json").write_text(json.dumps({"machine": about, "runs": raw}, indent=1))
    if options.write:
        tables.write(PAGE, "\n".join([head, *parts]))
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (measure.Failed, OSError, subprocess.CalledProcessError) as failure:
        print(f"benchmarks: {failure}", file=sys.stderr)
        sys.exit(1)
