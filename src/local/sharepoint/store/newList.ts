// A new list as SharePoint makes it: path and type names from the title, built-in columns, content types, the first view.
import type { Call } from "../call.ts";
import { builtInFields } from "../fields/builtIn.ts";
import { kindOf } from "../fields/kinds.ts";
import { newGuid } from "../ids.ts";
import { insertFields, insertList, insertView, listByPath } from "./lists.ts";
import { folderNode, nodeAt, putNode } from "./nodes.ts";
import type { List, Props } from "./schema.ts";
import { makeTasks, TASKS } from "./tasks.ts";

export interface ListSpec {
  title: string;
  template: number;
  props: Props;
  guid?: string;
  /** below the site, when it does not follow from the title */
  leaf?: string;
}

const LIBRARIES = new Set([101, 109, 115, 119, 850, 851]);

/** "Improvement actions" lies at Lists/Improvement actions; its rows are SP.Data.Improvement_x0020_actionsListItem. */
function escapeTypeName(text: string): string {
  return [...text]
    .map((c) =>
      /[A-Za-z0-9]/.test(c) ? c : c === "_" ? "_x005f_" : `_x${c.charCodeAt(0).toString(16).padStart(4, "0")}_`,
    )
    .join("");
}

const VIEW_FIELDS: Record<number, string[]> = {
  0: ["LinkTitle"],
  1: ["DocIcon", "LinkFilename", "Modified", "Editor"],
};

export function makeList(call: Call, spec: ListSpec): List {
  const library = LIBRARIES.has(spec.template);
  const leaf = freeLeaf(call, library, (spec.leaf ?? spec.title).replace(/["'#%*:<>?/\\|~&{}+]/g, "").trim() || "List");
  const path = `${call.site.path}/${library ? "" : "Lists/"}${leaf}`;
  const base = leaf.charAt(0).toUpperCase() + leaf.slice(1);
  const entity = `${escapeTypeName(base)}${library ? "" : "List"}`;
  const guid = spec.guid ?? newGuid();
  const list = insertList(call, {
    guid,
    title: spec.title,
    path,
    template: spec.template,
    author: call.user.id,
    created: call.now(),
    props: {
      BaseType: library ? 1 : 0,
      EntityTypeName: entity,
      ListItemEntityTypeFullName: `SP.Data.${entity}Item`,
      // Lists made by request keep no versions until told; libraries of a team site keep 500.
      EnableVersioning: library || spec.template === 100,
      MajorVersionLimit: library ? 500 : spec.template === 100 ? 50 : 0,
      version: 0,
      ...spec.props,
    },
  });
  const builtIn = builtInFields(library ? 1 : 0).map(({ guid, name, type, title, props }) => ({
    ...{ guid, name },
    props: {
      ...kindOf(type).own,
      ...{ TypeAsString: type, Title: title, Group: "_Hidden", StaticName: name },
      ...props,
    },
  }));
  insertFields(call, list, builtIn);
  attachTypes(
    call,
    list,
    library
      ? [spec.template === 119 ? "0x010108" : "0x0101", "0x0120"]
      : [spec.template === TASKS ? "0x0108" : "0x01", "0x0120"],
  );
  if (spec.template === TASKS) makeTasks(call, list);
  else
    insertView(call, list, {
      title: library ? (spec.template === 119 ? "All Pages" : "All Documents") : "All Items",
      props: {
        DefaultView: true,
        fields: VIEW_FIELDS[library ? 1 : 0] ?? [],
        leaf: "AllItems.aspx",
        MobileDefaultView: true,
      },
    });
  const props = { created: call.now(), modified: call.now() };
  putNode(call.db, folderNode({ uid: newGuid(), site: call.site.n, path, props, list: list.n }));
  return call.tenant.schema.byN(list.n) ?? list;
}

function attachTypes(call: Call, list: List, parents: string[]): void {
  const known = call.tenant.schema.siteContentTypes(call.site.n);
  for (const parent of parents) {
    const found = known.find((one) => one.id === parent);
    if (!found) continue;
    const id = `${parent}00${newGuid().replaceAll("-", "").toUpperCase()}`;
    call.db.run(
      "INSERT INTO content_types (site, list, ctid, props) VALUES (?, ?, ?, ?)",
      call.site.n,
      list.n,
      id,
      JSON.stringify(found.props),
    );
  }
  call.tenant.schema.forgetList(list.n);
}

function freeLeaf(call: Call, library: boolean, wanted: string): string {
  for (let i = 0; ; i++) {
    const leaf = i === 0 ? wanted : `${wanted}${i}`;
    const path = `${call.site.path}/${library ? "" : "Lists/"}${leaf}`;
    if (!listByPath(call, path) && !nodeAt(call.db, call.site.n, path)) return leaf;
  }
}
