# Writes plans as workbooks with openpyxl and as separated text with Python's csv.
# python3 writeSheets.py plans.json FOLDER
import csv
import datetime
import io
import json
import pathlib
import sys

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904

plans = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
folder = pathlib.Path(sys.argv[2])
for number, plan in enumerate(plans):
    book = openpyxl.Workbook()
    if plan["is1904"]:
        book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.title = "Plan"
    for row in plan["rows"]:
        for each in row["cells"]:
            cell = sheet.cell(row["row"], each["column"])
            if each["kind"] == "text":
                cell.value = each["value"]
                cell.data_type = "s"
            else:
                isDay = each["kind"] == "day"
                cell.value = datetime.date.fromisoformat(each["value"]) if isDay else each["value"]
                cell.number_format = each["format"]
        if row["isHidden"]:
            sheet.row_dimensions[row["row"]].hidden = True
    for area in plan["merges"]:
        sheet.merge_cells(area)
    book.save(folder / f"{number}.xlsx")
    text = io.StringIO(newline="")
    way = plan["csv"]
    if way["isNamed"]:
        text.write(f"sep={way['separator']}\r\n")
    quoting = csv.QUOTE_ALL if way["quotesAll"] else csv.QUOTE_MINIMAL
    csv.writer(text, delimiter=way["separator"], lineterminator=way["end"], quoting=quoting).writerows(plan["lines"])
    (folder / f"{number}.csv").write_bytes(text.getvalue().encode(way["encoding"]))
