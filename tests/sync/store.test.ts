import { expect, test } from "vitest";
import { createStore } from "../../src/sync/store.ts";
import { anActionRow, lead5, noneRecorded } from "../support/builders.ts";
import { fakeClock } from "../support/fakeClock.ts";

const site = { title: "Improvement", url: "https://council.example/sites/improvement" };
const row = (version: number, canEdit: boolean) => anActionRow({}, { etag: `"guid,${version}"`, canEdit });

function storeWith(known: ReturnType<typeof row>) {
  const store = createStore(fakeClock());
  const rest = { programmes: [], settings: [], unreadable: [], records: noneRecorded, mayAdd: new Set<never>() };
  store.replaceAll({ me: lead5, site, actions: [known], token: "1", ...rest });
  return store;
}

test("R12: an older row is left aside, also when it tells another right to edit", () => {
  const store = storeWith(row(5, true));
  store.confirm(row(4, false));
  expect(store.confirmed(1)).toEqual(row(5, true));
});

test("a right to edit that was taken away makes no version, and shows all the same", () => {
  const store = storeWith(row(5, true));
  store.confirm(row(5, false));
  expect(store.confirmed(1)?.canEdit).toBe(false);
});

test("a move to another programme makes no version, and shows all the same", () => {
  const store = storeWith(row(5, true));
  store.confirm({ ...row(5, true), folder: "3 Financial planning" });
  expect(store.confirmed(1)?.folder).toBe("3 Financial planning");
});
