// What a site comes to, as the product reads it: everything that counts, everything that is only shown, and every sign by which the
// product says that something is wrong.
import { features } from "../../../src/app/features.ts";
import { lostFiles } from "../../../src/features/assurance/fileCheck.ts";
import { evidenceFiles } from "../../../src/features/assurance/list.ts";
import { type Action, columnOf, isStale, latenessOf } from "../../../src/plan/action.ts";
import type { InDoubt } from "../../../src/plan/actionLogs.ts";
import { actions } from "../../../src/plan/actions.ts";
import { allChecksOf } from "../../../src/plan/allChecks.ts";
import { type Board, projectWith, startLists } from "../../../src/plan/board.ts";
import { oddInWords } from "../../../src/plan/checks.ts";
import type { Said } from "../../../src/plan/completion.ts";
import { withoutWithdrawn } from "../../../src/plan/corrections.ts";
import { readDatePhrase } from "../../../src/plan/datePhrase.ts";
import { dayOf } from "../../../src/plan/days.ts";
import { withoutEarly as sinceRow } from "../../../src/plan/earlyEntries.ts";
import { entriesInDoubt } from "../../../src/plan/entryOrder.ts";
import { definitionsOf, type Says } from "../../../src/plan/feature.ts";
import { floodsAbout, floodsIn } from "../../../src/plan/floods.ts";
import { placeOf, safeLink } from "../../../src/plan/link.ts";
import { laggingMirrors } from "../../../src/plan/mirrors.ts";
import { oddRows } from "../../../src/plan/oddRows.ts";
import * as offered from "../../../src/plan/offered.ts";
import { misnamedIn } from "../../../src/plan/programmeFolders.ts";
import { strayEntries } from "../../../src/plan/strayEntries.ts";
import { checkSite } from "../../../src/provision/provision.ts";
import { listUrlOf } from "../../../src/schema/address.ts";
import { createLists } from "../../../src/sharepoint/lists.ts";
import { boardFrom } from "../../local/sample/board.ts";
import { type LocalSite, OWNER } from "../../provision/localSite.ts";
import { ask } from "../../provision/rawRest.ts";
import { product as definition } from "../../support/definition.ts";
import { NOW, PATH, TODAY } from "./base.ts";

type Facts = ReadonlyMap<string, string>;

export interface Reading {
  /** Statuses, counts, dates and people: by whose action it is and what, such as `1.1.2 claim`. */
  readonly counted: Facts;
  /** Words that people read, which count for nothing. */
  readonly shown: Facts;
  /** Whatever the product reads of the lists, by list and row. */
  readonly rows: Facts;
  readonly signs: ReadonlySet<string>;
  /** What set-up would put right, asked of the site once it is needed. */
  drift(): Promise<ReadonlySet<string>>;
}

const laterLists = features.flatMap(({ lists = [] }) => lists).filter(({ load }) => load === "after");
const further = await definitionsOf(
  features,
  laterLists.map(({ title }) => title),
);
const says: readonly Says[] = await Promise.all(features.map(async (feature) => (await feature.says?.()) ?? {}));

export async function read(site: LocalSite, now = NOW): Promise<Reading> {
  const inDoubt: InDoubt = (entries) => entriesInDoubt(entries, now);
  const outcome = await createLists({ sp: site.as(OWNER), url: site.siteUrl }).open([...startLists, ...further]);
  if (outcome.kind !== "done") return broken(outcome.kind);
  const board = boardFrom(
    outcome.value,
    projectWith({
      inDoubt,
      offered,
      floodsAbout,
      sinceRow,
      withdrawn: withoutWithdrawn,
      files: lostFiles,
      readPhrase: readDatePhrase,
    }),
  );
  const all = [...board.actions.values()];
  let drift: Promise<ReadonlySet<string>> | undefined;
  const { origin } = new URL(site.siteUrl);
  /** Each site has a port of its own. */
  const factsOf = (facts: readonly Fact[]): Facts =>
    new Map(facts.map(([what, value]) => [what, value.replaceAll(origin, "")]));
  return {
    counted: factsOf([...planFacts(board), ...all.flatMap((action) => counts(action, board))]),
    shown: factsOf([...all.flatMap((action) => words(action, board)), ...(await files(site, board))]),
    rows: factsOf(rowsIn(board)),
    signs: new Set(signs(board)),
    drift: () => (drift ??= driftOf(site)),
  };
}

async function driftOf(site: LocalSite): Promise<ReadonlySet<string>> {
  return new Set((await checkSite(site.as(OWNER), definition)).map((step) => `set-up: ${step.drift}`));
}

/** There is no board at all. */
const broken = (why: string): Reading => ({
  counted: new Map([["board", why]]),
  ...{ shown: new Map(), rows: new Map(), signs: new Set(), drift: async () => new Set<string>() },
});

type Fact = readonly [string, string];

const said = (one: Said | undefined) => (one ? `${one.by.name} on ${one.on}` : "");

/** By the row's id, because people may change the reference; the sites of one base have the same ids. */
const keyed = (action: Action, facts: Readonly<Record<string, unknown>>): readonly Fact[] =>
  Object.entries(facts).map(([what, value]) => [`${action.id} ${what}`, JSON.stringify(value ?? "")]);

function counts(action: Action, board: Board): readonly Fact[] {
  const { fields, status, programme } = action;
  return keyed(action, {
    ...{ column: columnOf(action, TODAY) ?? "superseded", programme: programme?.title },
    ...{ claim: said(status.claim), verification: said(status.verification), held: status.held.map(said) },
    ...{ returned: said(status.returned), regressions: status.regressions, superseded: said(status.superseded) },
    evidenced: `${status.evidenced} of ${Math.max(status.criteria.length, 1)}`,
    ...{ due: fields.due, revised: fields.revisedDue, start: fields.start, late: latenessOf(action, TODAY) },
    ...{ rating: fields.rating, stale: isStale(action, board.plan, TODAY), updated: fields.updatedOn },
    ...{ unchanged: fields.carriedForward, leads: fields.leads.map(({ name }) => name) },
  });
}

function words(action: Action, board: Board): readonly Fact[] {
  const { fields, status } = action;
  return keyed(action, {
    ...{ title: fields.title, reference: fields.reference, outcome: fields.outcome, criteria: status.criteria },
    ...{ narrative: fields.narrative, ask: fields.ask, corrective: fields.correctiveAction, phrase: fields.datePhrase },
    editor: action.editor.email,
    evidence: status.evidence.map(({ id, fields: { link, words: text }, author }) => [id, author.name, link, text]),
    links: status.evidence.flatMap(({ fields: { link } }) => {
      const safe = safeLink(link);
      return safe ? [placeOf(safe, listUrlOf(board.site.url, evidenceFiles))] : [];
    }),
    "words of entries": [status.claim, status.verification, status.returned, status.superseded].map(
      (one) => one?.words,
    ),
  });
}

function planFacts({ plan, programmes, rounds }: Board): readonly Fact[] {
  const people = programmes.map(({ fields }) => [
    fields.number,
    fields.title,
    fields.lead?.name,
    fields.coordinator?.name,
  ]);
  const { problems: _, ...settings } = plan;
  return Object.entries({ plan: settings, programmes: people, rounds }).map(([what, value]) => [
    what,
    JSON.stringify(value),
  ]);
}

/** What the links of evidence lead to in our own library. */
async function files(site: LocalSite, { evidence }: Board): Promise<readonly Fact[]> {
  const own = evidence.flatMap(({ id, fields: { link, actionId } }) => {
    const path = URL.canParse(link) ? decodeURIComponent(new URL(link).pathname) : "";
    return path.startsWith(`${PATH}/Evidence files/`) ? [{ id, actionId, path }] : [];
  });
  return Promise.all(
    own.map(async ({ id, actionId, path }): Promise<Fact> => {
      const address = `getFileByServerRelativePath(decodedurl='${path.replaceAll("'", "''")}')/$value`;
      const { status, body } = await ask(site, OWNER, address);
      return [`${actionId} file of evidence ${id}`, status === 200 ? String(body) : "missing"];
    }),
  );
}

/** Fields as they were decoded, and who wrote the row first; neither who touched it last nor the id of the edit. */
const rowsIn = ({ lists }: Board): readonly Fact[] =>
  [...lists].flatMap(([title, list]) =>
    list.kind === "read"
      ? [...list.rows.values()].map(({ id, folder, author, created, fields: { operation: _, ...fields } }): Fact => {
          return [`${title} ${id}`, JSON.stringify([folder, author, dayOf(created), fields])];
        })
      : [[title, list.kind] as const],
  );

function signs(board: Board): readonly string[] {
  const list = board.lists.get(actions.title);
  const folders = list?.kind === "read" ? [...list.folders.values()] : [];
  return [
    ...[...board.actions.values()].flatMap((action) => [
      ...allChecksOf(action, board, TODAY, says).map(({ kind, text }) => `${action.id} ${kind}: ${text}`),
      ...action.status.offered.map(({ id }) => `${action.id} only offered: evidence ${id}`),
      ...Object.keys(laggingMirrors(action)).map((column) => `${action.id} put right by the next tab: ${column}`),
    ]),
    ...board.unreadable.map(({ list: title, id, reason }) => `unreadable: ${title} ${id}: ${reason}`),
    ...misnamedIn(board.programmes, actions, folders).map(({ programme, folder }) => {
      return `folder of ${programme.title} is “${folder}”`;
    }),
    ...floodsIn(board).map(({ author, list: title, surplus }) => `${surplus} too many of ${author.name} in ${title}`),
    ...oddRows(board).map((odd) => oddInWords(odd, odd.id)),
    ...strayEntries(board).map(({ list: title, entry: { id } }) => `about no action: ${title} ${id}`),
    ...board.plan.problems,
  ];
}
