// The site that every odd one begins as: set up, with three programmes and seven actions in every state, in one of several addresses.
import { actions } from "../../../src/plan/actions.ts";
import { folderOf } from "../../../src/plan/programmes.ts";
import { assignedGroups } from "../../../src/plan/roles.ts";
import { assign } from "../../../src/provision/assign.ts";
import { provisionSite } from "../../../src/provision/provision.ts";
import { listPathOf } from "../../../src/schema/address.ts";
import { type Extra, type LocalSite, OWNER, type Where } from "../../provision/localSite.ts";
import { openPrepared } from "../../provision/preparedSite.ts";
import { get } from "../../provision/rawRest.ts";
import { product as definition } from "../../support/definition.ts";

export const addresses: readonly Where[] = [
  { path: "/sites/improvement" },
  { path: "/sites/Cynllun gwella tŷ" },
  { path: "/sites/improvement", askedFor: "/SITES/Improvement" },
];

export const GUEST = "guest_partner.example#ext#@council.example";
const extras: readonly Extra[] = [{ login: GUEST, role: "none" }];
export const council = (name: string) => `${name}@council.example`;

export const programmes = [
  { number: 1, title: "People: a plan/programme" },
  { number: 2, title: "Café culture" },
  { number: 3, title: "Tŷ a Thai & Co. 100%" },
] as const;

/** A path below the web, as the address of a request has it. */
export const listAt = (path: string): string => `GetList('${encodeURIComponent(path.replaceAll("'", "''"))}')`;

interface Story {
  readonly programme: number;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly is?: "claimed" | "verified";
}

const stories: readonly Story[] = [
  { programme: 1, fields: { Lifecycle: "Not started" } },
  { programme: 1, fields: { Lifecycle: "In progress", Rating: "Green", Narrative: "All is well." } },
  { programme: 2, fields: { Lifecycle: "In progress", Rating: "Amber", Narrative: "Two\nlines." } },
  { programme: 2, fields: { Lifecycle: "In progress", Rating: "Red", Ask: "Money", CorrectiveAction: "Hire" } },
  { programme: 2, fields: { Rating: "Green" }, is: "claimed" },
  { programme: 3, fields: { Rating: "Green" }, is: "verified" },
  { programme: 3, fields: { Rating: "Amber" }, is: "verified" },
];

export const openBase = (where: Where): Promise<LocalSite> =>
  openPrepared({ name: `odd ${where.path.length}`, extras, where, prepare: (site) => fill(site, where) });

async function fill(site: LocalSite, { path }: Where): Promise<void> {
  const sp = site.as(OWNER);
  await provisionSite(sp, definition, () => undefined);
  for (const { number, title } of programmes) {
    const body = { Title: title, ProgrammeNumber: number };
    await get(site, OWNER, `${listAt(`${path}/Lists/Programmes`)}/items`, { method: "POST", body });
    await assign(sp, { role: "lead", programme: number, person: council(`lead-${number}`), take: "in" });
    await assign(sp, { role: "coordinator", programme: number, person: council(`coordinator-${number}`), take: "in" });
  }
  for (const name of ["verifier-1", "verifier-2"]) {
    await assign(sp, { group: assignedGroups.verifiers, person: council(name), take: "in" });
  }
  await provisionSite(sp, definition, () => undefined);
  // So that a story need not account for each criterion.
  const earlier = { Title: "Entries under the earlier rule", SettingValue: "Claims to 99, Verifications to 99" };
  await get(site, OWNER, `${listAt(`${path}/Lists/Plan settings`)}/items`, { method: "POST", body: earlier });
  for (const [index, story] of stories.entries()) {
    await site.setClock(new Date("2026-05-01T10:00:00Z"));
    await tell(site, { path, index, story });
  }
}

interface Telling {
  readonly path: string;
  readonly index: number;
  readonly story: Story;
}

/** Written by the people whose it is, as raw requests. */
async function tell(site: LocalSite, { path, index, story }: Telling): Promise<void> {
  const { programme, fields, is } = story;
  const reference = `1.1.${index + 1}`;
  const lead = council(`lead-${programme}`);
  const of = (list: string) => listAt(`${path}/Lists/${list}`);
  const folder = programmes.find(({ number }) => number === programme);
  const form = {
    listItemCreateInfo: {
      FolderPath: { DecodedUrl: `${listPathOf(path, actions)}/${folder ? folderOf(folder) : ""}` },
      UnderlyingObjectType: 0,
    },
    formValues: [
      { FieldName: "Title", FieldValue: `Action ${reference}` },
      { FieldName: "Reference", FieldValue: reference },
    ],
  };
  const made = await get(site, OWNER, `${of("Actions")}/AddValidateUpdateItemUsingPath()`, {
    method: "POST",
    body: form,
  });
  const id = Number(
    (made.value as { FieldName: string; FieldValue: string }[]).find(({ FieldName }) => FieldName === "Id")?.FieldValue,
  );
  const { Id } = await get(site, lead, "currentuser");
  const claimed = { Lifecycle: "Claimed complete", ClaimedOn: "2026-04-30T23:00:00Z", ClaimedById: Id };
  const body = { LeadsId: [Id], OriginalDue: dueOf(index), ...fields, ...(is && claimed) };
  await get(site, lead, `${of("Actions")}/items(${id})`, { method: "MERGE", body });
  const entry = (list: string, by: string, kind: string) =>
    get(site, by, `${of(list)}/items`, {
      method: "POST",
      body: {
        ...{ Title: `${kind} ${reference}`, ActionId: id, Reference: reference, RecordKind: kind },
        ...{ Words: "As seen.", OperationId: `${kind} ${id}` },
        ...(list === "Verifications" && { ClaimOperation: `Claimed ${id}` }),
      },
    });
  if (!is) return;
  await site.setClock(new Date("2026-05-01T11:00:00Z"));
  await entry("Claims", lead, "Claimed");
  await site.setClock(new Date("2026-05-10T11:00:00Z"));
  if (is === "verified") await entry("Verifications", council("verifier-1"), "Verified");
}

/** Midnight in London, in winter and in summer. */
const dueOf = (index: number): string => (index % 2 === 0 ? "2026-12-31T00:00:00Z" : "2027-07-30T23:00:00Z");
