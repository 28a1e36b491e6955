"""What contributors ran so far, written anew: the parts are there, the JSON parses, the columns exist.

    python3 old_checker.py FOLDER

It opens no image, counts nothing, and compares no label with a file.
"""

import json
import os
import sys

import pandas


def main():
    folder = sys.argv[1]
    for part in ("info.json", "labels.csv", "images"):
        if not os.path.exists(os.path.join(folder, part)):
            sys.exit(f"{part} is missing.")
    with open(os.path.join(folder, "info.json"), encoding="utf-8") as file:
        info = json.load(file)
    labels = pandas.read_csv(os.path.join(folder, "labels.csv"))
    columns = [info["image_column_name"], info["category_column_name"]]
    if info["has_super_categories"]:
        columns.append(info["super_category_column_name"])
    for column in columns:
        if column not in labels.columns:
            sys.exit(f"labels.csv has no column {column}.")
    print("The dataset is in perfect format.")


if __name__ == "__main__":
    main()
