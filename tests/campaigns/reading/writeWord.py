"""Writes random plans as Word files by python-docx. On stdin: {"folder": ..., "plans": [{"name", "tables": [...]}]}.

A table: {"headings": [...], "rows": [[cell, ...], ...], "merged": [{"column", "first", "last"}]}
A cell: {"lines": [...], "label": null or {"list": id, "level": n}}
Lists: {"definitions": [[{"format", "text", "start"}, ...], ...], "lists": [{"definition": n, "starts": {level: start}}, ...]}
"""
import json
import os
import sys

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from xml.sax.saxutils import quoteattr


def add_lists(document, plan):
    numbering = document.part.numbering_part.element
    first = numbering.find(qn("w:num"))
    for index, levels in enumerate(plan["definitions"]):
        content = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="{level["start"]}"/><w:numFmt w:val="{level["format"]}"/><w:lvlText w:val={quoteattr(level["text"])}/><w:lvlJc w:val="left"/></w:lvl>'
            for at, level in enumerate(levels)
        )
        first.addprevious(
            parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{100 + index}"><w:multiLevelType w:val="multilevel"/>{content}</w:abstractNum>'
            )
        )
    for index, one in enumerate(plan["lists"]):
        starts = "".join(
            f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
            for at, start in one["starts"].items()
        )
        numbering.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{100 + index}"><w:abstractNumId w:val="{100 + one["definition"]}"/>{starts}</w:num>'
            )
        )


def write(cell, content):
    """A line is a paragraph, or follows a break in one, in turns."""
    paragraph = cell.paragraphs[0]
    for index, line in enumerate(content["lines"]):
        if index and index % 2:
            paragraph = cell.add_paragraph()
        elif index:
            paragraph.add_run().add_break()
        half = len(line) // 2
        paragraph.add_run(line[:half])
        paragraph.add_run(line[half:]).bold = True
    label = content["label"]
    if label:
        properties = cell.paragraphs[0]._p.get_or_add_pPr()
        properties.append(
            parse_xml(
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{label["level"]}"/><w:numId w:val="{100 + label["list"]}"/></w:numPr>'
            )
        )


def add_table(document, content):
    for level, heading in enumerate(content["headings"], 1):
        document.add_heading(heading, level)
    rows = content["rows"]
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f'<w:tblHeader {nsdecls("w")}/>'))
    covered = set()
    for merge in content["merged"]:
        table.cell(merge["first"], merge["column"]).merge(table.cell(merge["last"], merge["column"]))
        covered |= {(row, merge["column"]) for row in range(merge["first"] + 1, merge["last"] + 1)}
    for at, row in enumerate(table.rows):
        for column, cell in enumerate(row.cells):
            if (at, column) not in covered:
                write(cell, rows[at][column])
    document.add_paragraph("Text between tables")


given = json.load(sys.stdin)
for plan in given["plans"]:
    document = Document()
    add_lists(document, plan)
    for table in plan["tables"]:
        add_table(document, table)
    document.save(os.path.join(given["folder"], plan["name"] + ".docx"))
