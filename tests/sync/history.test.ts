import { expect, test } from "vitest";
import { type ActionFields, type ActionVersion, actions } from "../../src/plan/actions.ts";
import { historyOf } from "../../src/sync/history.ts";
import { anActionRow, coordinator5, lead5 } from "../support/builders.ts";

const version = (label: string, fields: Partial<ActionFields>, who = lead5): ActionVersion => ({
  label,
  who,
  when: new Date(`2026-11-0${label[0]}T09:00:00Z`),
  fields: anActionRow(fields).fields,
});

test("history shows who changed what, when, and from which value to which, newest first", () => {
  const versions = [
    version("3.0", { rating: "Amber", narrative: "Slipping" }, coordinator5),
    version("2.0", { rating: "Green", narrative: "As planned" }),
    version("1.0", {}),
  ];
  expect(historyOf(actions, versions)).toEqual([
    {
      label: "3.0",
      who: coordinator5,
      when: new Date("2026-11-03T09:00:00Z"),
      first: false,
      changes: [
        { field: "rating", from: "Green", to: "Amber" },
        { field: "narrative", from: "As planned", to: "Slipping" },
      ],
    },
    expect.objectContaining({ label: "2.0", first: false }),
    expect.objectContaining({ label: "1.0", first: true, changes: [] }),
  ]);
});

test("a save that changed nothing people see is left out", () => {
  const filled = { operation: "two", programmeName: "5 Elected members" };
  const versions = [version("3.0", filled), version("2.0", { operation: "one" }), version("1.0", {})];
  expect(historyOf(actions, versions).map(({ label }) => label)).toEqual(["1.0"]);
});

test("a person with a new name is no change", () => {
  const versions = [version("2.0", { leads: [{ ...lead5, name: "Renamed" }] }), version("1.0", { leads: [lead5] })];
  expect(historyOf(actions, versions)).toHaveLength(1);
});
