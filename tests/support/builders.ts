// Makes rows and actions for tests: believable by default, special where the test says so.
import { type Action, actionOf } from "../../src/plan/action.ts";
import { type ActionFields, type ActionRow, actions } from "../../src/plan/actions.ts";
import type { Board } from "../../src/plan/board.ts";
import { readDatePhrase } from "../../src/plan/datePhrase.ts";
import { type ActionLog, claims, supersessions, verifications } from "../../src/plan/log.ts";
import { readPlan } from "../../src/plan/plan.ts";
import { emptyLog, statusOf } from "../../src/plan/status.ts";
import type { Day, Person } from "../../src/schema/column.ts";
import type { Columns, Fields, List, Row } from "../../src/schema/list.ts";
import { blankFields } from "../../src/schema/rowCodec.ts";

export const lead5: Person = { id: 15, name: "Programme lead 5", email: "lead-5@council.example" };
export const coordinator5: Person = { id: 25, name: "Programme coordinator 5", email: "coordinator-5@council.example" };
export const verifier: Person = { id: 31, name: "Verifier 1", email: "verifier-1@council.example" };

const blank = blankFields(actions);

export function anActionRow(fields: Partial<ActionFields> = {}, row: Partial<ActionRow> = {}): ActionRow {
  return {
    id: 1,
    etag: '"guid,1"',
    folder: "5 Supporting elected members",
    created: new Date("2026-04-07T09:00:00Z"),
    author: coordinator5,
    modified: new Date("2026-11-01T09:00:00Z"),
    editor: lead5,
    canEdit: true,
    ...row,
    fields: { ...blank, title: "Run the workshops", reference: "1.1.1", lifecycle: "In progress", ...fields },
  };
}

/** With the log that bears its row out, unless another is given. */
export function anAction(
  fields: Partial<ActionFields> = {},
  row: Partial<ActionRow> = {},
  log?: Partial<ActionLog>,
): Action {
  const programme = {
    title: "Supporting elected members",
    number: 5,
    lead: lead5,
    coordinator: coordinator5,
    folders: "",
  };
  const made = anActionRow(fields, row);
  const found = log ? aLog(log) : bearingOut(made.fields);
  return actionOf(made, { programme, log: found, read: readDatePhrase });
}

/** Fields alone, as a test has them of the sample, status as their row says. */
export function standingAlone(fields: ActionFields): Pick<Action, "fields" | "status" | "modified"> {
  const { editor, modified } = anActionRow();
  // The sample names people apart from the fields.
  const named = { ...fields, claimedBy: fields.claimedBy ?? lead5 };
  return { fields, modified, status: statusOf({ fields: named, editor, modified }, undefined, bearingOut(named)) };
}

/** Entries that say what the row says of its claim, verification, embedding and supersession. */
export function bearingOut(fields: ActionFields): ActionLog {
  const { verifiedOn, verifiedBy = verifier, embeddedOn, lifecycle, supersededReason, supersededBy } = fields;
  const { claimedBy = lead5, claimedOn = verifiedOn ?? "2026-04-07", evidence } = fields;
  const claim = "the claim";
  const made = anEntry(claims, { kind: "Claimed", words: evidence, operation: claim }, claimedBy, claimedOn);
  return {
    ...{ ...emptyLog, earlier },
    claims: lifecycle === "Claimed complete" ? [made] : [],
    verifications: [
      ...(verifiedOn ? [anEntry(verifications, { kind: "Verified", claim }, verifiedBy, verifiedOn)] : []),
      ...(embeddedOn ? [anEntry(verifications, { kind: "Held", claim }, verifiedBy, embeddedOn)] : []),
    ],
    supersessions:
      lifecycle === "Superseded"
        ? [anEntry(supersessions, { kind: "Superseded", words: supersededReason, replacedBy: supersededBy })]
        : [],
  };
}

/** Each entry of a verifier that names no claim is about the last one before it. */
export function aLog(given: Partial<ActionLog>): ActionLog {
  const { claims = [], verifications = [] } = given;
  const lastBefore = (created: Date) =>
    claims.findLast((entry) => entry.fields.kind === "Claimed" && entry.created <= created)?.fields.operation;
  return {
    ...{ ...emptyLog, earlier },
    ...given,
    verifications: verifications.map((entry) => ({
      ...entry,
      fields: { ...entry.fields, claim: entry.fields.claim || (lastBefore(entry.created) ?? "") },
    })),
  };
}

/** Under the earlier rule, so that a test that is about something else need not account for each criterion. */
const earlier = { claims: Number.MAX_SAFE_INTEGER, verifications: Number.MAX_SAFE_INTEGER };

let entries = 0;

/** An entry of a log, about action 1 where it is about one, made by somebody at noon of a day. */
export function anEntry<C extends Columns>(
  log: List<C>,
  fields: Partial<Fields<C>>,
  author: Person = verifier,
  on: Day = "2026-11-01",
): Row<Fields<C>> {
  const created = new Date(`${on}T12:00:00Z`);
  const id = ++entries;
  const operation = `entry ${id}`;
  return {
    ...{ id, etag: `"entry,${id}"`, folder: "", created, author, modified: created, editor: author, canEdit: false },
    fields: {
      ...blankFields(log),
      ...(log.columns.actionId && { actionId: 1 }),
      ...(log.columns.link && { link: "https://council.example/minutes" }),
      ...{ operation, ...fields },
    },
  };
}

/** A board on which nothing stands, but for what is given. */
export function aBoard(given: Partial<Board> = {}): Board {
  return {
    ...{
      me: lead5,
      site: { title: "Plan", url: "https://council.example/sites/plan" },
      isOwner: false,
      isJudged: true,
    },
    ...{ plan: readPlan([]), programmes: [], actions: new Map(), unreadable: [], evidence: [], rounds: [] },
    ...{ mayAdd: new Set(), present: new Set(), lists: new Map() },
    ...given,
  };
}
