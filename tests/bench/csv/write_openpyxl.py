"""Writes a workbook with openpyxl in its fastest way and prints the seconds that it took, without starting and reading.
Arguments: a JSON file with the cells of some devices as [type, value], the rows to write, the workbook."""
import datetime
import json
import sys
import time

from openpyxl import Workbook


def typed(cell):
    kind, value = cell
    return datetime.datetime.fromtimestamp(value / 1000) if kind == "time" else value


with open(sys.argv[1], encoding="utf-8") as file:
    devices = [[typed(cell) for cell in device] for device in json.load(file)]
start = time.perf_counter()
workbook = Workbook(write_only=True)
sheet = workbook.create_sheet("Devices")
for row in range(int(sys.argv[2])):
    sheet.append(devices[row % len(devices)])
workbook.save(sys.argv[3])
print(time.perf_counter() - start)
