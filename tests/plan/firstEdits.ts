// Edits as the first version of the tab kept them: one of each sort.

const made = new Date("2026-11-20T09:00:00Z");
const parked = undefined;
const claim = {
  list: "claims",
  fields: { actionId: 7, reference: "1.1.7", title: "1.1.7 claimed complete", kind: "Claimed", words: "Done" },
  operation: "claim 1",
};
const round = { list: "rounds", fields: { title: "Round 2 opened", kind: "Opened", words: "" }, operation: "round 2" };
const evidence = { list: "evidence", fields: { actionId: 7, title: "Minutes" }, operation: "evidence 1" };

export const firstEdits = [
  { operation: "words", id: 7, fields: { narrative: "Mine" }, before: { narrative: "" }, made, parked },
  {
    ...{ operation: "claimed", id: 7, fields: { lifecycle: "Claimed complete" } },
    ...{ before: { lifecycle: "In progress" }, record: claim, made, parked },
  },
  { operation: "a round", id: 0, fields: {}, before: {}, record: round, made, parked },
  { operation: "evidence alone", id: 7, fields: {}, before: {}, record: evidence, made, parked },
  { operation: "refused", id: 8, fields: { ask: "Two officers" }, before: { ask: "" }, made, parked: "Access denied." },
] as const;

/** The same in today's form. */
export const firstEditsNow = [
  {
    ...{ operation: "words", list: "Actions", item: 7, fields: { narrative: "Mine" }, before: { narrative: "" } },
    ...{ made, parked },
  },
  {
    ...{ operation: "claimed", list: "Actions", item: 7, fields: { lifecycle: "Claimed complete" } },
    ...{ before: { lifecycle: "In progress" }, entry: { ...claim, list: "Claims" }, made, parked },
  },
  {
    ...{ operation: "a round", list: "Update rounds", item: 0, fields: {}, before: {} },
    ...{ entry: { ...round, list: "Update rounds" }, made, parked },
  },
  {
    ...{ operation: "evidence alone", list: "Actions", item: 7, fields: {}, before: {} },
    ...{ entry: { ...evidence, list: "Evidence" }, made, parked },
  },
  {
    ...{ operation: "refused", list: "Actions", item: 8, fields: { ask: "Two officers" }, before: { ask: "" } },
    ...{ made, parked: "Access denied." },
  },
];
