// The last snapshot, beside which the board stands: read after the cards are painted.
import type { Files } from "../../ports/files.ts";
import type { Outcome } from "../../ports/lists.ts";
import type { Day } from "../../schema/column.ts";
import type { Action } from "../action.ts";
import type { Board, LastSnapshot } from "../board.ts";
import { contentOf, lastSeal } from "./closeRound.ts";
import type { Compared } from "./direction.ts";
import { type Travel, travelOf } from "./direction.ts";
import { reportedStatus } from "./freeze.ts";

/** Nothing if no round has one, or it is not the file that was kept: a wrong snapshot gives no arrows. */
export async function readLast(
  rounds: Board["rounds"],
  files: Pick<Files, "contentOf">,
): Promise<Outcome<LastSnapshot | undefined>> {
  const last = lastSeal(rounds);
  if (!last) return { kind: "done", value: undefined };
  const read = await contentOf(last.seal, files);
  if (read.kind === "wrong" || read.kind === "gone") return { kind: "done", value: undefined };
  if (read.kind !== "done") return read;
  const snapshot = read.value;
  return { kind: "done", value: { snapshot, byId: new Map(snapshot.actions.map((action) => [action.id, action])) } };
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
