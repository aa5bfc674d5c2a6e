import json, datetime as dt, openpyxl
from docx import Document
from openpyxl.styles import PatternFill
exp=json.load(open("expected.json"))
def table(d, rows):
    t=d.add_table(rows=0, cols=len(rows[0])); t.style="Table Grid"
    for r in rows:
        for c,x in zip(t.add_row().cells, r): c.text=x
    return t
d=Document()
for theme,acts in (("Theme A: Leadership",["Agree a vision","Meet partners"]),("Theme B: Money",["Set a budget","Sell assets","Close accounts"])):
    d.add_heading(theme,1); table(d,[["No","Action","Lead","Date"]]+[[str(i+1),a,"CEX","May 2026"] for i,a in enumerate(acts)])
d.save("p13.docx"); exp["p13.docx"]=["Agree a vision","Meet partners","Set a budget","Sell assets","Close accounts"]
d=Document(); t=table(d,[["Action","","Lead","Date"],["1.1","Adopt a charter","MO","May 2026"],["1.2","Brief the press","Comms","June 2026"]]); t.cell(0,0).merge(t.cell(0,1)); d.save("p14.docx"); exp["p14.docx"]=["Adopt a charter","Brief the press"]
wb=openpyxl.Workbook(); ws=wb.active; ws.title="Plan"
for r in [["Ref","Action","Start date","End date","Status","RAG"],["1","Map the services",dt.date(2026,1,5),dt.date(2026,3,31),"Open","Red"],["2","Cost the services",dt.date(2026,2,1),dt.date(2026,6,30),"Open","Amber"],["3","Cut the services",dt.date(2026,4,1),dt.date(2026,9,30),"Closed","Green"]]: ws.append(r)
wb.save("p15.xlsx"); exp["p15.xlsx"]=["Map the services","Cost the services","Cut the services"]
wb=openpyxl.Workbook(); ws=wb.active; ws.title="Plan"
ws.append(["Ref","Action","Lead","By when","RAG"])
for r,c in ((["1","Coloured red","A","May 2026",None],"FFFF0000"),(["2","Coloured green","B","June 2026",None],"FF00B050")):
    ws.append(r); ws.cell(ws.max_row,5).fill=PatternFill("solid",fgColor=c)
wb.save("p16.xlsx"); exp["p16.xlsx"]=["Coloured red","Coloured green"]
d=Document(); t=table(d,[["Ref","Action","Lead","Date","RAG","Update"],["1","Improve adult care","DASS","May 2026","Red","Not good"],["","","Head of Care","June 2026","Amber","Half way"],["2","Improve schools","DCS","July 2026","Green","Fine"]]); t.cell(1,0).merge(t.cell(2,0)); t.cell(1,1).merge(t.cell(2,1)); d.save("p17.docx"); exp["p17.docx"]=["Improve adult care","Improve schools"]
json.dump(exp,open("expected.json","w"),indent=1)
