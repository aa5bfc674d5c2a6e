// The last snapshot, beside which the board stands: read after the cards are painted.
import type { Files } from "../../ports/files.ts";
import type { Outcome } from "../../ports/lists.ts";
import { type Day, someoneUnknown } from "../../schema/column.ts";
import type { Action } from "../action.ts";
import type { ActionFields } from "../actions.ts";
import type { Board, LastSnapshot } from "../board.ts";
import { writesRow } from "../programmes.ts";
import { type Compared, type Travel, travelOf } from "./direction.ts";
import { byId } from "./format.ts";
import { reportedStatus } from "./freeze.ts";
import { contentOf, lastSeal } from "./readSealed.ts";
import type { Seal } from "./seal.ts";

const reading = new WeakMap<object, Map<string, ReturnType<typeof contentOf>>>();

/** The snapshot that the seal is of, read once for a page: it never changes. One that could not be read is asked for again. */
export function snapshotOf(seal: Seal, files: Pick<Files, "contentOf">): ReturnType<typeof contentOf> {
  const known = reading.get(files) ?? new Map<string, ReturnType<typeof contentOf>>();
  reading.set(files, known);
  const found = known.get(seal.sha256) ?? contentOf(seal, files);
  known.set(seal.sha256, found);
  void found.then(({ kind }) => kind !== "done" && known.delete(seal.sha256));
  return found;
}

/** Nothing if no round has one, or it is not the file that was kept: a wrong snapshot gives no arrows. */
export async function readLast(
  rounds: Board["rounds"],
  files: Pick<Files, "contentOf">,
): Promise<Outcome<LastSnapshot | undefined>> {
  const last = lastSeal(rounds);
  if (!last) return { kind: "done", value: undefined };
  const read = await snapshotOf(last.seal, files);
  if (read.kind === "wrong" || read.kind === "gone") return { kind: "done", value: undefined };
  if (read.kind !== "done") return read;
  return { kind: "done", value: { snapshot: read.value, byId: byId(read.value) } };
}

/** Which way the action has gone since the last snapshot; nothing while there is none, or for a withdrawn action. */
export function travelSince(
  action: Pick<Action, "id" | "fields" | "status">,
  since: LastSnapshot,
  today: Day,
): Travel | undefined {
  const now: Compared = { status: reportedStatus(action, today), fields: action.fields };
  return travelOf(since.byId.get(action.id), now);
}

/** The same edit, with the direction of travel that it leads to, where the edit writes the row at all. */
export function withTravel<F extends object>(fields: F, action: Action, { since, today }: Mirroring): F {
  if (!writesRow(fields, action)) return fields;
  const found = travelSince(afterEdit(action, fields as Partial<ActionFields>), since, today);
  return { ...fields, travel: found ? travelText(found) : "" };
}

interface Mirroring {
  readonly since: LastSnapshot;
  readonly today: Day;
}

/** The entry of a claim goes with an edit of the row that says so; nothing is known of others. */
function afterEdit(
  { id, fields, status }: Action,
  change: Partial<ActionFields>,
): Pick<Action, "id" | "fields" | "status"> {
  const claimed = { by: someoneUnknown, on: "", words: "", operation: "", without: "" };
  const claim = change.lifecycle === "Claimed complete" ? (status.claim ?? claimed) : status.claim;
  const isOpen = change.lifecycle === "In progress";
  return {
    id,
    fields: { ...fields, ...change },
    status: isOpen ? { ...status, claim: undefined, verification: undefined } : { ...status, claim },
  };
}

/** As the list has it. */
const travelText = ({ direction, override }: Travel): string =>
  `${direction.charAt(0).toUpperCase()}${direction.slice(1)}${override ? " (set by hand)" : ""}`;
