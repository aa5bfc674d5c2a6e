import type { ChangeKind } from "../../plan/snapshots/changes.ts";

/** The element of a kind's lines, to which its count leads. */
export const groupId = (kind: ChangeKind) => `changes-${kind.replaceAll(" ", "-")}`;
