"""Runs the JMH benchmarks of benchmarks/jmh."""

import json
import shutil
import subprocess
import sys

import corpora

ROOT = corpora.HERE.parent
MODULE = corpora.HERE / "jmh"


def run(java, work, jpegs, pngs, quick):
    """Builds, runs all benchmarks on two datasets, and gives a table of the results."""
    class_path = MODULE / "target" / "jmh.classpath"
    maven = "mvn" if shutil.which("mvn") else str(ROOT / "mvnw")
    subprocess.run(
        [maven, "-q", "-B", "-Dquick", "-Dmaven.test.skip=true", "-pl", "benchmarks/jmh", "-am", "compile"]
        + ["dependency:build-classpath", f"-Dmdep.outputFile={class_path}"],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=sys.stderr,
        check=True,
    )
    results = work / "jmh.json"
    command = [java, "-cp", f"{MODULE / 'target' / 'classes'}:{class_path.read_text()}", "org.openjdk.jmh.Main"]
    command += ["-foe", "true", "-rf", "json", "-rff", results]
    command += ["-p", f"jpegs={jpegs}", "-p", f"pngs={pngs}"]
    if quick:
        command += ["-f", "1", "-wi", "1", "-w", "1", "-i", "1", "-r", "1"]
    subprocess.run(command, stdout=sys.stderr, check=True)
    return _table(json.loads(results.read_text()), jpegs.name, pngs.name)


def _table(results, jpegs, pngs):
    lines = [
        f"### Single parts, by JMH, on one thread ({jpegs}, {pngs})",
        "",
        "| | mean | error (99.9%) |",
        "| --- | ---: | ---: |",
    ]
    for result in results:
        name = ".".join(result["benchmark"].split(".")[-2:])
        metric = result["primaryMetric"]
        unit = metric["scoreUnit"].removesuffix("/op")
        error = "" if metric["scoreError"] == "NaN" else f"± {metric['scoreError']:,.2f} {unit}"
        lines.append(f"| `{name}` | {metric['score']:,.2f} {unit} | {error} |")
    return "\n".join(lines) + "\n"
