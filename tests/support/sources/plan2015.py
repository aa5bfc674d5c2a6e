"""Writes the sample plan as a Word file, as such plans are published: phases and themes as headings, a table for each
section, outcomes merged over their actions, and the actions' numbers by automatic numbering.

python3 plan2015.py FILE.docx < plan.json     (python-docx; see plan2015.ts, which makes plan.json)
"""
import json
import sys

from docx import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn


def element(name, **attributes):
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    return made


def add_numbering(document, sections):
    """One definition of 1, 1.1, 1.1.1; a list for each section, which begins at the section's number."""
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
        for at, text in enumerate(["%1", "%1.%2", "%1.%2.%3"])
    )
    definition = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    bullets = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="91"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/><w:lvlJc w:val="left"/><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" w:hint="default"/></w:rPr></w:lvl></w:abstractNum>'
    first_list = numbering.find(qn("w:num"))
    for xml in (definition, bullets):
        first_list.addprevious(parse_xml(xml))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="191"><w:abstractNumId w:val="91"/></w:num>'))
    for section in sections:
        number = section["number"]
        numbering.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{200 + number}"><w:abstractNumId w:val="90"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="{number}"/></w:lvlOverride></w:num>'
            )
        )


def number(paragraph, num_id, level):
    properties = element("w:numPr")
    properties.append(element("w:ilvl", val=level))
    properties.append(element("w:numId", val=num_id))
    paragraph._p.get_or_add_pPr().append(properties)


def write(cell, text):
    cell.paragraphs[0].text = text
    return cell.paragraphs[0]


def add_section(document, section):
    actions = [(outcome, action) for outcome in section["outcomes"] for action in outcome["actions"]]
    table = document.add_table(rows=1 + len(actions), cols=5)
    table.style = "Table Grid"
    list_id = 200 + section["number"]
    header = table.rows[0]
    header._tr.get_or_add_trPr().append(element("w:tblHeader"))
    number(write(header.cells[0], ""), list_id, 0)
    for cell, text in zip(header.cells[1:], [section["title"], "Actions", "Dates", "Leads"]):
        write(cell, text)
    row = 1
    for outcome in section["outcomes"]:
        last = row + len(outcome["actions"]) - 1
        for column in (0, 1):
            if last > row:
                table.cell(row, column).merge(table.cell(last, column))
        number(write(table.cell(row, 0), ""), list_id, 1)
        write(table.cell(row, 1), outcome["text"])
        for action in outcome["actions"]:
            number(write(table.cell(row, 2), action["title"]), list_id, 2)
            write(table.cell(row, 3), action["dates"])
            leads = table.cell(row, 4)
            for index, lead in enumerate(action["leads"]):
                paragraph = leads.paragraphs[0] if index == 0 else leads.add_paragraph()
                paragraph.text = lead
                number(paragraph, 191, 0)
            row += 1


def main():
    plan = json.load(sys.stdin)
    document = Document()
    document.core_properties.author = "Westmere Council"
    add_numbering(document, [section for phase in plan for theme in phase["themes"] for section in theme["sections"]])
    document.add_heading("Improvement plan", 0)
    for phase in plan:
        document.add_heading(phase["title"], 1)
        for theme in phase["themes"]:
            document.add_heading(theme["title"], 2)
            for section in theme["sections"]:
                document.add_paragraph()
                add_section(document, section)
    document.save(sys.argv[1])


main()
