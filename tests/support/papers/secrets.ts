// Plants secrets wherever a snapshot holds what the public must not read: in everything but what is named here, and in all of what is exempt.
import type { SnapshotRead } from "../../../src/plan/papers/input.ts";
import { type FrozenAction, type FrozenRow, type Snapshot, statuses } from "../../../src/plan/snapshots/format.ts";
import { random } from "../../sync/simulator/random.ts";
import { readFiles, themes, writeFiles } from "./randomPeriod.ts";

/** What the public may read of an action that is not exempt. */
const publicFields: readonly string[] = [
  ...["title", "reference", "section", "theme", "leadRoles", "datePhrase", "dateKind", "start", "due", "revisedDue"],
  ...["slips", "rating", "narrative", "narrativeOn", "correctiveAction", "exempt"],
  // That a direction was set is public, its reason is not.
  "directionOverride",
];
const publicOfAchievements: readonly string[] = [
  "title",
  "words",
  "programme",
  "achievedOn",
  "kind",
  "operation",
  "about",
];

/** The same form for every secret, and a number that no paper has. */
export const secretForm = /zq\d+\w*qz|77\d{7}/gu;

const days = ["2026-01-11", "2026-07-07", "2026-12-12"];

export interface Planting {
  /** Another makes all of what is internal other. */
  readonly salt: number;
}

/** The period with secrets; what the public may read is as it was. */
export function withSecrets(period: readonly Snapshot[], { salt }: Planting): readonly Snapshot[] {
  const choice = random(salt);
  let count = 0;
  const secret = (is = "") => `zq${salt}x${++count}${is}qz`;
  const number = () => 770_000_000 + salt * 10_000 + ++count;
  const latest = new Map(period.flatMap(({ actions }) => actions.map((action) => [action.id, action])));
  const said = <T extends { on: string }>(of: T | undefined): T | undefined =>
    of && {
      ...of,
      by: number(),
      words: secret("said"),
      ...("without" in of && { without: secret() }),
      ...("replacedBy" in of && { replacedBy: secret() }),
    };

  function internal(action: FrozenAction): FrozenAction {
    const fields = Object.entries(action.fields).map(([key, value]) => {
      if (publicFields.includes(key)) return [key, value];
      if (key === "directionReason") return [key, value === "" || value === "…" ? value : secret(key)];
      if (typeof value === "string" && !/On$/u.test(key)) return [key, secret(key)];
      return [key, key === "leads" ? [number()] : key === "carriedForward" ? choice.below(9) : value];
    });
    return {
      ...action,
      ...{ version: secret("version"), editor: number(), notUpdated: choice.chance(0.5), unsupported: [secret()] },
      ...{ claim: said(action.claim), verification: said(action.verification), returned: said(action.returned) },
      ...{ superseded: said(action.superseded), held: action.held.map((each) => said(each) ?? each) },
      criteria: action.criteria.map(() => ({ mark: secret("mark"), text: secret("criterion") })),
      checks: Array.from({ length: choice.below(3) }, () => ({ kind: secret(), text: secret("check") })),
      moves: action.moves.map((move) => ({ ...move, reason: secret("move"), by: number() })),
      fields: {
        ...(Object.fromEntries(fields) as FrozenAction["fields"]),
        ...{ ask: secret("ask"), confidence: secret(), revisedDueReason: secret(), updatedOn: choice.pick(days) },
        // Columns that nobody has heard of yet.
        ...{ costCentre: secret("future"), reviewers: [number()], isSensitive: choice.chance(0.5), budget: number() },
      } as FrozenAction["fields"],
    };
  }

  const isHiddenNow = ({ id }: FrozenAction) => (latest.get(id)?.fields.exempt ?? "") !== "";

  /** All of it is other, but how it is counted. */
  function hidden(action: FrozenAction): FrozenAction {
    const { exempt } = action.fields;
    const own = internal(action);
    const title = { title: secret("title"), reference: secret("ref"), narrative: secret(), correctiveAction: secret() };
    const dates = { due: choice.pick(days), revisedDue: choice.pick(days), slips: choice.below(5) };
    return {
      ...own,
      ...{
        // What is withdrawn is in no count.
        status:
          action.status === "Superseded"
            ? action.status
            : choice.pick(statuses.filter((each) => each !== "Superseded")),
        programme: choice.below(4),
        late: choice.below(99),
        regressions: choice.below(3),
      },
      ...{ evidence: choice.below(5), evidenced: choice.below(5) },
      fields: {
        ...{
          ...own.fields,
          ...title,
          ...dates,
          theme: isHiddenNow(action) ? choice.pick(themes) : action.fields.theme,
          exempt,
          leadRoles: secret("role"),
          rating: choice.pick(["Red", "Amber"] as const),
        },
        ...{ directionOverride: choice.pick(["Up", "Down"] as const), directionReason: secret() },
      } as FrozenAction["fields"],
    };
  }

  const row = (given: FrozenRow, keys: readonly string[]): FrozenRow => ({
    ...{ ...given, version: secret(), folder: secret("folder") },
    fields: {
      ...Object.fromEntries(
        Object.entries(given.fields).map(([key, value]) => [
          key,
          keys.includes(key) || typeof value !== "string" ? value : secret(key),
        ]),
      ),
      future: secret("column"),
    },
  });
  const other = () =>
    row(
      {
        id: 1,
        version: "",
        folder: "",
        author: number(),
        editor: number(),
        created: "2026-01-05T09:00:00Z",
        modified: "2026-01-05T09:00:00Z",
        fields: { title: "A risk", words: "Who", number: 5 },
      },
      [],
    );

  return period.map((snapshot) => {
    const { plan, round, lists, people } = snapshot;
    const { Achievements = [], ...others } = lists;
    return {
      ...snapshot,
      ...{ site: `https://${secret("site")}.example`, takenBy: number(), unread: [secret("unread")] },
      plan: { ...plan },
      round: { ...round, opening: secret("opening"), deadline: choice.pick(days) },
      tokens: { before: secret(), after: secret() },
      result: {
        updated: choice.below(999_999),
        unchanged: 0,
        missing: 0,
        byProgramme: [{ programme: secret(), updated: 0, unchanged: 0, missing: 0, without: secret() }],
      },
      programmes: snapshot.programmes.map((each) => ({ ...each, lead: number(), coordinator: number() })),
      people: {
        ...Object.fromEntries(
          Object.keys(people).map((id) => [id, { name: secret("Name"), email: `${secret()}@council.example` }]),
        ),
        [number()]: { name: secret("Name"), email: secret() },
      },
      actions: snapshot.actions.map((action) => {
        const isHidden = isHiddenNow(action) || action.fields.exempt !== "";
        return isHidden ? hidden(action) : internal(action);
      }),
      lists: {
        Programmes: (others.Programmes ?? []).map((each) => row(each, ["title"])),
        Achievements: Achievements.map((each) => row(each, publicOfAchievements)),
        ...{ Risks: [other()], [secret("list")]: [other(), other()] },
      },
    };
  });
}

/** Read back from their files, with hashes that say nothing of what is in them. */
export function readPlanted(period: readonly Snapshot[]): readonly SnapshotRead[] {
  return readFiles(writeFiles(period)).map(({ snapshot }, index) => ({
    snapshot: { ...snapshot, previous: index > 0 ? { round: index, sha256: "e".repeat(64) } : undefined },
    sha256: String(index).repeat(64),
  }));
}
