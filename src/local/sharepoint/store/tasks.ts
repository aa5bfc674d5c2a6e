// What a list of tasks (template 107) has beyond any list: the columns of the content type Task, and its views.
import { kindOf } from "../fields/kinds.ts";
import { siteColumns } from "../fields/siteColumns.ts";
import { guidFor } from "../ids.ts";
import type { Json } from "../json.ts";
import { insertFields, insertView, type Where } from "./lists.ts";
import type { List, Props } from "./schema.ts";

export const TASKS = 107;

const status = ["Not Started", "In Progress", "Completed", "Deferred", "Waiting on someone else"];

const columns: readonly (readonly [string, Record<string, Json>])[] = [
  ["Priority", { Choices: ["(1) High", "(2) Normal", "(3) Low"], DefaultValue: "(2) Normal" }],
  ["Status", { Choices: status, DefaultValue: "Not Started" }],
  ["PercentComplete", { MinimumValue: 0, MaximumValue: 1, ShowAsPercentage: true }],
  ["AssignedTo", {}],
  ["Body", { RichText: true }],
  ["StartDate", { DisplayFormat: 0, DefaultValue: "[today]" }],
  ["DueDate", { DisplayFormat: 0 }],
];

const shown = ["LinkTitle", "AssignedTo", "Status", "Priority", "DueDate", "PercentComplete"];
const open = "<Neq><FieldRef Name='Status'/><Value Type='Choice'>Completed</Value></Neq>";
const mine = "<Eq><FieldRef Name='AssignedTo'/><Value Type='Integer'><UserID/></Value></Eq>";
const today = "<Eq><FieldRef Name='DueDate'/><Value Type='DateTime'><Today/></Value></Eq>";
const ourGroups = "<Membership Type='CurrentUserGroups'><FieldRef Name='AssignedTo'/></Membership>";

const views: readonly (readonly [string, string, string])[] = [
  ["All Tasks", "AllItems.aspx", ""],
  ["My Tasks", "MyItems.aspx", `<Where>${mine}</Where>`],
  ["Due Today", "duetoday.aspx", `<Where>${today}</Where>`],
  ["Active Tasks", "active.aspx", `<Where>${open}</Where>`],
  ["By Assigned To", "byowner.aspx", "<GroupBy Collapse='TRUE'><FieldRef Name='AssignedTo'/></GroupBy>"],
  ["By My Groups", "MyGrTsks.aspx", `<Where>${ourGroups}</Where>`],
];

export function makeTasks(call: Where, list: List): void {
  insertFields(
    call,
    list,
    columns.flatMap(([name, own]) => {
      const site = siteColumns.find((column) => column.name === name);
      if (!site) return [];
      const props: Props = {
        ...kindOf(site.type).own,
        ...{ TypeAsString: site.type, Title: site.title, StaticName: name },
        ...site.props,
        ...own,
      };
      return [{ guid: site.guid, name, props }, ...(name === "DueDate" ? [predecessors(list)] : [])];
    }),
  );
  for (const [title, leaf, ViewQuery] of views) {
    const isDefault = title === "All Tasks";
    insertView(call, list, {
      title,
      props: { DefaultView: isDefault, MobileDefaultView: isDefault, fields: shown, leaf, ViewQuery },
    });
  }
}

/** The tasks that a task waits for. */
function predecessors(list: List): { guid: string; name: string; props: Props } {
  const own = { LookupList: `{${list.guid}}`, LookupField: "Title", Group: "Core Task and Issue Columns" };
  const named = { TypeAsString: "LookupMulti", Title: "Predecessors", StaticName: "Predecessors" };
  return {
    guid: guidFor(`field Predecessors ${list.guid}`),
    name: "Predecessors",
    props: { ...kindOf("LookupMulti").own, ...named, ...own },
  };
}
