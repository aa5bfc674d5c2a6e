// Lists that a feature might bring, with rows for the sample.
import type { SampleRow } from "../../../src/plan/feature.ts";
import { choice, day, note, number, people, person, text } from "../../../src/schema/columns.ts";
import { inSharePoint } from "../../../src/schema/inSharePoint.ts";
import { additionColumns, defineList, entryColumns, type List } from "../../../src/schema/list.ts";

const title = text({ name: "Title", title: "Title", description: "In a line." }, { required: true });

export const risks = defineList({
  title: "Test risks",
  description: "A list with a folder for each programme.",
  folders: true,
  access: { root: {}, folders: { programme: "Improvement contribute" } },
  columns: {
    title,
    words: note({ name: "Words", title: "In words", description: "" }),
    likelihood: number({ name: "Likelihood", title: "Likelihood", description: "" }),
    level: choice({ name: "Level", title: "Level", description: "" }, ["High", "Low"]),
    reviewOn: day({ name: "ReviewOn", title: "Review on", description: "" }),
    owner: person({ name: "RiskOwner", title: "Owner", description: "" }),
    helpers: people({ name: "Helpers", title: "Helpers", description: "" }),
    ...additionColumns,
  },
});
export const papers = defineList({
  title: "Test papers",
  description: "A list without folders.",
  access: { root: { coordinators: "Improvement contribute" } },
  columns: { title, due: day({ name: "Due", title: "Due", description: "" }), ...additionColumns },
});
export const checks = defineList({
  title: "Test checks",
  description: "A log.",
  mode: "log",
  access: { root: { verifiers: "Improvement add" } },
  columns: { title, on: day({ name: "On", title: "On", description: "" }), ...entryColumns },
});
export const ours: readonly List[] = [risks, papers, checks];

export const bringing = {
  inSharePoint: async () => ({ lists: ours.map((list) => inSharePoint(list, { views: [] })) }),
};

export const council = (name: string) => `${name}@council.example`;

export const rows: readonly SampleRow[] = [
  {
    list: risks,
    programme: 3,
    edits: [
      {
        by: council("lead-3"),
        day: "2026-09-01",
        fields: {
          ...{ title: "Nobody applies", words: "Two\nlines.", likelihood: 4, level: "High", reviewOn: "2026-10-01" },
          ...{ owner: council("lead-3"), helpers: [council("coordinator-3"), council("slt-1")] },
        },
      },
      { by: council("coordinator-3"), day: "2026-10-01", fields: { likelihood: 2, reviewOn: "2026-12-01" } },
      { by: council("lead-3"), day: "2026-11-02", fields: { level: "Low", owner: undefined, helpers: [] } },
    ],
  },
  {
    list: risks,
    programme: 4,
    edits: [{ by: council("lead-4"), day: "2026-09-01", fields: { title: "All of it is text", words: "Yes." } }],
  },
  {
    list: papers,
    edits: [
      { by: council("coordinator-4"), day: "2026-10-05", fields: { title: "To the Board", due: "2026-11-30" } },
      { by: council("coordinator-3"), day: "2026-10-06", fields: { due: "2026-12-01" } },
    ],
  },
  {
    list: checks,
    edits: [{ by: council("verifier-1"), day: "2026-10-06", fields: { title: "Checked", on: "2026-10-05" } }],
  },
  { list: checks, edits: [{ by: council("verifier-1"), day: "2026-10-06", fields: { title: "Checked again" } }] },
];
