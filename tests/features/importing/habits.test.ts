// What councils do to their files between two imports, and what people do to the board meanwhile: no word of a person goes without a question.
import { describe, expect, test } from "vitest";
import { guessed, type Remembered } from "../../../src/features/importing/choices.ts";
import { type Answers, importPlan, noAnswers } from "../../../src/features/importing/importPlan.ts";
import { type LastImport, merged, readImport, writeImport } from "../../../src/features/importing/lastImport.ts";
import { type ReadPlan, readPlan } from "../../../src/features/importing/readPlan.ts";
import { planTables, recordsOf } from "../../../src/features/importing/records.ts";
import type { ImportedFields } from "../../../src/features/importing/targets.ts";
import type { SourceTable } from "../../../src/office/source.ts";
import type { Action } from "../../../src/plan/action.ts";
import { readDatePhrase } from "../../../src/plan/datePhrase.ts";
import { claims } from "../../../src/plan/log.ts";
import type { Person } from "../../../src/schema/column.ts";
import { anAction, anEntry, lead5 } from "../../support/builders.ts";

/** A sheet, as text: a line for each row, cells between bars. */
function sheet(text: string): SourceTable {
  const lines = text.trim().split("\n");
  const rows = lines.map((line, index) => ({
    line: index + 1,
    cells: line.split("|").map((cell) => ({ text: cell.trim().replaceAll("\\n", "\n") })),
  }));
  return { name: "Plan", headings: [], rows };
}

interface About {
  readonly programmes?: readonly { readonly number: number; readonly title: string }[];
  readonly remembered?: Remembered;
  readonly people?: Readonly<Record<string, Person>>;
  readonly choose?: Readonly<Record<string, Person>>;
}

function read(text: string, { programmes = [], remembered, people = {}, choose = {} }: About = {}): ReadPlan {
  const tables = [sheet(text)];
  const records = recordsOf(tables, planTables(tables));
  const choices = guessed(records, { programmes, remembered });
  return readPlan(records.records, { ...choices, leads: { ...people, ...choices.leads, ...choose } }, readDatePhrase);
}

/** What was imported of a file, and the board that it made. */
function imported(text: string, about: About = {}): { last: LastImport; fields: readonly Partial<ImportedFields>[] } {
  const fields = read(text, about).actions.map(({ reference, fields: said }) => ({ ...said, reference }));
  const kept = merged(undefined, new Map(fields.map((each, index) => [index + 1, each])));
  return { last: readImport(writeImport(kept)) as LastImport, fields };
}

const board = (
  { fields }: ReturnType<typeof imported>,
  changes: Readonly<Record<number, Partial<Action["fields"]>>> = {},
): ReadonlyMap<number, Action> =>
  new Map(fields.map((each, index) => [index + 1, anAction({ ...each, ...changes[index + 1] }, { id: index + 1 })]));

function changesOf(
  now: ReadPlan,
  before: ReturnType<typeof imported>,
  changes: Readonly<Record<number, Partial<Action["fields"]>>> = {},
  answers: Partial<Answers> = {},
) {
  const { rows } = importPlan(now, {
    actions: board(before, changes),
    last: before.last,
    answers: { ...noAnswers, ...answers },
  });
  return rows.flatMap(({ reference, kind, changes: all = [] }) =>
    all.length > 0
      ? all.map((each) => `${reference} ${each.field} ${each.kind}`)
      : kind === "same"
        ? []
        : [`${reference} ${kind}`],
  );
}

const first = `
Ref | Action | Outcome | Lead | Due date | RAG
1.1 | Hold the vision workshops | A vision | Director of Finance | 31 March 2026 | Complete
1.2 | Publish the register of gifts | Openness | Monitoring officer | 30 June 2026 | Amber
1.3 | Train every councillor in the code | Conduct | Head of Law | 30 September 2026 | Red
`;

test("a rating of the file takes back no claim without a question", () => {
  const before = imported(first);
  const claim = anEntry(claims, { kind: "Claimed", operation: "c" }, lead5, "2026-05-01");
  const fields = { ...before.fields[0], lifecycle: "Claimed complete" } as const;
  const claimed = anAction(fields, { id: 1 }, { claims: [claim] });
  const { rows } = importPlan(read(first.replace("Complete", "Red")), {
    actions: new Map([...board(before), [1, claimed]]),
    last: before.last,
    answers: noAnswers,
  });
  const rating = rows[0]?.changes?.find(({ field }) => field === "rating");
  expect(rating?.kind).toBe("ask");
});

describe("references that wander", () => {
  test("an action put in before others, whose numbers shift, gives none the words of its neighbour without a question", () => {
    const before = imported(first);
    const shifted = `
Ref | Action | Outcome | Lead | Due date | RAG
1.1 | Hold the vision workshops | A vision | Director of Finance | 31 March 2026 | Complete
1.2 | Appoint an independent adviser | Advice | Chief executive | 31 May 2026 | Red
1.3 | Publish the register of gifts | Openness | Monitoring officer | 30 June 2026 | Amber
1.4 | Train every councillor in the code | Conduct | Head of Law | 30 September 2026 | Red
`;
    const changes = changesOf(read(shifted), before);
    expect(changes.filter((each) => /title write|title change/u.test(each))).toEqual([]);
  });

  test("two actions whose references people have exchanged in the board keep their own words", () => {
    const before = imported(first);
    const exchanged = { 2: { reference: "1.3" }, 3: { reference: "1.2" } };
    expect(changesOf(read(first), before, exchanged)).toEqual([]);
    expect(changesOf(read(first.replace("30 June", "31 July")), before, exchanged)).toEqual(["1.3 datePhrase write"]);
  });

  test("case, a full stop and blanks at the end make no other action", () => {
    const before = imported(first.replaceAll(/^1\./gmu, "A1."));
    const now = first.replaceAll(/^1\.(\d)/gmu, "a1.$1. ");
    expect(changesOf(read(now), before).filter((each) => !each.includes(" reference "))).toEqual([]);
  });
  test("a full stop that the board's reference has makes no other action", () => {
    const before = imported(first);
    const dotted = { 1: { reference: "1.1." } };
    expect(changesOf(read(first), before, dotted)).toEqual([]);
  });
});

describe("columns", () => {
  test("moved, and rows sorted another way, change nothing", () => {
    const before = imported(first);
    const moved = `
RAG | Due date | Ref | Lead | Action | Outcome
Red | 30 September 2026 | 1.3 | Head of Law | Train every councillor in the code | Conduct
Complete | 31 March 2026 | 1.1 | Director of Finance | Hold the vision workshops | A vision
Amber | 30 June 2026 | 1.2 | Monitoring officer | Publish the register of gifts | Openness
`;
    expect(changesOf(read(moved), before)).toEqual([]);
  });

  test("that are gone clear nothing", () => {
    const before = imported(first);
    expect(
      changesOf(
        read(
          "Ref | Action\n1.1 | Hold the vision workshops\n1.2 | Publish the register of gifts\n1.3 | Train every councillor in the code",
        ),
        before,
      ),
    ).toEqual([]);
  });

  test("a cell that becomes blank does not get the words of the row above", () => {
    const before = imported(first);
    const now = read(first.replace("Openness", ""));
    expect(now.actions[1]?.fields.outcome).toBe("");
    expect(changesOf(now, before)).toEqual(["1.2 outcome write"]);
  });

  test("a blank programme in a column that names one for every row does not put the action in the programme above", () => {
    const programmes = [
      { number: 3, title: "Finance" },
      { number: 4, title: "Culture" },
    ];
    const now = read(
      "Ref | Action | Programme\n1.1 | One thing | Finance\n1.2 | Another thing |\n1.3 | A third thing | Culture",
      { programmes },
    );
    expect(now.actions.map(({ programme }) => programme)).toEqual([3, 0, 4]);
  });

  test("an action that the file has moved to another programme is said to have moved", () => {
    const programmes = [
      { number: 3, title: "Finance" },
      { number: 4, title: "Culture" },
    ];
    const table =
      "Ref | Action | Programme\n1.1 | One thing | Finance\n1.2 | Another thing | Finance\n1.3 | A third thing | Culture";
    const before = imported(table, { programmes });
    const now = read(table.replace("Another thing | Finance", "Another thing | Culture"), { programmes });
    const { rows } = importPlan(now, { actions: board(before), last: before.last, answers: noAnswers });
    const row = rows.find(({ reference }) => reference === "1.2");
    expect([row?.kind, row?.notes]).not.toEqual(["same", []]);
  });
});

describe("values that are not understood", () => {
  const dated = first
    .replaceAll(/^(Ref.*)$/gmu, "$1 | Revised date")
    .replaceAll(/^(1\..*)$/gmu, "$1 | 31 October 2026");
  test("a word that is no date clears no revised date", () => {
    const before = imported(dated);
    const now = read(dated.replace("Amber | 31 October 2026", "Amber | to be agreed"));
    expect(changesOf(now, before)).toEqual([]);
  });
  test("a rating that nobody has explained clears none", () => {
    const before = imported(first);
    expect(changesOf(read(first.replace("Amber", "Under review")), before)).toEqual([]);
  });
  test("an exempt action stays exempt if its cell says something unknown", () => {
    const table = first.replaceAll(/^(Ref.*)$/gmu, "$1 | Exempt").replaceAll(/^(1\..*)$/gmu, "$1 | Yes");
    const before = imported(table);
    expect(changesOf(read(table.replace("Amber | Yes", "Amber | see Part 2")), before)).toEqual([]);
  });
});

describe("dates", () => {
  test("a due date that a person has corrected is not written over with the phrase", () => {
    const before = imported(first);
    const now = read(first.replace("30 June 2026", "31 July 2026"));
    expect(changesOf(now, before, { 2: { due: "2026-06-15" } })).toContain("1.2 datePhrase ask");
  });
});

describe("people", () => {
  const anna: Person = { id: 41, name: "Anna Bell", email: "anna.bell@council.example" };
  const ben: Person = { id: 42, name: "Ben Cole", email: "ben.cole@council.example" };

  test("a lead in the directory who has left, or shares a name, is not taken away by the board's own workbook", () => {
    const own =
      "Reference | Action | Leads in the directory\n1.1 | One thing | Anna Bell\n1.2 | Another thing | Ben Cole";
    const before = imported(own, { people: { "Anna Bell": anna, "Ben Cole": ben } });
    expect(changesOf(read(own, { people: { "Ben Cole": ben } }), before)).toEqual([]);
  });
  for (const name of ["constructor", "toString", "__proto__", "hasOwnProperty"]) {
    test(`a lead called ${name} is nobody`, () => {
      const now = read(`Ref | Action | Lead | RAG\n1.1 | One thing | ${name} | ${name}\n1.2 | Other thing | x | Red`);
      expect(now.actions[0]?.fields.leads ?? []).toEqual([]);
      expect(now.actions[0]?.fields.rating).toBeUndefined();
    });
    test(`a column called ${name} is no harm`, () => {
      const tables = [sheet(`Ref | Action | ${name}\n1.1 | One thing | Red\n1.2 | Other thing | Amber`)];
      const records = recordsOf(tables, planTables(tables));
      const choices = guessed(records, { programmes: [], remembered: undefined });
      expect(Object.keys(choices.columns).map((key) => choices.columns[key])).toContain("rating");
    });
    test(`a rating called ${name} is guessed as none`, () => {
      const tables = [sheet(`Ref | Action | RAG\n1.1 | One thing | Red\n1.2 | Other thing | ${name}`)];
      const records = recordsOf(tables, planTables(tables));
      const choices = guessed(records, { programmes: [], remembered: undefined });
      expect(Object.values(choices.ratings)).toEqual(["Red", "None"]);
    });
  }
});

describe("rows without a reference of their own", () => {
  test("a new action at the end, not yet numbered, is an action and not a line of the one above", () => {
    const now = read(
      `${first.trim()}\n | Appoint an independent adviser | Advice | Chief executive | 31 May 2026 | Red`,
    );
    expect(now.actions.length).toBe(4);
  });
  for (const reference of [
    "1.4*",
    "1.4 & 1.5",
    "(1.4)",
    "#4",
    "[4]",
    "1.4\\n(was 2.1)",
    "1,4",
    "Recommendation 14 of the review",
  ]) {
    test(`a reference written as ${reference} is that of an action, and not lost in the one above`, () => {
      const now = read(
        `${first.trim()}\n${reference} | Appoint an independent adviser | Advice | Chief executive | 31 May 2026 | Red`,
      );
      expect(now.actions.length).toBe(4);
    });
  }
  test("what such a row says beside its words is not lost", () => {
    const table = `Ref | Action | Latest update | RAG\n1.1 | One thing | Half done | Red\n1.2 | Other thing | Begun | Red\n | and the third | The minister has written | Amber\n1.3 | Fourth | x | Red`;
    expect(JSON.stringify(read(table).actions.map(({ fields, notes }) => [fields, notes]))).toContain(
      "The minister has written",
    );
  });
});

describe("what an insider has put into the file of the last import", () => {
  for (const title of [5, { a: 1 }, ["x"], true]) {
    test(`a title of ${JSON.stringify(title)} breaks nothing`, () => {
      const before = imported(first);
      const last = readImport(JSON.stringify({ version: 1, rows: { 1: { title } } }));
      expect(() => importPlan(read(first), { actions: board(before), last, answers: noAnswers })).not.toThrow();
    });
  }
});
