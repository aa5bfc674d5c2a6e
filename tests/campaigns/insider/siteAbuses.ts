// Abuses of folders, of the owners' lists, of groups and of settings.
import { council } from "../odd/base.ts";
import { type Abuse, entry, folderAt, merge, post, type Request, remove, service } from "./abuse.ts";
import { folderPath, listOf, PATH } from "./base.ts";

const READ = 1073741826;
const FULL_CONTROL = 1073741829;
const renamed = (path: string, name: string): Request => ({
  path: `${folderAt(path)}/ListItemAllFields`,
  sent: { method: "MERGE", body: { FileLeafRef: name } },
});
const leaf = (path: string) => path.slice(path.lastIndexOf("/") + 1);
const ofList = (title: string, body: unknown): Request => ({ path: listOf(title), sent: { method: "MERGE", body } });
const ofField = (list: string, name: string, body: unknown): Request => ({
  path: `${listOf(list)}/fields/getByInternalNameOrTitle('${name}')`,
  sent: { method: "MERGE", body },
});
const inFolder = (name: string) => `${PATH}/Lists/Actions/${name}`;

export const siteAbuses: readonly Abuse[] = [
  {
    name: "the programme's folder renamed, and its claimed action verified",
    requests: (at) => [
      renamed(folderPath(at.me.target), "9 Elsewhere"),
      entry(at, "Verifications", "2", { RecordKind: "Verified" }),
    ],
    honest: { independent: ["verification", "column", "stale", "words of entries"] },
  },
  {
    name: "the names of two folders swapped, with the lead of the other",
    before: () => [[council("lead-2"), renamed(folderPath(2), "for a moment")]],
    requests: (at) => [renamed(folderPath(at.me.target), leaf(folderPath(2)))],
    after: (at) => [[council("lead-2"), renamed(inFolder("for a moment"), leaf(folderPath(at.me.target)))]],
  },
  {
    name: "the folder of evidence files renamed",
    requests: (at) => [renamed(folderPath(at.me.target, "Evidence files"), "9 Elsewhere")],
  },
  {
    name: "the programme's folder moved into another by MoveTo",
    requests: (at) => [
      post(
        `${folderAt(folderPath(at.me.target))}/moveTo(newUrl=@to)?@to='${encodeURIComponent(
          `${folderPath(2)}/${leaf(folderPath(at.me.target))}`.replaceAll("'", "''"),
        )}'`,
      ),
    ],
  },
  {
    name: "the programme's folder moved into another by MoveCopyUtil",
    requests: (at) => [
      service("SP.MoveCopyUtil.MoveFolderByPath()", {
        srcPath: { DecodedUrl: folderPath(at.me.target) },
        destPath: { DecodedUrl: `${folderPath(2)}/${leaf(folderPath(at.me.target))}` },
        options: {},
      }),
    ],
  },
  {
    name: "a new folder with a programme's number",
    requests: (at) => [
      post(`${folderAt(`${PATH}/Lists/Actions`)}/Folders/AddUsingPath(decodedurl='${at.me.target} Training again')`),
    ],
  },
  {
    name: "the programme's folder recycled",
    requests: (at) => [post(`${folderAt(folderPath(at.me.target))}/recycle()`)],
  },
  {
    name: "the programme's folder renamed to another programme's number",
    requests: (at) => [renamed(folderPath(at.me.target), "2 People")],
  },
  {
    name: "a setting of the plan written",
    requests: () => [post(`${listOf("Plan settings")}/items`, { Title: "Amber up to days late", SettingValue: "999" })],
  },
  { name: "the plan's name changed", requests: () => [merge("Plan settings", 1, { SettingValue: "All done" })] },
  {
    name: "oneself as the programme's lead",
    requests: (at) => [merge("Programmes", at.me.target, { ProgrammeLeadId: at.id(at.me.login) })],
  },
  {
    name: "the programme without lead and coordinator, and its action verified",
    requests: (at) => [
      merge("Programmes", at.me.target, { ProgrammeLeadId: null, ProgrammeCoordinatorId: null }),
      entry(at, "Verifications", "2", { RecordKind: "Verified" }),
    ],
    honest: { independent: ["verification", "column", "stale", "words of entries"] },
  },
  {
    name: "another folder recorded for the programme",
    requests: (at) => [merge("Programmes", at.me.target, { ProgrammeFolders: "Actions: 2; Evidence files: 2" })],
  },
  {
    name: "a programme of one's own",
    requests: () => [post(`${listOf("Programmes")}/items`, { Title: "Mine", ProgrammeNumber: 9 })],
  },
  {
    name: "oneself among the verifiers",
    requests: ({ me }) => [
      post("sitegroups/getByName('Improvement verifiers')/users", { LoginName: `i:0#.f|membership|${me.login}` }),
    ],
  },
  {
    name: "a verifier taken out of the group",
    requests: (at) => [
      post(`sitegroups/getByName('Improvement verifiers')/users/removeById(${at.id(council("verifier-2"))})`),
    ],
  },
  {
    name: "oneself the owner of a group",
    requests: ({ me }) => [
      post(`sitegroups/getByName('Improvement programme ${me.target}')/setUserAsOwner(ownerId=${me.target})`),
    ],
  },
  {
    name: "oneself a full controller of the list",
    requests: (at) => [
      post(
        `${listOf("Verifications")}/roleassignments/addroleassignment(principalid=${at.id(at.me.login)},roledefid=${FULL_CONTROL})`,
      ),
    ],
  },
  {
    name: "everybody may read and no more in the programme's folder",
    requests: (at) => [
      post(
        `${folderAt(folderPath(at.me.target))}/ListItemAllFields/roleassignments/addroleassignment(principalid=${at.id(at.me.login)},roledefid=${READ})`,
      ),
    ],
  },
  {
    name: "the log of claims takes its permissions from the site",
    requests: () => [post(`${listOf("Claims")}/resetroleinheritance()`)],
  },
  {
    name: "a permission level that may do more",
    requests: () => [
      {
        path: "roledefinitions/getByName('Improvement add')",
        sent: { method: "MERGE", body: { BasePermissions: { High: "176", Low: "138612847" } } },
      },
    ],
  },
  { name: "approval of rows", requests: () => [ofList("Actions", { EnableModeration: true })] },
  { name: "no versions of actions", requests: () => [ofList("Actions", { EnableVersioning: false })] },
  {
    name: "approval of entries",
    requests: () => [ofList("Claims", { EnableModeration: true })],
    refusedToOwners: true,
  },
  {
    name: "entries that only their authors see",
    requests: () => [ofList("Verifications", { ReadSecurity: 2 })],
    refusedToOwners: true,
  },
  {
    name: "a validation that nothing passes",
    requests: () => [ofList("Claims", { ValidationFormula: '=[Summary]="x"', ValidationMessage: "No." })],
  },
  {
    name: "a choice taken away",
    requests: () => [ofField("Verifications", "RecordKind", { Choices: ["Held"] })],
  },
  {
    name: "operations that need not be unique",
    requests: () => [ofField("Claims", "OperationId", { EnforceUniqueValues: false })],
  },
  {
    name: "a column deleted",
    requests: () => [remove(`${listOf("Claims")}/fields/getByInternalNameOrTitle('Words')`)],
  },
  { name: "a log recycled", requests: () => [post(`${listOf("Claims")}/recycle()`)] },
  {
    name: "a row brought back from the recycle bin",
    before: (at) => [[council("owner"), post(`${listOf("Actions")}/items(${at.action("5")})/recycle()`)]],
    requests: () => [post("RecycleBin/RestoreAll()")],
  },
  {
    name: "a group with nearly the name of ours",
    requests: () => [post("sitegroups", { Title: "Improvement verifiers 2" })],
  },
];
