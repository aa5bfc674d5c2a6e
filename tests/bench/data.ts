// The plan that every board is measured on: the sample's actions as they stand today, again and again under other references.
import { coordinatorLogin, leadLogin, programmes } from "../../src/local/sample/plan.ts";
import { sampleRows } from "../../src/local/sample/rows.ts";
import type { ActionFields, ActionRow } from "../../src/plan/actions.ts";
import type { VerificationEntry } from "../../src/plan/log.ts";
import { folderOf, type ProgrammeRow } from "../../src/plan/programmes.ts";
import type { Day, Person } from "../../src/schema/column.ts";
import { anActionRow, bearingOut } from "../support/builders.ts";

/** As JSON carries it: times are text. */
export interface BenchData {
  readonly today: Day;
  readonly rows: readonly ActionRow[];
  readonly programmes: readonly ProgrammeRow[];
  /** Those that bear the rows out. */
  readonly verifications: readonly VerificationEntry[];
}

const firstPerson = 100;

export function benchData(size: number, today: Day): BenchData {
  const people = new Map<string, Person>();
  const person = (login: string): Person => {
    const [name = login] = login.split("@");
    const words = name.replace("-", " ");
    const made = { id: firstPerson + people.size, name: words.charAt(0).toUpperCase() + words.slice(1), email: login };
    const known = people.get(login) ?? made;
    people.set(login, known);
    return known;
  };
  const plan = programmes.map(({ number, title }) => ({
    title,
    number,
    lead: person(leadLogin(number)),
    coordinator: person(coordinatorLogin(number)),
    folders: "",
  }));
  const sample = sampleRows(today).map(({ programme, edits }) => {
    const fields: Record<string, unknown> = {};
    for (const edit of edits) {
      Object.assign(fields, edit.fields);
      for (const [field, logins] of Object.entries(edit.people ?? {})) {
        fields[field] = field === "leads" ? logins.map(person) : logins.map(person)[0];
      }
    }
    return { programme, fields: fields as Partial<ActionFields> };
  });
  const rows = Array.from({ length: size }, (_, index) => {
    const { programme, fields } = sample[index % sample.length] ?? { programme: 1, fields: {} };
    const [section = "1", ...rest] = (fields.reference ?? "").split(".");
    const round = Math.floor(index / sample.length);
    const reference = [Number(section) + 30 * round, ...rest].join(".");
    const of = plan[programme - 1];
    return anActionRow({ ...fields, reference }, { id: index + 1, folder: of ? folderOf(of) : "" });
  });
  const { author, editor, created, modified } = anActionRow();
  const row = { etag: '"guid,1"', folder: "", created, author, modified, editor, canEdit: false };
  return {
    today,
    rows,
    programmes: plan.map((fields, index) => ({ ...row, id: index + 1, fields })),
    verifications: rows.flatMap(({ id, fields }) =>
      bearingOut(fields).verifications.map((record) => ({ ...record, fields: { ...record.fields, actionId: id } })),
    ),
  };
}
