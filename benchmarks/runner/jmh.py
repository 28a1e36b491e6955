"""Runs the JMH benchmarks of benchmarks/jmh."""

import os
import shutil
import subprocess

import corpora

ROOT = corpora.HERE.parent
MODULE = corpora.HERE / "jmh"


def run(corpus, jpegs, pngs, quick):
    """Builds, and runs all benchmarks; gives the exit code."""
    class_path = MODULE / "target" / "jmh.classpath"
    maven = "mvn" if shutil.which("mvn") else str(ROOT / "mvnw")
    subprocess.run(
        [maven, "-q", "-B", "-Dquick", "-Dmaven.test.skip=true", "-pl", "benchmarks/jmh", "-am", "compile"]
        + ["dependency:build-classpath", f"-Dmdep.outputFile={class_path}"],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        check=True,
    )
    java = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if os.environ.get("JAVA_HOME") else "java"
    command = [java, "-cp", f"{MODULE / 'target' / 'classes'}:{class_path.read_text()}", "org.openjdk.jmh.Main"]
    parameters = ["-p", f"jpegs={corpus.drawn('jpeg', jpegs)}", "-p", f"pngs={corpus.drawn('png', pngs)}"]
    short = ["-f", "1", "-wi", "1", "-w", "1", "-i", "1", "-r", "1"] if quick else []
    return subprocess.run([*command, *parameters, *short], check=False).returncode
