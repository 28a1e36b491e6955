"""The datasets that are measured on. They are made once, and lie in the work folder."""

import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent

# With these, no two of 200,000 JPEGs are near-duplicates by chance; album-check found none.
SEEDS = {"jpeg": 3, "png": 2}


class Corpora:
    """Makes datasets, each at its first use."""

    def __init__(self, work, threads):
        self._source = HERE / "corpus" / "corpus.c"
        # Corpora of an older program are not taken for those of this one.
        version = hashlib.sha256(self._source.read_bytes()).hexdigest()[:8]
        self._folder = work / f"corpora-{version}"
        self._folder.mkdir(parents=True, exist_ok=True)
        self._program = self._folder / "corpus"
        self._threads = threads

    def drawn(self, encoding, images):
        """A dataset of pictures that are all different."""

        def make(folder):
            self._compile()
            seed = str(SEEDS[encoding])
            command = [self._program, encoding, str(images), seed, str(self._threads), folder]
            subprocess.run(command, check=True)

        return self._make(f"{encoding}-{images}", make)

    def zipped(self, encoding, images):
        """The same as a zip, as `zip -r` makes it: each entry is deflated, if that makes it smaller."""
        dataset = self.drawn(encoding, images)

        def make(file):
            subprocess.run(["zip", "-q", "-r", file, dataset.name], cwd=dataset.parent, check=True)

        return self._make(f"{dataset.name}.zip", make)

    def linked(self, images, base):
        """A dataset of so many files, which are hard links to those of a smaller JPEG dataset."""
        dataset = self.drawn("jpeg", base)

        def make(folder):
            (folder / "images").mkdir(parents=True)
            header, *rows = (dataset / "labels.csv").read_text().splitlines()
            with open(folder / "labels.csv", "w") as labels:
                labels.write(header + "\n")
                for row in rows:
                    name, rest = row.split(",", 1)
                    for copy in range(images // base):
                        os.link(dataset / "images" / name, folder / "images" / f"{copy}-{name}")
                        labels.write(f"{copy}-{name},{rest}\n")
            info = json.loads((dataset / "info.json").read_text())
            for key in info:
                if key.endswith("_images_per_category") and not key.startswith("uniform"):
                    info[key] *= images // base
            (folder / "info.json").write_text(json.dumps(info, indent=2))

        return self._make(f"linked-{images}-of-{base}", make)

    def _make(self, name, make):
        target = self._folder / name
        if not target.exists():
            print(f"benchmarks: making {target}", file=sys.stderr)
            part = self._folder / f"unfinished-{name}"
            if part.is_dir():
                shutil.rmtree(part)
            part.unlink(missing_ok=True)
            make(part)
            part.rename(target)
        return target

    def _compile(self):
        if not self._program.exists():
            compile_c(self._source, self._program, ["-O3", "-ffast-math"], ["-ljpeg", "-lpng", "-lm"])


def compile_c(source, program, options, libraries):
    """Compiles a program of one file."""
    command = ["gcc", "-std=c17", "-Wall", "-Wextra", "-Werror", "-pthread", *options, source, "-o", program]
    subprocess.run([*command, *libraries], check=True)
