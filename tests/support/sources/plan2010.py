# Writes plan2010.xlsx and plan2010.expected.json beside this file: the plan of a council under a notice to improve, as
# published in 2010, in other words and with roles for names. Its facts, figures and awkward cells are those of the original.
# python3 plan2010.py: it needs openpyxl.
import datetime
import io
import json
import pathlib
import re
import zipfile

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill

here = pathlib.Path(__file__).parent
day, month = "d mmmm yyyy", "mmmm yyyy"


def on(year, number, date, shown):
    """A date as Excel keeps it, and whether its day is shown."""
    return (datetime.date(year, number, date), shown)


safeguarding = "Director of safeguarding"
resources = "Director of resources"
strategic = "Strategic director"
schools = "Head of school improvement"
community = "Director of community services"
workforce = "Workforce manager"

# Each page: its title, and groups: the title that fills one row, and rows of
# objective, action, baseline, target, date, lead, rating, commentary, workstream. An objective of None stands above.
pages = [
    (
        "Performance Measures",
        [
            (
                "Staying Safe - Performance",
                [
                    ("Meet the measures that the notice names", "Take more referrals of children in need on to an initial assessment (NI 68)", "57.6% (2008/09)", (0.5215, "0.00%"), "70% March 2011", safeguarding, "↑ Amber", "52.15% from 1 April to 17 May, up from 41.3%. 450 people were trained by 30 April.", "Social Work"),
                    (None, "Finish more initial assessments within 7 working days (NI 59)", "73% (November 2009)", (0.7692, "0.00%"), "85% October 2010\n87% March 2011", safeguarding, "↓ Red", "Checked by practice consultants since 1 March.", "Social Work"),
                    (None, "Finish more core assessments within 35 working days (NI 60)", "84.9% (2008/09)\n68% (November 2009)", (0.7813, "0.00%"), "80% March 2010\n84% October 2010\n87% March 2011", safeguarding, "↑ Amber", "78.13%, up from 77.97% on 7 May.", "Social Work"),
                ],
            ),
            (
                "Being Healthy; Enjoying and Achieving; Economic Wellbeing; Positive Contribution - Performance",
                [
                    ("Improve the indicators of the area agreement and the attainment targets", "Improve every measure of the area agreement that concerns children", "As agreed in March", (0.7, "0%"), "March 2011", "The council / partners", "→ Green", "67% of the targets had improved by the end of the third quarter.", "Performance and all Workstreams"),
                ],
            ),
        ],
    ),
    (
        "Operational Targets",
        [
            (
                "1. Staying Safe - Social Work Practice",
                [
                    ("Put an effective policy on thresholds into practice", "Bring in a better framework for checking casework", "Each team manager audits 3 files a month", "Audits follow the policy", on(2010, 6, 30, day), safeguarding, "→ Amber", "The results of the audits begin to come through.", "Social Work"),
                    (None, "Review the cases in which no further action was taken", "33.18% of contacts, 11.12% of referrals", (-0.1, "0%"), "June 2010", safeguarding, "→ Green", "1,854 of 5,248 (35%) from January to March. Of 61 sampled, 90% were right.", "Social Work"),
                    (None, "Redesign how referrals and assessments are handled", "In need of review", None, on(2010, 7, 31, month), "Business analyst, partner company / Systems manager", "→ Amber", "4 areas are under way. Progress depends on the time that staff have.", "ICT"),
                    ("Make the common assessment part of daily practice", "Raise the quality and number of common assessments", "Few completed from 2006 to July 2009", "More completed", "March 2011", f"{community} / Early intervention manager", "↑ Amber", "£20k for training. 459 staff trained in 14 sessions; 209 assessments since.", "Early Intervention"),
                    (None, "Update the guidance on working together across agencies", "Written in 2006", "Updated", on(2010, 4, 30, month), f"{safeguarding}/\n{community}", "complete", None, "Social Work"),
                    (None, "Relaunch the thresholds for help across all agencies", "Launched in 2006", "Relaunched", "April 2010", f"{safeguarding}/ {community} Page 2", "complete", None, "Social Work"),
                ],
            ),
        ],
    ),
    (
        "Operational Targets",
        [
            (
                "1. Staying Safe - Social Work Practice (continued)",
                [
                    ("Watch improvement in social care through regular checks", "See that every children's home meets the regulations", 1, "No inadequate home", on(2009, 12, 31, month), safeguarding, "complete", None, "Social Work"),
                    (None, "Bring a monthly report card on safeguarding to the boards", "A scorecard is needed", "12 reports a year", "June 2010", resources, "→ Green", "Adopted by the panel and presented on 19 March 2010.", "Performance"),
                    (None, "Assess ourselves against the inspection criteria", "Begun", "Approved", on(2010, 5, 31, day), f"{safeguarding} / All managers / Performance and Quality", "complete", None, "Social Work"),
                    (None, "Raise the quality of serious case reviews", "Two of four inadequate", "All rated good or better", "ongoing", "Safeguarding board manager", "→ Red", "One adequate and one inadequate.\nOne is being evaluated again.", "Social Work"),
                    (None, "Carry out what serious case reviews recommend, with evidence", (37, '0" actions"'), (0, "General"), "June 2010", "Chair of the safeguarding board Safeguarding board manager Practice manager", "→ Amber", "None is in red status.", "Social Work"),
                    (None, "Have a permanent safeguarding manager in post", "1 person, 2 days a week", "In post", "May 2010", strategic, "→ Green", "Interviews on 18 March and 17 May 2010.", "Workforce"),
                    (None, "Check that information systems are up to date", "Needs to improve", (1, "0%"), "June 2010", safeguarding, "↑ Amber", "One framework covers all of it.", "Social Work"),
                    ("Define what social workers are responsible for", "Review fieldwork and put a better structure in place", "Priority", "In place", "July 2010", safeguarding, "→ Amber", "A draft was shared on 27 April.", "Social Work"),
                ],
            ),
        ],
    ),
    (
        "Operational Targets",
        [
            (
                "2. Enjoying and Achieving - Practice and Process",
                [
                    ("Raise results in primary schools below the floor targets", "Send the department a plan for primary schools", "Needs review", "Agreed", "End of January 2010", schools, "complete", None, "Enjoying and Achieving"),
                    (None, "Carry out that plan and raise standards for good", (13, '0" schools"'), "8 in 2010 and 0 in 2011", "March 2010\nOctober 2010\nMarch 2011", schools, "→ Amber", "Reported on 22 April 2010.", "Enjoying and Achieving"),
                ],
            ),
        ],
    ),
    (
        None,
        [
            (
                "3. Management / Capacity Building / Support",
                [
                    ("Sustain improvement with help from outside", "Obtain funding from outside, with expertise from the sector", "None agreed", "Obtained and shared out", on(2010, 8, 31, month), "Assistant chief executive", "→ Green", "£125k agreed, and £150k over two years.", "Finance"),
                    ("Train and support all social care staff", "Meet each service director monthly to challenge performance", "Monthly supervision", (12, '0" meetings each"'), "December 2009", strategic, "Complete", None, "Workforce"),
                    (None, "Improve how new staff are introduced", "Inconsistent", "Followed and watched", on(2010, 1, 31, day), f"{safeguarding}/ {workforce}", "complete", None, "Workforce"),
                    (None, "Strengthen accountability through yearly reviews of staff", (0.81, "0%"), (0.9, "0%"), "June 2010", f"{resources}/ {workforce}", "→ Amber", "3% recorded by the end of April; another audit in June.", "Workforce"),
                    ("Show that staff and families are more satisfied", "Survey staff, children and families", "64%; rest of council 69%", (0.69, "0%"), "March 2010\nOct 2010 and March 2011", f"{resources}/ {workforce}", "↑ Amber", "Responses of schools: 29% in 2008, 63% in 2009; target 80%.", "Workforce and all Workstreams"),
                ],
            ),
        ],
    ),
    (
        "Operational Targets",
        [
            (
                "4. Performance Management",
                [
                    ("Perform well in the yearly profile by 2011", "Raise the overall score of children's services", "Poor", "90% in time; 12 reports a year", "monthly", resources, "→ Amber", "Reported on 10 May.", "Social Work / Performance"),
                    (None, "Carry out the recommendations of all inspections in time", "Watched", (0.9, "0%"), "Quarterly", resources, "→ Amber", "Reported on 25 March; next on 13 July.", "Social Work / Performance"),
                    (None, "Hold at least 2 mock inspections a quarter", None, 2, "Quarterly", f"{resources}/{safeguarding}", "↑ Amber", "6 half days in June.", "Social Work / Performance"),
                    (None, "Raise the share of inspected services rated good or better (block A)", "Poor", "65% - 79%", "Quarterly", None, "→ Amber", "2 areas moved up, 23 stayed, 1 moved down.", "Performance"),
                    (None, "Raise the rating for fostering and case reviews (block B)", "2 of 4 inadequate", "Good; adequate or better", "Quarterly", resources, "→ Amber", "1 good, 2 adequate and 3 inadequate.", "Performance"),
                    (None, "Raise the rating for national indicators (block C)", "Not in line", "In line or better", "Quarterly", resources, "→ Amber", "11 moved up, 12 stayed, 4 moved down.", "Performance"),
                    (None, "Report on the profile each quarter, with risks", "Quarter 2", (4, '0" reports a year"'), "Quarterly", resources, "↑ Amber", "To the panel on 20 May.", "Performance"),
                    (None, "Carry out every recommendation of the outside review", (0.67, "0%"), (1, "0%"), on(2010, 5, 31, month), resources, "→ Green", "To the panel on 3 June.", "Performance"),
                    ("Let the panel challenge and drive progress", "Invite the regional director to the panel", "N/A", "Attends", "December 2009", strategic, "complete", None, "Performance"),
                ],
            ),
        ],
    ),
    (
        None,
        [
            (
                "5. Finance",
                [
                    ("Make financial management fit for its purpose", "Tackle the overspend of the directorate", "£4.5m", "2% either way", "March 2010", strategic, "complete", "The final figure was £3.99m.", "Finance"),
                    (None, "Tackle the overspend of the directorate\nClose the gap to what similar councils spend", None, "Closed", on(2010, 3, 31, day), strategic, "complete", None, "Finance"),
                    (None, "Compare funding and performance with other councils", None, "Three visits", "August 2010", f"{resources} / Finance manager", "↑ Amber", "A report goes to the August panel.", "Finance"),
                ],
            ),
        ],
    ),
    (
        "Operational Targets",
        [
            (
                "6. Recruitment and Retention",
                [
                    ("Have enough social care staff to protect children", "Lower the vacancy rate of qualified social workers", "December 2009", "20% by October 2010\n10% by March 2011", "June 2010", safeguarding, "→ Amber", "20.4 posts (25.3%).", "Social Care / Workforce"),
                    (None, "Lower the vacancy rate of team managers", "33% on 16 December 2009", "16% by October 2010\n8% by March 2011", "June 2010", safeguarding, "↑ Amber", "5 of 15 posts; 1 is unfilled (6.7%).", "Social Care / Workforce"),
                    (None, "Recruit 30 new foster carers", 126, "=126+30", "March 2010", safeguarding, "→ Green", "22 approved; 139 at the end of March.", "Social Care / Workforce"),
                    (None, "Rely less on agency staff", (1843627, "[$£-809]#,##0"), (-440000, "[$£-809]#,##0"), "October 2010", safeguarding, "↓ Amber", "£159,218 to 17 May; 24.4 vacancies are covered.", "Workforce / Finance"),
                    (None, "Take on more administrative staff to free social workers", (7.9, '0.0" posts"'), "Impact assessed", on(2009, 12, 31, month), resources, "complete", None, "Workforce / Finance"),
                ],
            ),
        ],
    ),
    (
        None,
        [
            (
                "7. ICT",
                [
                    ("Give staff the systems that they need", "Settle what the inspectors raised about systems", "Recommended", "Settled", "November 2009", resources, "complete", None, "Performance / ICT"),
                    (None, "Bring mobile working to social workers sooner", "In a later phase", (106, '0" laptops"'), None, "Partner company", "complete", None, "ICT"),
                ],
            ),
        ],
    ),
]

heads = ["Objective", "Key Actions", "Measures", None, "Target Date", "Lead", "RAG", "Performance Commentary", "Lead Workstream(s)"]
stored = {}
expected = []
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Action plan"
bold = Font(bold=True)
colours = {"Red": "FF8080", "Amber": "FFD080", "Green": "90D090"}
row = 1


def put(column, value, **look):
    cell = sheet.cell(row, column, value)
    for name, setting in look.items():
        setattr(cell, name, setting)
    return cell


def fill(text):
    """A title over all columns."""
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=9)
    put(1, text, font=bold)


fill("Notice to Improve - Action Plan")
row += 1
put(1, "Date of update 17th May")
row += 2
for number, (title, groups) in enumerate(pages):
    if title:
        put(1, title, font=bold)
        row += 1
    for column, text in enumerate(heads, 1):
        if text:
            put(column, text, font=bold)
    sheet.merge_cells(start_row=row, end_row=row, start_column=3, end_column=4)
    row += 1
    put(3, "Baseline", font=bold)
    put(4, "Targets", font=bold)
    if number == 0:
        for column in (1, 2, 5, 6, 7, 8, 9):
            sheet.merge_cells(start_row=row - 1, end_row=row, start_column=column, end_column=column)
    row += 1
    for group, actions in groups:
        fill(group)
        row += 1
        first = row
        start = row
        for index, (objective, action, baseline, target, date, lead, rag, commentary, workstream) in enumerate(actions):
            wrap = Alignment(wrap_text=True, vertical="top")
            if objective:
                start = row
                put(1, objective, alignment=wrap)
            put(2, action, alignment=wrap)
            for column, value in ((3, baseline), (4, target)):
                value, form = value if isinstance(value, tuple) else (value, "General")
                put(column, value, number_format=form, alignment=wrap)
                if isinstance(value, str) and value.startswith("="):
                    stored[f"{'ABCD'[column - 1]}{row}"] = "156"
            shown = date
            if isinstance(date, tuple):
                put(5, date[0], number_format=date[1])
                shown = f"{date[0]:%B %Y}" if date[1] == month else f"{date[0].day} {date[0]:%B %Y}"
            else:
                put(5, date, alignment=wrap)
            put(6, lead, alignment=wrap)
            cell = put(7, rag)
            rating = rag.split()[-1]
            if rating in colours:
                cell.fill = PatternFill("solid", fgColor=colours[rating])
            put(8, commentary, alignment=wrap)
            put(9, workstream)
            own = action.split("\n")[-1]
            plain = (lead or "").replace(" Page 2", "")
            entry = {"line": row, "group": group, "title": own, "rating": rating.lower() if rating.lower() == "complete" else rating, "dates": shown or "", "lead": plain}
            if own != action:
                entry["titleCell"] = action
            if plain != (lead or ""):
                entry["leadCell"] = lead
            expected.append(entry)
            # The objective of the first two groups is merged down to the next one; the others leave blank cells.
            isLast = index == len(actions) - 1 or actions[index + 1][0]
            if number < 2 and isLast and row > start:
                sheet.merge_cells(start_row=start, end_row=row, start_column=1, end_column=1)
            row += 1
        put(1, f'="Group total: "&COUNTA(B{first}:B{row - 1})')
        stored[f"A{row}"] = f"Group total: {len(actions)}"
        row += 1
    row += 1
put(1, "Notes: → the same, ↑ better and ↓ worse than at the last update. Complete counts as Green.")
for letter, width in zip("ABCDEFGHI", (30, 40, 18, 18, 18, 24, 12, 50, 20)):
    sheet.column_dimensions[letter].width = width
raw = io.BytesIO()
book.save(raw)

# openpyxl stores no value of a formula.
with zipfile.ZipFile(raw) as source, zipfile.ZipFile(here / "plan2010.xlsx", "w", zipfile.ZIP_DEFLATED) as made:
    for name in sorted(source.namelist()):
        data = source.read(name)
        if name == "xl/worksheets/sheet1.xml":
            text = data.decode()
            for place, value in stored.items():
                kind = "" if value.isdigit() else ' t="str"'
                text, count = re.subn(rf'<c r="{place}"([^>]*)><f>(.*?)</f><v ?/?>(</v>)?</c>', rf'<c r="{place}"\1{kind}><f>\2</f><v>{value}</v></c>', text)
                assert count == 1, place
            data = text.encode()
        if name == "docProps/core.xml":
            data = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", b"2010-05-17T00:00:00Z", data)
        made.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)

counts = {rating: sum(each["rating"] == rating for each in expected) for rating in ("Red", "Amber", "Green", "complete")}
assert len(expected) == 44 and counts == {"Red": 2, "Amber": 22, "Green": 7, "complete": 13}, counts
headline = {"Red": 2, "Amber": 22, "Green": 20, "complete": 13}
lines = ",\n".join("    " + json.dumps(each, ensure_ascii=False) for each in expected)
(here / "plan2010.expected.json").write_text(f'{{\n  "headline": {json.dumps(headline)},\n  "actions": [\n{lines}\n  ]\n}}\n', encoding="utf-8")
