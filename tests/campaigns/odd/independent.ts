// What the rows of a site say, read over raw REST by rules written a second time, from the product's description and not from its code.
import type { LocalSite } from "../../provision/localSite.ts";
import { OWNER } from "../../provision/localSite.ts";
import { ask } from "../../provision/rawRest.ts";
import { listAt } from "./base.ts";

export interface ShownAction {
  readonly id: number;
  readonly reference: string;
  readonly title: string;
  readonly narrative: string;
  readonly folder: string;
  /** The id of the row of Programmes whose action it is; 0 where there is none. */
  readonly programme: number;
  readonly rating: string;
  readonly due: string;
  readonly leads: readonly number[];
  readonly column: string;
}

// biome-ignore lint/suspicious/noExplicitAny: whatever SharePoint answers
type Raw = any;

export interface Reading {
  readonly path: string;
  /** Of the IANA database. */
  readonly place: string;
  readonly today: string;
}

/** Undefined where the site has not what a board needs. */
export async function readRows(site: LocalSite, reading: Reading): Promise<readonly ShownAction[] | undefined> {
  /** A list that lacks the column is none of ours. */
  const read = async (list: string, column = "Title"): Promise<Raw[] | undefined> => {
    const select = `*,FileDirRef,FileLeafRef,FSObjType,${column}`;
    const address = `${listAt(`${reading.path}/Lists/${list}`)}/items?$select=${select}&$top=5000`;
    const { status, body } = await ask(site, OWNER, address);
    return status === 200 ? body.value : undefined;
  };
  const [rows, programmes, settings, claims, verifications] = [
    await read("Actions"),
    await read("Programmes"),
    await read("Plan settings", "SettingValue"),
    await read("Claims", "RecordKind"),
    await read("Verifications", "RecordKind,ClaimOperation"),
  ];
  if (!rows || !programmes || !settings) return undefined;
  const users = (await ask(site, OWNER, "siteusers?$select=Id")).body.value as readonly { Id: number }[];
  // A row goes on holding the number of somebody who was removed.
  const here = new Set(users.map(({ Id }) => Id));
  return rows
    .filter(({ FSObjType }) => FSObjType === 0)
    .map((row) => ({
      ...shown(
        { ...row, LeadsId: row.LeadsId?.filter((id: number) => here.has(id)) },
        { claims, verifications },
        reading,
      ),
      programme: programmeOf(row, rows, programmes),
    }));
}

/** The row of Programmes that records the number of the folder in which the row lies. Every one of these sites records all folders. */
function programmeOf(row: Raw, rows: Raw[], programmes: Raw[]): number {
  const folder = rows.find(
    (each) => each.FSObjType === 1 && `${each.FileDirRef}/${each.FileLeafRef}` === row.FileDirRef,
  );
  const recorded = new RegExp(`(^|; )Actions: ${folder?.Id}(;|$)`);
  return programmes.find(({ ProgrammeFolders }) => recorded.test(ProgrammeFolders ?? ""))?.Id ?? 0;
}

function shown(
  row: Raw,
  { claims, verifications }: { readonly claims: Raw[] | undefined; readonly verifications: Raw[] | undefined },
  { path, place, today }: Reading,
): Omit<ShownAction, "programme"> {
  const due = dayIn(row.OriginalDue, place);
  const rating = oneOf(row.Rating, ["Red", "Amber", "Green"]);
  const lifecycle = oneOf(row.Lifecycle, ["Not started", "In progress", "Claimed complete", "Superseded"]);
  const about = (entries: Raw[]) => entries.filter(({ ActionId }) => ActionId === row.Id);
  const has = (entries: Raw[] | undefined, kind: string) =>
    about(entries ?? []).some(({ RecordKind }) => oneOf(RecordKind, [kind]) !== "");
  // Where a log is missing, the row's own word counts.
  const isRead = claims !== undefined && verifications !== undefined;
  const isClaimed = lifecycle === "Claimed complete" && (!isRead || has(claims, "Claimed"));
  const claimed = about(claims ?? []).map(({ OperationId }) => OperationId);
  const naming = verifications?.filter(({ ClaimOperation }) => claimed.includes(ClaimOperation));
  const isVerified = isClaimed && (isRead ? has(naming, "Verified") : Boolean(row.VerifiedOn));
  const begins = dayIn(row.ActionStart, place) || due;
  const isToBegin = begins !== "" && begins <= today;
  return {
    ...{ id: row.Id, reference: row.Reference ?? "", title: row.Title ?? "", narrative: plainly(row.Narrative) },
    folder: String(row.FileDirRef).slice(`${path}/Lists/Actions/`.length),
    ...{ rating, due, leads: [...(row.LeadsId ?? [])].sort() },
    column: isVerified
      ? "Verified"
      : isClaimed
        ? "Claimed"
        : lifecycle === "In progress" || lifecycle === "Claimed complete" || isToBegin
          ? rating || "Red"
          : "Not started",
  };
}

/** A choice whatever its case and its blanks; empty for anything else. */
function oneOf(value: unknown, choices: readonly string[]): string {
  const bare = (text: string) => text.replaceAll(/\s+/g, " ").trim().toLowerCase();
  return choices.find((choice) => bare(choice) === bare(String(value ?? ""))) ?? "";
}

/** The day in the site's own place at a moment. */
function dayIn(moment: unknown, place: string): string {
  if (typeof moment !== "string") return "";
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: place, dateStyle: "short" });
  return format.format(new Date(moment));
}

/** As people read it: SharePoint's wrapper and its tags are no words. */
function plainly(value: unknown): string {
  const text = String(value ?? "").replaceAll("\r\n", "\n");
  if (!/^<div class="ExternalClass/.test(text)) return text;
  return text
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&#160;", " ")
    .replaceAll("\u200b", "")
    .replaceAll("&amp;", "&")
    .trim();
}
