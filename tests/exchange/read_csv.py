"""Prints the rows of a CSV file, as Python's csv module reads them, as JSON."""
import csv
import json
import sys

with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    json.dump(list(csv.reader(file)), sys.stdout)
