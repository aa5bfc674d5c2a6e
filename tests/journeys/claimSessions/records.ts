// SharePoint's side of a session with forms, over REST as the owner: what its actions begin with, and what is there in the end.

import { type RowsOverRest, rowsOverRest } from "../../support/rowsOverRest.ts";
import type { TestTenant } from "../../support/tenant.ts";

const logs = ["Evidence", "Claims", "Verifications", "Evidence corrections"] as const;
type LogName = (typeof logs)[number];

export type Entry = Readonly<Record<string, unknown>> & {
  readonly Id: number;
  readonly Created: string;
  readonly OperationId: string;
  readonly Words: string | null;
};

/** All that SharePoint has of an action. */
export interface ActionRecord extends Readonly<Record<LogName, readonly Entry[]>> {
  readonly reference: string;
  readonly row: Readonly<Record<string, unknown>>;
}

export interface Records {
  /** The action, open and on track, with so many success criteria and no entries. */
  reset(reference: string, criteria: number): Promise<void>;
  read(reference: string): Promise<ActionRecord>;
  /** Addresses of the programme's files, decoded. */
  files(): Promise<readonly string[]>;
  contentOf(path: string): Promise<Buffer>;
}

const json = { "content-type": "application/json;odata=nometadata" };

export function recordsOf(tenant: TestTenant): Records {
  const rows: RowsOverRest = rowsOverRest(tenant);
  const library = "_api/web/lists/getByTitle('Evidence files')/items";
  const entriesIn = async (list: string, reference: string) =>
    (await rows.entries(list, reference)) as readonly Entry[];

  async function remove(list: string, { Id }: Entry): Promise<void> {
    const headers = { ...json, "X-HTTP-Method": "DELETE", "If-Match": "*" };
    await tenant.ask("owner", `_api/web/lists/getByTitle('${list}')/items(${Id})`, { method: "POST", headers });
  }

  return {
    async reset(reference, criteria) {
      for (const list of [...logs, "Plan dates"]) {
        for (const entry of await entriesIn(list, reference)) await remove(list, entry);
      }
      await rows.change("owner", reference, {
        ...{ Lifecycle: "In progress", Rating: "Green", EvidenceCoverage: "" },
        ...{ ClaimedById: null, ClaimedOn: null, VerifiedById: null, VerifiedOn: null },
        SuccessCriteria: Array.from({ length: criteria }, (_, at) => `SC${at + 1} Criterion ${at + 1}`).join("\n"),
      });
    },
    async read(reference) {
      const [evidence, claims, verifications, corrections] = await Promise.all(
        logs.map((list) => entriesIn(list, reference)),
      );
      return {
        ...{ reference, row: await rows.row(reference) },
        ...{ Evidence: evidence ?? [], Claims: claims ?? [], Verifications: verifications ?? [] },
        "Evidence corrections": corrections ?? [],
      };
    },
    async files() {
      const answer = await tenant.ask("owner", `${library}?$select=FileRef,FSObjType&$top=4000`);
      const { value } = (await answer.json()) as { value: { FileRef: string; FSObjType: number }[] };
      return value.flatMap(({ FileRef, FSObjType }) =>
        Number(FSObjType) === 0 && FileRef.includes("/5 ") ? [FileRef] : [],
      );
    },
    async contentOf(path) {
      const address = `_api/web/getFileByServerRelativePath(decodedurl='${encodeURIComponent(path.replaceAll("'", "''"))}')/$value`;
      return Buffer.from(await (await tenant.ask("owner", address)).arrayBuffer());
    },
  };
}

/** Marks of the criteria that the row has. */
export const marksIn = ({ row }: Pick<ActionRecord, "row">): readonly string[] =>
  String(row.SuccessCriteria ?? "").match(/^SC\d+/gmu) ?? [];
