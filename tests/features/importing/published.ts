// The sample plan in the shape in which such plans are published: a table for each section, whose header names it, under headings for the
// phase and the theme.
import { plan, type SampleAction } from "../../../src/local/sample/plan.ts";
import type { SourceCell, SourceTable } from "../../../src/office/source.ts";

const themes = (action: SampleAction) => [`Phase ${action.phase} of the plan`, action.theme];

export function publishedTables(actions: readonly SampleAction[] = plan): readonly SourceTable[] {
  const sections = [...new Set(actions.map(({ section }) => section))];
  return sections.flatMap((section, index) => {
    const own = actions.filter((action) => action.section === section);
    const [first] = own;
    if (!first) return [];
    const [number = "", ...title] = section.split(" ");
    const header = [number, title.join(" "), "Actions", "Dates", "Leads"].map((text) => ({ text }));
    const rows = own.map((action, at) => ({ line: at + 2, cells: cellsOf(action, own[at - 1]) }));
    return [{ name: `Table ${index + 1}`, headings: themes(first), rows: [{ line: 1, cells: header }, ...rows] }];
  });
}

function cellsOf(action: SampleAction, above: SampleAction | undefined): readonly SourceCell[] {
  const { outcome, reference, title, dates, leadRoles } = action;
  const [number = "", ...text] = outcome.split(" ");
  const merged = above?.outcome === outcome ? { merged: "above" as const } : {};
  return [
    { text: number, ...merged },
    { text: text.join(" "), ...merged },
    { text: `${reference} ${title}`, number: reference },
    { text: dates },
    { text: leadRoles.map((role) => `• ${role}`).join("\n") },
  ];
}
