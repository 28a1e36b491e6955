"""Sums up what perf found in one check by what the work is for, and prints a table in Markdown."""

import collections
import re
import sys

# The first one that fits a line of perf (thread, file, symbol) counts.
KINDS = [
    ("Java's compilers", r"C[12] Compiler"),
    ("garbage collection", r"GC Thread|VM Thread"),
    ("the kernel: listing, opening and reading files, memory", r"\[k\]"),
    ("code that is not compiled yet (the interpreter)", r"\bInterpreter\b"),
    ("SHA-256, CRC-32, Adler-32", r"StubRoutines|sun\.security\.provider|adler32|crc32"),
    ("JPEG: passing over the codes", r"JpegSequentialScan|JpegProgressiveScan|HuffmanTable|JpegBits|JpegCodedData|JpegEntropy"),
    ("PNG: inflating", r"PngInflater|PngCodes|DeflateCode"),
    ("PNG: filters and pixels", r"PngUnfilter|PngFilters|PngPass|PngPicture|RgbSums"),
    ("what an image looks like", r"JpegDcImage|Frequencies|PerceptualHash"),
    ("structure of images", r"core\.image\."),
    ("near-duplicates and copies", r"core\.facts\.(Near|Look|Duplicate|Groups|Pixel|Compared)"),
    ("labels.csv", r"core\.read\.|Label|Tally|TextIndex"),
    ("list of files, and what each is", r"core\.source\.|Layout|KnownNames|TimSort|Comparator|sun\.nio\.fs"),
    ("the rest of Java's code", r"\[JIT\]|perf-\d+\.map"),
    ("starting: the launcher, Java, loading classes", r""),
]

LINE = re.compile(r"\s*([\d.]+)%\s+(.*)")


def main():
    shares = collections.Counter()
    for line in sys.stdin:
        found = LINE.match(line)
        if found:
            kind = next(name for name, pattern in KINDS if re.search(pattern, found.group(2)))
            shares[kind] += float(found.group(1))
    if not shares:
        sys.exit("benchmarks/profile: perf found nothing")
    print("| processor time of | share |\n| --- | ---: |")
    for kind, share in shares.most_common():
        print(f"| {kind} | {share:.1f} % |")


main()
