// A known name in whatever text a public paper shows is found, and is nowhere once it is removed.
import { strFromU8 } from "fflate";
import { expect, test } from "vitest";
import type { SnapshotRead } from "../../../src/plan/papers/input.ts";
import { type PaperTexts, textKeys } from "../../../src/plan/papers/makePaper.ts";
import type { Decisions } from "../../../src/plan/papers/names.ts";
import { unpack } from "../../support/office/unpack.ts";
import { periodOf } from "../../support/papers/period.ts";
import { bookOf, kindKeys, make, pageOf, requestOf, wordOf } from "../../support/papers/renderings.tsx";

const letters = "abcdefghijklmnopqrstuvwxyz";

/** A period in which every public text names somebody of its own, and the names by their texts. */
function named(): {
  readonly snapshots: readonly SnapshotRead[];
  readonly texts: PaperTexts;
  readonly names: ReadonlyMap<string, string>;
} {
  const names = new Map<string, string>();
  const by = (place: string) => {
    const at = names.size;
    const name = `Ada Quill${letters[Math.floor(at / 26)]}${letters[at % 26]}`;
    names.set(place, name);
    return `As ${name} said`;
  };
  const texts = Object.fromEntries(textKeys.map((key) => [key, by(`text ${key}`)])) as PaperTexts;
  const fields = (id: string) => ({
    ...{ title: by(`title ${id}`), reference: by(`reference ${id}`), narrative: by(`narrative ${id}`) },
    ...{ correctiveAction: by(`corrective ${id}`), leadRoles: by(`role ${id}`), theme: "Homes", due: "2026-07-07" },
  });
  const red = { status: "Red", late: 3, fields: { ...fields("red"), rating: "Red" } } as const;
  const gone = { id: 2, fields: fields("gone") };
  const programmes = [{ id: 3, number: 5, title: by("programme") }];
  const row = {
    version: "",
    folder: "",
    author: 25,
    editor: 25,
    created: "2026-01-05T09:00:00Z",
    modified: "2026-01-05T09:00:00Z",
  };
  const lists = {
    Programmes: [{ ...row, id: 3, fields: { number: 5, title: "Members", coordinator: 25 } }],
    Achievements: [
      {
        ...row,
        id: 1,
        fields: {
          kind: "Added",
          title: by("achieved"),
          words: by("details"),
          programme: 5,
          achievedOn: "2026-05-05",
          operation: "1",
        },
      },
    ],
  };
  const plan = {
    name: by("plan"),
    reviews: [],
    amberDays: 31,
    staleDays: 31,
    rule: { redShare: 6, amberShare: 4, lateDays: 31 },
  };
  const people = Object.fromEntries(
    [...names.values()].map((name, index) => [String(index + 100), { name, email: "" }]),
  );
  const snapshots = periodOf([[{ ...red, status: "Green" }, gone], [red]], { programmes, lists, plan, people });
  return { snapshots, texts, names };
}

function paperOf(kind: string) {
  const { snapshots, texts, names } = named();
  const theme = kind === "scrutiny" ? "Homes" : "";
  const request = requestOf(kind, "Public", { texts, theme, title: `By ${names.get("plan")}` });
  return { snapshots, request, names, made: make(request, snapshots) };
}

test.each(kindKeys)("every name that a public paper of the kind %s shows is found before it is issued", (kind) => {
  const { names, made } = paperOf(kind);
  const shown = JSON.stringify(made.paper);
  const places = [...names].filter(([, name]) => shown.includes(name)).map(([place]) => place);
  const found = [...names].filter(([, name]) => made.undecided.some((each) => each.found === name));
  expect(found.map(([place]) => place)).toEqual(places);
  expect(places).toEqual(expect.arrayContaining(["title red", "role red", "text summary", "plan"]));
});

test("a name that is removed is in no part of any file, nor is the surname alone", async () => {
  const { snapshots, request, made } = paperOf("board");
  const decisions: Decisions = Object.fromEntries(made.undecided.map(({ found }) => [found.toLowerCase(), "remove"]));
  const again = make({ ...request, decisions }, snapshots);
  expect(again.undecided).toEqual([]);
  const files = [unpack(await wordOf(again.paper)), unpack(await bookOf(again.paper))];
  const all = [...files.flatMap((parts) => Object.values(parts).map((bytes) => strFromU8(bytes))), pageOf(again.paper)];
  expect(all.filter((text) => /quill/iu.test(text))).toEqual([]);
  expect(pageOf(again.paper)).toContain("As [name removed] said");
});
