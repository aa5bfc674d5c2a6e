// The site that every abuse begins with: four programmes, two of them with an action in every state, all written by the people whose
// it is, as raw requests.
import { actions } from "../../../src/plan/actions.ts";
import { folderOf } from "../../../src/plan/programmes.ts";
import { assignedGroups } from "../../../src/plan/roles.ts";
import { assign } from "../../../src/provision/assign.ts";
import { provisionSite } from "../../../src/provision/provision.ts";
import { listPathOf } from "../../../src/schema/address.ts";
import { type LocalSite, OWNER } from "../../provision/localSite.ts";
import { openPrepared } from "../../provision/preparedSite.ts";
import { get } from "../../provision/rawRest.ts";
import { product as definition } from "../../support/definition.ts";
import { council, listAt } from "../odd/base.ts";
import { COLLEAGUE, insiders } from "./people.ts";

export const PATH = "/sites/improvement";
/** When the abuses happen. */
export const NOW = new Date("2026-06-30T10:00:00Z");
export const TODAY = "2026-06-30";

export const programmes = [
  { number: 1, title: "Training" },
  { number: 2, title: "People's voice" },
  { number: 3, title: "Money" },
  { number: 4, title: "Homes" },
] as const;

export const listOf = (title: string) =>
  listAt(["Evidence files", "Restricted evidence"].includes(title) ? `${PATH}/${title}` : `${PATH}/Lists/${title}`);

export const folderPath = (number: number, list = "Lists/Actions") => {
  const programme = programmes.find((each) => each.number === number);
  return `${PATH}/${list}/${programme ? folderOf(programme) : ""}`;
};

interface Story {
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly is?: "claimed" | "verified" | "superseded";
}

const CRITERIA = "SC1 All councillors have a plan\nSC2 Nine in ten keep to it";

/** By the last part of the reference: 1.1.2 and 4.1.2 are claimed. */
const stories: readonly Story[] = [
  { key: "1", fields: { Rating: "Green", Narrative: "On the way.", SuccessCriteria: CRITERIA } },
  { key: "2", fields: { Rating: "Green", SuccessCriteria: CRITERIA }, is: "claimed" },
  { key: "3", fields: { Rating: "Green", SuccessCriteria: CRITERIA }, is: "verified" },
  { key: "4", fields: { Rating: "Red", Ask: "Money", CorrectiveAction: "Hire", OriginalDue: "2026-05-30T23:00:00Z" } },
  { key: "5", fields: { Rating: "Amber", Narrative: "Merged." }, is: "superseded" },
];

export async function openBase(): Promise<LocalSite> {
  const extras = [{ login: COLLEAGUE, role: "member" }] as const;
  const site = await openPrepared({ name: "insider", extras, prepare: fill });
  await site.setClock(NOW);
  return site;
}

async function fill(site: LocalSite): Promise<void> {
  const sp = site.as(OWNER);
  await site.setClock(new Date("2026-04-01T10:00:00Z"));
  await provisionSite(sp, definition, () => undefined);
  for (const { number, title } of programmes) {
    const body = { Title: title, ProgrammeNumber: number };
    await get(site, OWNER, `${listOf("Programmes")}/items`, { method: "POST", body });
    await assign(sp, { role: "lead", programme: number, person: council(`lead-${number}`), take: "in" });
    await assign(sp, { role: "coordinator", programme: number, person: council(`coordinator-${number}`), take: "in" });
  }
  for (const name of ["verifier-1", "verifier-2", "lead-3", "coordinator-4"]) {
    await assign(sp, { group: assignedGroups.verifiers, person: council(name), take: "in" });
  }
  await assign(sp, { group: assignedGroups.slt, person: council("slt-1"), take: "in" });
  await provisionSite(sp, definition, () => undefined);
  for (const { login } of insiders) {
    await get(site, OWNER, "ensureuser", { method: "POST", body: { logonName: login } });
  }
  const setting = { Title: "Plan name", SettingValue: "Fresh start" };
  await get(site, OWNER, `${listOf("Plan settings")}/items`, { method: "POST", body: setting });
  for (const programme of [1, 2, 4]) for (const story of stories) await tell(site, programme, story);
  await site.setClock(new Date("2026-06-01T10:00:00Z"));
  const round = { Title: "Round 1 opened", RecordKind: "Opened", OperationId: "round 1" };
  await get(site, council("coordinator-1"), `${listOf("Update rounds")}/items`, { method: "POST", body: round });
}

async function tell(site: LocalSite, programme: number, { key, fields, is }: Story): Promise<void> {
  const reference = `${programme}.1.${key}`;
  const [lead, coordinator] = [council(`lead-${programme}`), council(`coordinator-${programme}`)];
  await site.setClock(new Date("2026-04-02T10:00:00Z"));
  const id = await addAction(site, programme, reference);
  const row = `${listOf("Actions")}/items(${id})`;
  const merge = (by: string, body: unknown) => get(site, by, row, { method: "MERGE", body });
  const entry = (list: string, by: string, more: Readonly<Record<string, unknown>>) => {
    const body = { Title: reference, ActionId: id, Reference: reference, OperationId: `${list} ${id}`, ...more };
    return get(site, by, `${listOf(list)}/items`, { method: "POST", body });
  };
  const due = { OriginalDue: "2026-12-31T00:00:00Z", ...fields }.OriginalDue;
  const agreed = { ...asAgreed(reference), PlanCriteria: fields.SuccessCriteria ?? "" };
  await entry("Plan dates", OWNER, { ...agreed, PlanDue: due, OperationId: `original date of ${id}` });
  const { Id } = await get(site, lead, "currentuser");
  const progress = { Lifecycle: "In progress", LeadsId: [Id], UpdatedOn: "2026-06-02T23:00:00Z" };
  await merge(lead, { ...progress, OriginalDue: due, ...fields });
  if (is === "superseded") {
    await entry("Supersessions", OWNER, { RecordKind: "Superseded", ReplacedBy: "", Words: "Merged." });
    await merge(OWNER, { Lifecycle: "Superseded", SupersededReason: "Merged." });
  }
  if (is !== "claimed" && is !== "verified") return;
  await site.setClock(new Date("2026-05-01T10:00:00Z"));
  for (const mark of ["SC1", "SC2"]) {
    const more = {
      Criterion: mark,
      EvidenceKind: "Data",
      Words: "A survey.",
      EvidenceLink: "https://council.example/survey",
      OperationId: `Evidence ${id} ${mark}`,
    };
    await entry("Evidence", coordinator, more);
  }
  await site.setClock(new Date("2026-05-02T10:00:00Z"));
  await entry("Claims", lead, { RecordKind: "Claimed", Words: "Done." });
  const mirrors = { Lifecycle: "Claimed complete", ClaimedById: Id, ClaimedOn: "2026-05-01T23:00:00Z" };
  await merge(lead, { ...mirrors, EvidenceCoverage: "2 of 2" });
  if (is === "claimed") return;
  await site.setClock(new Date("2026-05-10T10:00:00Z"));
  await entry("Verifications", council("verifier-2"), {
    RecordKind: "Verified",
    Words: "Seen.",
    ClaimOperation: `Claims ${id}`,
    CriteriaChecked: "SC1, SC2",
  });
  const { Id: by } = await get(site, council("verifier-2"), "currentuser");
  await merge(lead, { VerifiedById: by, VerifiedOn: "2026-05-09T23:00:00Z" });
}

const asAgreed = (reference: string) => ({
  ...{ PlanTitle: `Action ${reference}`, PlanOutcome: "Better services.", Words: "By 31 December 2026" },
});

async function addAction(site: LocalSite, programme: number, reference: string): Promise<number> {
  const { PlanTitle: Title, PlanOutcome: Outcome, Words: DatePhrase } = asAgreed(reference);
  const values = { Title, Reference: reference, Outcome, DatePhrase };
  const made = await get(site, OWNER, `${listOf("Actions")}/AddValidateUpdateItemUsingPath()`, {
    method: "POST",
    body: {
      listItemCreateInfo: { FolderPath: { DecodedUrl: folderPath(programme) }, UnderlyingObjectType: 0 },
      formValues: Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue })),
    },
  });
  const answers = made.value as readonly { FieldName: string; FieldValue: string }[];
  return Number(answers.find(({ FieldName }) => FieldName === "Id")?.FieldValue);
}

export const actionsPath = listPathOf(PATH, actions);
