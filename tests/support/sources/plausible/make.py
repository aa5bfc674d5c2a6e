from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from docx.oxml import OxmlElement
import openpyxl
from openpyxl.styles import Font, PatternFill
import datetime as dt, json
exp = {}
def table(d, rows, style="Table Grid"):
    t = d.add_table(rows=0, cols=len(rows[0])); t.style = style
    for r in rows:
        cells = t.add_row().cells
        for c, x in zip(cells, r): c.text = x
    return t
# 1. one table, separate reference col, RAG key and contents before
d = Document(); d.add_heading("Anytown Improvement Plan", 0)
d.add_heading("Contents", 1)
table(d, [["Section","Page"],["1. Governance","3"],["2. Finance","5"],["3. Culture","7"]])
d.add_heading("RAG key", 1)
table(d, [["RAG","Meaning"],["Red","Not on track, no plan to recover"],["Amber","At risk"],["Green","On track"],["Blue","Complete"]])
d.add_heading("Action plan", 1)
table(d, [["No.","Action","Owner","Deadline","Status","Progress"],
 ["1","Adopt a new constitution","JS / AB","31/03/26","On track","Draft with members"],
 ["2","Close the 2023/24 accounts","S151 Officer","End of Q2","Behind","Auditor queries"],
 ["3","Train all Members","MO","Ongoing","Complete",""],
 ["4","Recruit a permanent Chief Executive","Leader","31/05/2026","Not started",""]])
d.save("p01.docx"); exp["p01.docx"]=["Adopt a new constitution","Close the 2023/24 accounts","Train all Members","Recruit a permanent Chief Executive"]
# 2. no references, sections as merged rows
d = Document()
rows=[["Action","Lead","By when","RAG"],["Governance","","",""],["Review the scheme of delegation","MO","Jun-26","A"],["Publish a forward plan","Dem Services","Monthly","G"],["Finance","","",""],["Balance the 2026/27 budget","S151","11 March 2026","R"],["Dispose of surplus assets","Head of Estates","2026/27","A"]]
t=table(d,rows)
for i in (1,5-1):
    a=t.rows[i].cells; a[0].merge(a[3])
d.save("p02.docx"); exp["p02.docx"]=["Review the scheme of delegation","Publish a forward plan","Balance the 2026/27 budget","Dispose of surplus assets"]
# 3. landscape continuation tables without header
d = Document()
d.add_heading("Priority 1: Governance",1)
table(d,[["Ref","What we will do","Who","When","Measure"],["G1","Set up an improvement board","CEX","April 2026","Board meets"],["G2","Write a code for officers","MO","May 2026","Code adopted"]])
s=d.add_section(WD_SECTION.NEW_PAGE); s.orientation=WD_ORIENT.LANDSCAPE
table(d,[["G3","Run surgeries for staff","HR","June 2026","Twelve a year"],["G4","Publish all decisions","Dem","July 2026","All online"]])
d.add_heading("Priority 2: Finance",1)
table(d,[["Ref","What we will do","Who","When","Measure"],["F1","Agree a medium term plan","S151","Sept 2026","Plan agreed"]])
d.add_page_break()
table(d,[["F2","Rebuild reserves to 5%","S151","March 2027","5%"]])
d.save("p03.docx"); exp["p03.docx"]=["Set up an improvement board","Write a code for officers","Run surgeries for staff","Publish all decisions","Agree a medium term plan","Rebuild reserves to 5%"]
# 4. actions as bullets in one cell per recommendation
d = Document()
t=table(d,[["Recommendation","Actions","Lead","Date"],["R1 Strengthen scrutiny","","Chair of Scrutiny","June 2026"],["R2 Fix the budget","","S151","July 2026"]])
for i,acts in ((1,["Train scrutiny members","Appoint a scrutiny officer","Publish a work programme"]),(2,["Review fees","Freeze recruitment"])):
    c=t.rows[i].cells[1]; c.text=""
    c.paragraphs[0].text=acts[0]; c.paragraphs[0].style=d.styles["List Bullet"]
    for a in acts[1:]: c.add_paragraph(a, style="List Bullet")
d.save("p04.docx"); exp["p04.docx"]=["Train scrutiny members","Appoint a scrutiny officer","Publish a work programme","Review fees","Freeze recruitment"]
# 5. merged cells down: one objective, several actions; status words; action spans with merged lead
d = Document()
t=table(d,[["Objective","Action","Lead officer","Target date","Status"],["Better housing","Survey all homes","HH","31/12/25","In progress"],["","Fix damp cases","HH","28/02/26","Delayed"],["","Publish the stock condition","Dir Place","31.03.26","Not yet due"],["Better waste","Retender the contract","Dir Place","1st April 2027","In Progress - some risk"]])
t.cell(1,0).merge(t.cell(3,0)); t.cell(1,2).merge(t.cell(2,2))
d.save("p05.docx"); exp["p05.docx"]=["Survey all homes","Fix damp cases","Publish the stock condition","Retender the contract"]
# 6. workbook: two plans in one workbook + notes sheet + hidden column + list sheet
wb=openpyxl.Workbook(); ws=wb.active; ws.title="Improvement Plan"
ws.append(["Anytown Council Improvement Plan 2026"]); ws.append([]); ws.append(["Ref","Theme","Action","Lead","Due","Internal notes","RAG"])
for r in [["IP1","People","Write a workforce plan","HR",dt.date(2026,5,1),"SECRET one","Green"],["IP2","People","Cut agency spend","HR",dt.date(2026,9,30),"SECRET two","Red"]]: ws.append(r)
ws.column_dimensions["F"].hidden=True
w2=wb.create_sheet("Finance Recovery Plan"); w2.append(["Ref","Action","Lead","Due","RAG"]); w2.append(["FR1","Sell the depot","S151",dt.date(2026,12,1),"Amber"]); w2.append(["FR2","Review the capital programme","S151","TBC","Amber"])
w3=wb.create_sheet("Lists"); w3.append(["RAG","Leads"]); w3.append(["Red","HR"]); w3.append(["Amber","S151"]); w3.append(["Green","MO"])
w3.sheet_state="hidden"
wb.save("p06.xlsx"); exp["p06.xlsx"]=["Write a workforce plan","Cut agency spend","Sell the depot","Review the capital programme"]
# 7. workbook numeric refs 1.1 .. 1.10, filtered hidden rows, totals
wb=openpyxl.Workbook(); ws=wb.active; ws.title="Plan"; ws.append(["Action No","Description","Responsible Officer","Completion Date","% complete","BRAG"])
for i in range(1,12):
    ws.append([float(f"1.{i}"),f"Task number {i} of the plan","Officer A",dt.date(2026,1,i),i/20,"B" if i<3 else "G"]); ws.cell(ws.max_row,1).number_format="0.0" if i<10 else "0.00"
ws.append(["Total",11,None,None,None,None]); ws.row_dimensions[4].hidden=True
wb.save("p07.xlsx"); exp["p07.xlsx"]=[f"Task number {i} of the plan" for i in range(1,12)]
# 8. two header rows merged, group rows with lead text, unnumbered action in the middle
wb=openpyxl.Workbook(); ws=wb.active; ws.title="Sheet1"
ws.append(["Ref","Key action","Responsibility",None,"Timescale",None,"RAG"]); ws.append([None,None,"Officer","Member","Start","Finish",None])
for c in ("A1:A2","B1:B2","C1:D1","E1:F1","G1:G2"): ws.merge_cells(c)
for r in [["A1","Agree the vision","CEX","Leader",dt.date(2026,1,5),dt.date(2026,3,31),"Green"],["A2","Tell the staff","HR","Leader",dt.date(2026,2,1),dt.date(2026,4,30),"Amber"],[None,"Tell the public","Comms","Leader",dt.date(2026,3,1),dt.date(2026,5,31),"Red"],["A3","Hold a conference","CEX","Mayor",dt.date(2026,6,1),dt.date(2026,6,30),None]]: ws.append(r)
wb.save("p08.xlsx"); exp["p08.xlsx"]=["Agree the vision","Tell the staff","Tell the public","Hold a conference"]
# 9. Word: one table per action (key/value form)
d=Document()
for i,(a,b) in enumerate([("Adopt a procurement strategy","Head of Procurement"),("Publish a contracts register","Head of Procurement"),("Review all waivers","MO")],1):
    d.add_heading(f"Action {i}",2); table(d,[["Action",a],["Lead",b],["Due date",f"{i} May 2026"],["RAG","Amber"]])
d.save("p09.docx"); exp["p09.docx"]=["Adopt a procurement strategy","Publish a contracts register","Review all waivers"]
# 10. Excel transposed-like dates as text, leads JS / AB, sub-actions a) b)
wb=openpyxl.Workbook(); ws=wb.active; ws.title="Plan"; ws.append(["Priority","Ref","Improvement Action","Leads","Target Date","Revised Date","Current Status","Evidence"])
for r in [["Leadership","L.1","Agree roles of members and officers","JS / AB","31/03/26","30/06/26","At risk","Minutes"],[None,"L.2","Develop a members' charter","JS/AB","30.4.26",None,"On Target",None],[None,None,"a) draft the charter","AB","1/4/26",None,"Completed",None],[None,None,"b) adopt at Council","JS","30/4/26",None,"Not Started",None],["Finance","F.1","Set a balanced budget","CFO","w/c 2 March 2026",None,"Overdue",None],["Finance","F.2","Monthly monitoring","CFO","Monthly from April 2026",None,"Ongoing",None]]: ws.append(r)
wb.save("p10.xlsx"); exp["p10.xlsx"]=["Agree roles of members and officers","Develop a members' charter","Set a balanced budget","Monthly monitoring"]
# 11. Word with Yes/No headers unknown: "Improvement required" "Task"
d=Document(); table(d,[["Improvement needed","Steps to be taken","Named officer","Milestone","Position at Jan 26"],["Poor data","Buy a new system","CIO","Dec 2026","Tender out"],["Poor data","Clean the old data","CIO","Jun 2026","Half done"],["Low trust","Publish a quarterly report","Comms","Each quarter","First out"]])
d.save("p11.docx"); exp["p11.docx"]=["Buy a new system","Clean the old data","Publish a quarterly report"]
# 12. Excel: tables side by side? -> plan with a summary block above and sign-off below
wb=openpyxl.Workbook(); ws=wb.active; ws.title="Dashboard & plan"
for r in [["Status","Count"],["Red",1],["Amber",1],["Green",1],[],["Ref","Action","Owner","Date","RAG","Comments"],["1a","Do the first thing","A","2026-03-31","Red","late"],["1b","Do the second thing","B","2026-04-30","Amber","so so"],["2","Do the third thing","C","2026-05-31","Green","fine"],[],["Signed off by:","Chief Executive"],["Date:","1 May 2026"]]: ws.append(r)
wb.save("p12.xlsx"); exp["p12.xlsx"]=["Do the first thing","Do the second thing","Do the third thing"]
json.dump(exp,open("expected.json","w"))
