"""The yardstick in Python: reads, digests and decodes every image of a folder with PIL, in processes.

    python3 pil_check.py PROCESSES FOLDER

Exits with 1 if PIL refuses an image.
"""

import hashlib
import io
import multiprocessing
import os
import sys

from PIL import Image

# So many files go to a process at once, which makes the traffic between processes negligible.
CHUNK = 200


def check(path):
    """The digest of a file, or None if PIL can't decode it."""
    with open(path, "rb") as file:
        content = file.read()
    digest = hashlib.sha256(content).digest()
    try:
        with Image.open(io.BytesIO(content)) as image:
            image.load()
    except (OSError, SyntaxError, ValueError):
        return None
    return digest


def main():
    processes, folder = int(sys.argv[1]), sys.argv[2]
    paths = [os.path.join(folder, name) for name in os.listdir(folder)]
    with multiprocessing.Pool(processes) as pool:
        digests = list(pool.imap_unordered(check, paths, CHUNK))
    errors = digests.count(None)
    print(f"{len(digests)} files, {errors} errors")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
