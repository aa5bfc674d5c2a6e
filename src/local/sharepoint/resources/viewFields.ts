// The columns a view shows, in order; and who may change a view.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { Permission } from "../permissions.ts";
import { ChangeType, logChange } from "../store/changes.ts";
import { saveView } from "../store/lists.ts";
import type { List } from "../store/schema.ts";
import { demand, listSecurable } from "../store/scopes.ts";
import { escapeXml } from "../xml.ts";
import { type EntityType, entity } from "./entityType.ts";
import { nullAnswer, type Resource, type ResourceCall } from "./model.ts";
import { fieldNames, type Shown } from "./viewXml.ts";

export function noteView(call: Call, { view, list }: Shown, type: number): void {
  logChange(call, { object: "View", type, list: list.guid, info: { view: view.guid } });
}

export function demandOnView(call: Call, list: List, personal: boolean): void {
  demand(call, listSecurable(list.n), personal ? Permission.managePersonalViews : Permission.manageLists);
}

export function viewFields(call: ResourceCall, shown: Shown, link: string): Resource {
  const now = () =>
    call.tenant.schema.byN(shown.list.n)?.views.find((view) => view.guid === shown.view.guid) ?? shown.view;
  const save = (list: string[]) => {
    demandOnView(call, shown.list, shown.view.props.PersonalView === true);
    const view = now();
    saveView(call, { ...view, props: { ...view.props, fields: list } });
    noteView(call, shown, ChangeType.update);
  };
  const named = (name: string): string => {
    const { fields } = shown.list;
    const field = fields.find((one) => one.name === name) ?? fields.find((one) => one.props.Title === name);
    if (!field) throw errors.fieldMissing(name);
    return field.name;
  };
  const schema = () =>
    fieldNames(now())
      .map((name) => `<FieldRef Name="${escapeXml(name)}" />`)
      .join("");
  const type: EntityType<null> = {
    type: "SP.ViewFieldCollection",
    set: "SP.ApiData.ViewFieldCollections",
    properties: { SchemaXml: () => schema(), Items: () => fieldNames(now()) },
    methods: {
      AddViewField(_none, args) {
        const name = named(args.text(0, "strField"));
        const list = fieldNames(now());
        if (!list.includes(name)) save([...list, name]);
        return nullAnswer("AddViewField");
      },
      RemoveViewField(_none, args) {
        const name = args.text(0, "strField");
        const list = fieldNames(now());
        const gone = list.includes(name) ? name : named(name);
        save(list.filter((one) => one !== gone));
        return nullAnswer("RemoveViewField");
      },
      RemoveAllViewFields() {
        save([]);
        return nullAnswer("RemoveAllViewFields");
      },
      MoveViewFieldTo(_none, args) {
        const name = args.text(0, "field");
        const list = fieldNames(now());
        if (!list.includes(name)) throw errors.fieldMissing(name);
        const rest = list.filter((one) => one !== name);
        rest.splice(args.number(1, "index"), 0, name);
        save(rest);
        return nullAnswer("MoveViewFieldTo");
      },
    },
  };
  return entity(type, null, call, { link });
}
