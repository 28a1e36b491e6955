"""What is measured: groups of rows that are run in turn, each group on one dataset."""

import dataclasses
import os
import pathlib
import shlex
import shutil
import subprocess

import corpora
from measure import Row

ROOT = corpora.HERE.parent
ALBUM_CHECK = str(ROOT / "bin" / "album-check")
REFERENCES = corpora.HERE / "references"
# Debian's own: it has Debian's PIL and pandas, which a python3 further up the path may lack.
PYTHON = "/usr/bin/python3"
DROP_CACHES = pathlib.Path("/proc/sys/vm/drop_caches")

# What a release manager's machine has to spare; the goal for 1,000,000 images.
SMALL_HEAP = "-Xmx512m"


@dataclasses.dataclass(frozen=True)
class Group:
    """Rows that belong together; times are given against the row of the key `reference`, if there is one.

    repeats  so many times more rounds than usual
    """

    name: str
    title: str
    rows: list
    reference: str = ""
    repeats: int = 1


class Groups:
    """Makes the groups, and what they need."""

    def __init__(self, work, corpus, threads):
        self._work = work
        self._corpus = corpus
        self._threads = threads
        self._codec = work / "codec"
        corpora.compile_c(REFERENCES / "codec.c", self._codec, ["-O2"], ["-ljpeg", "-lpng", "-lcrypto"])
        # Builds, if need be, and makes the class-data archive.
        helps = subprocess.run([ALBUM_CHECK, "check", "--help"], text=True, stdout=subprocess.PIPE, check=True)
        self._has_cache = "--cache" in helps.stdout

    def folder(self, encoding, images):
        """Everything on a folder that lies in the page cache."""
        dataset = self._corpus.drawn(encoding, images)
        folder = dataset / "images"
        codec = "libjpeg-turbo" if encoding == "jpeg" else "libpng"
        rows = [
            self._in_c("read", "read only, in C", folder, images),
            self._in_c("sha256", "read and SHA-256, in C (OpenSSL)", folder, images),
            self._in_c("decode", f"read, SHA-256 and full decode, in C (OpenSSL, {codec})", folder, images),
            self._pil(folder, images),
            self._each("identify", "ImageMagick `identify -regard-warnings`", "identify", "-regard-warnings", folder, images),
            self._each("jpeginfo", "`jpeginfo -c`: full decode", "jpeginfo", "-c", folder, images),
            self._each("sha256sum", "`sha256sum`", "sha256sum", "", folder, images),
            self._old(dataset, images),
            self._check("check-1", "album-check, 1 thread", dataset, images, 1),
            self._check("check", self._threads_of("album-check"), dataset, images),
        ]
        if encoding == "png":
            rows = [row for row in rows if row.key != "jpeginfo"]
        title = f"{images:,} {encoding.upper()}s ({_megabytes(folder)}), a folder, page cache warm"
        return Group(encoding, title, self._warmed(rows, folder), "decode")

    def zipped(self, encoding, images):
        """A zip beside the folder."""
        dataset = self._corpus.drawn(encoding, images)
        zipped = self._corpus.zipped(encoding, images)
        rows = [
            self._check("folder", self._threads_of("album-check, the folder"), dataset, images),
            self._check("zip", self._threads_of("album-check, the zip"), zipped, images),
        ]
        title = f"{images:,} {encoding.upper()}s, folder and zip, page cache warm"
        return Group("zip", title, self._warmed(rows, dataset / "images"), "folder")

    def cold(self, images):
        """A folder that has to come from the disk."""
        dataset = self._corpus.drawn("jpeg", images)
        folder = dataset / "images"
        rows = [
            self._in_c("read", "read only, in C", folder, images),
            self._in_c("decode", "read, SHA-256 and full decode, in C", folder, images),
            self._pil(folder, images),
            self._check("check", self._threads_of("album-check"), dataset, images),
        ]
        reason = None if _can_drop_caches() else "the page cache can't be dropped here"
        rows = [dataclasses.replace(row, before=_drop_caches, skip=row.skip or reason) for row in rows]
        return Group("cold", f"{images:,} JPEGs, a folder, page cache dropped before each run", rows, "decode")

    def growth(self, sizes, linked_to):
        """The same with a small heap at several sizes; the largest perhaps of hard links."""
        datasets = [(f"{images:,}", images, self._corpus.drawn("jpeg", images)) for images in sizes]
        if linked_to:
            base = max(size for size in sizes if linked_to % size == 0)
            name = f"{linked_to:,}, hard links to {base:,}"
            # Each image stands several times in its category, of which the check warns.
            datasets.append((name, linked_to, self._corpus.linked(linked_to, base)))
        rows = [
            dataclasses.replace(
                self._check(f"check-{images}", f"{name} JPEGs", dataset, images),
                env={"ALBUM_CHECK_JAVA_OPTS": SMALL_HEAP},
                before=lambda dataset=dataset: self._warm(dataset / "images"),
            )
            for name, images, dataset in datasets
        ]
        return Group("growth", f"{self._threads_of('album-check')} with {SMALL_HEAP}, by size", rows)

    def dozen(self):
        """What it takes to start."""
        images = 12
        dataset = self._corpus.drawn("jpeg", images)
        check = self._check("check", "album-check on a dataset of a dozen images", dataset, images)
        rows = [
            Row("python", '`python3 -c "pass"`', [PYTHON, "-c", "pass"], 0),
            Row("pandas", '`python3 -c "import pandas"`', [PYTHON, "-c", "import pandas"], 0, skip=_lacking("pandas")),
            # It is too small for an album, but not for the format.
            dataclasses.replace(check, command=[*check.command, "--profile", "format"]),
        ]
        return Group("dozen", "Starting", self._warmed(rows, dataset / "images"), "pandas", repeats=4)

    def cached(self, images):
        """A second run, where nothing has changed since the first."""
        dataset = self._corpus.drawn("jpeg", images)
        cache = self._work / "facts.cache"
        first = self._check("first", "album-check, first run with `--cache FILE`", dataset, images)
        second = self._check("second", "album-check, second run with `--cache FILE`", dataset, images)
        reason = None if self._has_cache else "this version has no option --cache"
        folder = dataset / "images"

        def anew():
            cache.unlink(missing_ok=True)
            self._warm(folder)

        rows = [
            dataclasses.replace(row, command=[*row.command, "--cache", str(cache)], before=before, skip=reason)
            for row, before in ((first, anew), (second, lambda: self._warm(folder)))
        ]
        return Group("cache", f"{images:,} JPEGs, nothing changed since the last run", rows, "first")

    def _threads_of(self, what):
        return f"{what}, {self._threads} threads"

    def _in_c(self, mode, what, folder, images):
        command = [str(self._codec), mode, str(self._threads), str(folder)]
        return Row(mode, f"{what}, {self._threads} threads", command, images, f"^{images} files, .* 0 errors")

    def _pil(self, folder, images):
        command = [PYTHON, str(REFERENCES / "pil_check.py"), str(self._threads), str(folder)]
        what = f"PIL `open` and `load`, hashlib, {self._threads} processes"
        return Row("pil", what, command, images, f"^{images} files, 0 errors", skip=_lacking("PIL"))

    def _each(self, key, what, program, options, folder, images):
        """A program that takes the names of files: some hundreds at once, as many processes as threads."""
        listing = f"cd {shlex.quote(str(folder))} && find . -type f -print0"
        each = f"xargs -0 -P {self._threads} -n 500 {program} {options}"
        reason = None if shutil.which(program) else f"there is no {program} here"
        # Each of these programs prints a line an image.
        command = ["bash", "-o", "pipefail", "-c", f"{listing} | {each} | wc -l"]
        # What ImageMagick could do in threads of its own would only get into the way of the other process.
        env = {"OMP_NUM_THREADS": "1"}
        return Row(key, f"{what}, {self._threads} processes", command, images, f"^{images}$", env=env, skip=reason)

    def _old(self, dataset, images):
        command = [PYTHON, str(REFERENCES / "old_checker.py"), str(dataset)]
        return Row("old", "the old checker (pandas; opens no image)", command, images, "perfect", skip=_lacking("pandas"))

    def _check(self, key, what, dataset, images, threads=None):
        threads = str(threads or self._threads)
        command = [ALBUM_CHECK, "check", "--no-progress", "--threads", threads, str(dataset)]
        return Row(key, what, command, images, f"{images:,} images")

    def _warmed(self, rows, folder):
        """The rows, before each of which the files are read: a kernel may drop them while other rows run."""
        return [dataclasses.replace(row, before=lambda: self._warm(folder)) for row in rows]

    def _warm(self, folder):
        """Reads all files, so that they lie in the page cache."""
        subprocess.run([self._codec, "read", "1", folder], stdout=subprocess.DEVNULL, check=True)


def _megabytes(folder):
    return f"{sum(entry.stat().st_size for entry in os.scandir(folder)) / 1e6:,.1f} MB"


def _lacking(module):
    """Why a Python program can't be measured; None if it can."""
    command = [PYTHON, "-c", f"import {module}"]
    if os.path.exists(PYTHON) and subprocess.run(command, stderr=subprocess.DEVNULL, check=False).returncode == 0:
        return None
    return f"there is no {module} here"


def _can_drop_caches():
    try:
        _drop_caches()
        return True
    except OSError:
        return False


def _drop_caches():
    os.sync()
    DROP_CACHES.write_text("3\n")
