"""Prints what openpyxl finds in a workbook as JSON: its sheets with cells as [type, value, number format]."""
import datetime
import json
import sys

import openpyxl


def cell(found):
    value = found.value
    if isinstance(value, datetime.datetime):
        value = value.isoformat(sep=" ")
    return [found.data_type, value, found.number_format]


def sheet(found):
    widths = {letter: column.width for letter, column in found.column_dimensions.items()}
    return {
        "title": found.title,
        "frozen": found.freeze_panes,
        "filter": found.auto_filter.ref,
        "bold": [c.font.bold for c in found[1]],
        "widths": widths,
        "rows": [[cell(c) for c in row] for row in found.iter_rows()],
    }


workbook = openpyxl.load_workbook(sys.argv[1])
json.dump([sheet(found) for found in workbook.worksheets], sys.stdout)
