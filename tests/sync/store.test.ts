import { expect, test } from "vitest";
import { actions } from "../../src/plan/actions.ts";
import { dayOf } from "../../src/plan/days.ts";
import type { ListAnswer, Opened } from "../../src/ports/lists.ts";
import { noRights } from "../../src/schema/rights.ts";
import { createStore } from "../../src/sync/store.ts";
import { anActionRow, lead5 } from "../support/builders.ts";
import { fakeClock } from "../support/fakeClock.ts";

const site = { title: "Improvement", url: "https://council.example/sites/improvement" };
const row = (version: number, canEdit: boolean) => anActionRow({}, { etag: `"guid,${version}"`, canEdit });

function opened(known: ReturnType<typeof row>): Opened {
  const answer: ListAnswer = { kind: "read", rows: [known], folders: [], unreadable: [], rights: noRights };
  return { me: lead5, site, lists: new Map([[actions.title, answer]]), present: new Set(), token: "1" };
}

function storeWith(known: ReturnType<typeof row>) {
  const store = createStore({ clock: fakeClock(), dayOf, project: (lists) => lists });
  store.replaceAll(opened(known), [actions]);
  return store;
}

test("R12: an older row is ignored, also if it has another right to edit", () => {
  const store = storeWith(row(5, true));
  store.confirm("Actions", row(4, false));
  expect(store.confirmed("Actions", 1)).toEqual(row(5, true));
});

test("R12: a right to edit that was taken away shows at the same etag", () => {
  const store = storeWith(row(5, true));
  store.confirm("Actions", row(5, false));
  expect(store.confirmed("Actions", 1)?.canEdit).toBe(false);
});

const moved = { ...row(5, true), folder: "3 Financial planning" };

test("R12: a move to another programme shows at the same etag", () => {
  const store = storeWith(row(5, true));
  const changes = { rows: [moved], gone: [], folders: [], unreadable: [] };
  store.applyChanges({ token: "2", lists: new Map([["Actions", changes]]) });
  expect(store.confirmed("Actions", 1)?.folder).toBe("3 Financial planning");
});

test("R12: a row that was read before its folder was renamed does not bring the former name back", () => {
  const store = storeWith(moved);
  store.confirm("Actions", row(5, true));
  expect(store.confirmed("Actions", 1)?.folder).toBe("3 Financial planning");
});

test("R12: when all is read again, a row is as it was read then, also at the same etag, and no older", () => {
  const store = storeWith(anActionRow({ due: "2026-07-30" }, { etag: '"guid,5"' }));
  const readAgain = (due: string, version: number) => {
    const row = anActionRow({ due }, { etag: `"guid,${version}"` });
    store.replaceAll(opened(row), [actions]);
    return store.confirmed("Actions", 1)?.fields.due;
  };
  expect(readAgain("2026-07-31", 5)).toBe("2026-07-31");
  expect(readAgain("2026-01-31", 4)).toBe("2026-07-31");
});
