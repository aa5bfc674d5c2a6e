// The log entries of the sample's history: claims, verifications, evidence and update rounds, with author and time. Pure.

import { readCriteria } from "../../plan/criteria.ts";
import { MONTH_NAMES } from "../../plan/datePhraseTokens.ts";
import { evidenceKinds, evidence as evidenceLog } from "../../plan/log.ts";
import { type About, agreedPlan, claim, evidenceOf, roundOpened, verification } from "../../plan/newEntry.ts";
import { coverageOf, evidencedOf } from "../../plan/status.ts";
import type { Entry } from "../../ports/storage.ts";
import type { Day } from "../../schema/column.ts";
import { daysBefore, lastOf, momentOf, nextWorkday, publishedDay, spread, workday } from "./calendar.ts";
import type { SampleEdit, SampleRow } from "./edit.ts";
import { coordinatorLogin, OWNER } from "./plan.ts";
import { monthsToShift, shiftDay } from "./shift.ts";

export interface SampleEntry {
  readonly by: string;
  /** ISO time. */
  readonly at: string;
  /** The entry's id: it is added once. */
  readonly operation: string;
  /** The reference of its action; undefined for a round. */
  readonly reference: string | undefined;
  /** `actionId` is the id of the action's row in the site. */
  readonly entry: (actionId: number) => Entry;
}

export function sampleEntries(rows: readonly SampleRow[], today: Day): readonly SampleEntry[] {
  return [...rows.flatMap((row) => [agreed(row), ...ofAction(row)]), ...rounds(today).map(({ opened }) => opened)];
}

/** The owner agrees the action when the last of it has been entered. */
function agreed({ reference, edits }: SampleRow): SampleEntry {
  const entered = edits.filter(
    ({ fields }) => fields.title || fields.lifecycle === "Not started" || fields.successCriteria,
  );
  const plan = Object.assign({}, ...entered.map(({ fields }) => fields)) as SampleEdit["fields"];
  const { title = "", outcome = "", successCriteria = "", datePhrase = "", due } = plan;
  const facts = { actionTitle: title, outcome, criteria: successCriteria, words: datePhrase, due };
  return {
    by: OWNER,
    at: momentOf(OWNER, nextWorkday(entered.at(-1)?.day ?? "")),
    operation: `sample ${reference} agreed`,
    reference,
    entry: (actionId) => agreedPlan({ actionId, reference }, facts),
  };
}

function ofAction({ reference, edits }: SampleRow): readonly SampleEntry[] {
  let criteria: readonly string[] = [];
  let claimed = "";
  return edits.flatMap((edit, index) => {
    if (edit.fields.successCriteria) criteria = edit.fields.successCriteria.split("\n");
    return entriesOf(reference, edit, criteria).map(({ name, entry }) => {
      const operation = `sample ${reference} ${index + 1} ${name}`;
      if (name === "claim") claimed = operation;
      const claim = claimed;
      return {
        by: edit.verifier ?? edit.by,
        at: edit.verifier ? momentOf(edit.verifier, edit.day) : edit.at,
        operation,
        reference,
        entry: (actionId: number) => entry({ actionId, reference, claim }),
      };
    });
  });
}

interface Named {
  readonly name: string;
  readonly entry: (about: About & { readonly claim: string }) => Entry;
}

/** The entries of an edit, recognised by its fields. A field that is present and undefined was cleared. */
function entriesOf(reference: string, { fields, day }: SampleEdit, criteria: readonly string[]): readonly Named[] {
  const words = fields.narrative ?? "";
  if (fields.claimedOn) {
    const shown = evidence(reference, fields.evidence ?? "", criteria, day);
    const without = reasons(reference, criteria, marksOf(shown));
    const claimed: Named = {
      name: "claim",
      entry: ({ actionId, reference }) => claim({ actionId, reference, without }, "Claimed", words),
    };
    return [claimed, ...shown];
  }
  const checked = readCriteria(criteria.join("\n"))
    .map(({ mark }) => mark)
    .join(", ");
  if (fields.verifiedOn) {
    return [{ name: "verification", entry: (about) => verification({ ...about, checked }, "Verified", CHECKED) }];
  }
  if (fields.embeddedOn) {
    return [{ name: "check", entry: (about) => verification({ ...about, checked }, "Held", HELD) }];
  }
  if ("verifiedOn" in fields)
    return [
      { name: "re-opening", entry: ({ actionId, reference }) => claim({ actionId, reference }, "Re-opened", words) },
    ];
  if ("claimedOn" in fields)
    return [{ name: "return", entry: (about) => verification(about, "Returned", afterColon(words)) }];
  return [];
}

/** Why each criterion that nothing shows is claimed all the same. */
function reasons(reference: string, criteria: readonly string[], evidenced: readonly string[]): string {
  const why = [
    "The figures come with the next quarterly return.",
    "It is seen in meetings, and nothing is written down of that.",
    "The auditor has seen it, and the report is not out yet.",
  ];
  const marks = readCriteria(criteria.join("\n")).map(({ mark }) => mark);
  const left = marks.filter((mark) => !evidenced.includes(mark));
  if (marks.length === 0) return "A decision that is made once, and has no measure.";
  return left.map((mark) => `${mark} ${why[spread(`${reference} ${mark}`) % why.length]}`).join("\n");
}

/** Removes the first word of the narrative, which is the entry's kind. */
function afterColon(words: string): string {
  const rest = words.replace(/^Returned: /, "");
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** The same edits; each claim also has the coverage of its evidence, a mirror. */
export function withCoverage(reference: string, edits: readonly SampleEdit[]): readonly SampleEdit[] {
  let lines = "";
  return edits.map((edit) => {
    lines = edit.fields.successCriteria || lines;
    if (!edit.fields.claimedOn) return edit;
    const supported = marksOf(evidence(reference, edit.fields.evidence ?? "", lines.split("\n"), edit.day));
    const criteria = readCriteria(lines);
    const coverage = coverageOf({ criteria, evidenced: evidencedOf(criteria, supported) });
    return coverage ? { ...edit, fields: { ...edit.fields, coverage } } : edit;
  });
}

function marksOf(evidenced: readonly Named[]): readonly string[] {
  const about = { actionId: 0, reference: "", claim: "" };
  return evidenced.flatMap(({ entry }) => {
    const { list, fields } = entry(about);
    return list === evidenceLog.title ? [String(fields.criterion)] : [];
  });
}

const CHECKED = "Read the evidence against the success criteria, and asked two of the people whom it concerns.";
const HELD = "Asked again some months on: it is still done, and by people who were not there when it began.";

const custodians = ["Democratic services", "Performance team", "Programme office", "Human resources", "Finance"];

/** An evidence entry for each item that the claim names. Every third action has no evidence for its last criterion. */
function evidence(reference: string, named: string, criteria: readonly string[], claimedOn: Day): readonly Named[] {
  const things = named.split(/[.;]/u).flatMap((thing) => thing.trim() || []);
  if (things.length === 0) return [];
  const shown = criteria.length > 1 && spread(reference) % 3 === 0 ? criteria.slice(0, -1) : criteria;
  return Array.from({ length: Math.max(shown.length, things.length) }, (_, index) => {
    const thing = things[index % things.length] ?? "";
    const number = spread(`${reference} ${index}`);
    return {
      name: `evidence ${index + 1}`,
      entry: ({ actionId, reference }) =>
        evidenceOf(
          { actionId, reference },
          {
            title: thing.slice(0, 1).toUpperCase() + thing.slice(1),
            criterion: shown.length === 0 ? "" : (shown[index % shown.length]?.split(" ")[0] ?? ""),
            kind: evidenceKinds[number % evidenceKinds.length],
            date: workday(daysBefore(claimedOn, 1 + (number % 20))),
            custodian: custodians[number % custodians.length] ?? "",
            link: `https://intranet.council.example/evidence/${reference}/${index + 1}`,
            words: "",
          },
        ),
    };
  });
}

const FIRST_MONTH = 5;
const THIS_MONTH = 12;
const ROUND_CLOSES = 25;
const ROUND_WORDS = `Please update each of your actions. Papers are made on the ${ROUND_CLOSES}th.`;

/** The closing of a round, which freezes the plan as it is then. */
export interface SampleClosing {
  readonly by: string;
  /** ISO time. */
  readonly at: string;
  /** The operation of the entry that opened the round. */
  readonly opening: string;
}

interface SampleRound {
  readonly opened: SampleEntry;
  /** None for the open round. */
  readonly closing: SampleClosing | undefined;
}

export const sampleClosings = (today: Day): readonly SampleClosing[] =>
  rounds(today).flatMap(({ closing }) => closing ?? []);

/** A round for each month. The round of the eighth month, the present one, is open. */
function rounds(today: Day): readonly SampleRound[] {
  const months = monthsToShift(today);
  const all: SampleRound[] = [];
  for (let month = FIRST_MONTH; month <= THIS_MONTH; month++) {
    const number = month - FIRST_MONTH + 1;
    // The owner replaces a coordinator on leave.
    const by = month === 8 ? OWNER : coordinatorLogin(4);
    const first = shiftDay(`2015-${String(month).padStart(2, "0")}-01`, months);
    const words = `${MONTH_NAMES[Number(first.slice(5, 7)) - 1]}. ${ROUND_WORDS}`;
    const deadline = publishedDay(month, ROUND_CLOSES, months);
    const opening = `sample round ${number} Opened`;
    const opened = roundOpened({ number, words, deadline });
    const at = momentOf(by, workday(daysBefore(first, 1)));
    all.push({
      opened: { by, at, operation: opening, reference: undefined, entry: () => opened },
      closing: month < THIS_MONTH ? { by, at: lastOf(deadline), opening } : undefined,
    });
  }
  return all;
}
