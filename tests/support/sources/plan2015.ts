// The sample plan as two Word files of other programs, in the shape in which such plans are published.
// To make both again, with python-docx and LibreOffice: npx tsx tests/support/sources/plan2015.ts
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { plan, type SampleAction } from "../../../src/local/sample/plan.ts";
import { converted } from "../../campaigns/office/soffice.ts";
import { pythonWith, runPython } from "./python.ts";

const pathOf = (name: string) => join(import.meta.dirname, name);

/** Written by python-docx, and the same saved by LibreOffice. */
export const plan2015Files = ["plan2015.docx", "plan2015-libreoffice.docx"] as const;
export const readPlan2015 = (name: (typeof plan2015Files)[number]) => new Uint8Array(readFileSync(pathOf(name)));

const phases = ["Phase 1: the first year", "Phase 2: the years after"];

/** Phases, in them themes, sections, outcomes and actions, with texts that have no number. */
function nested() {
  return phases.map((title, index) => {
    const ofPhase = plan.filter(({ phase }) => phase === index + 1);
    const themes = groupsOf(ofPhase, ({ theme }) => theme).map(([title, actions]) => ({
      title,
      sections: groupsOf(actions, ({ section }) => section).map(sectionOf),
    }));
    return { title, themes };
  });
}

function sectionOf([section, actions]: readonly [string, readonly SampleAction[]]) {
  const outcomes = groupsOf(actions, ({ outcome }) => outcome).map(([outcome, own]) => ({
    text: withoutNumber(outcome),
    actions: own.map(({ title, dates, leadRoles }) => ({ title, dates, leads: leadRoles })),
  }));
  return { number: Number.parseInt(section, 10), title: withoutNumber(section), outcomes };
}

function groupsOf(actions: readonly SampleAction[], key: (action: SampleAction) => string) {
  return [...new Set(actions.map(key))].sort(byNumber).map((name) => {
    return [name, actions.filter((action) => key(action) === name)] as const;
  });
}

const byNumber = (a: string, b: string) => a.localeCompare(b, "en", { numeric: true });
const withoutNumber = (text: string) => text.replace(/^[\d.]+ /, "");

if (process.argv[1] === import.meta.filename) {
  const python = pythonWith("docx");
  if (!python) throw new Error("There is no Python with python-docx. On Debian: apt-get install python3-docx");
  const [own, saved] = plan2015Files;
  runPython(python, [pathOf("plan2015.py"), pathOf(own)], nested());
  const files = converted({ [own]: readPlan2015(own) }, "docx:MS Word 2007 XML");
  writeFileSync(pathOf(saved), files.get(own) ?? new Uint8Array());
}
