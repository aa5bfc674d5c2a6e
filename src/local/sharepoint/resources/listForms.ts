// The forms of a list: the pages that show, edit and add a row.
import { errors } from "../errors.ts";
import { guidFor } from "../ids.ts";
import type { List } from "../store/schema.ts";
import { collection } from "./collection.ts";
import { type EntityType, entity } from "./entityType.ts";
import { resourcePath } from "./listProperties.ts";
import type { Args, Collection, ResourceCall } from "./model.ts";

interface Form {
  readonly list: List;
  /** 4 shows, 6 edits, 8 adds */
  readonly kind: number;
  readonly page: string;
}

const pathOf = ({ list, page }: Form) => `${list.path}/${list.props.BaseType === 1 ? "Forms/" : ""}${page}`;
const idOf = ({ list, kind }: Form) => guidFor(`${list.guid} form ${kind}`);

const type: EntityType<Form> = {
  type: "SP.Form",
  set: "SP.ApiData.Forms",
  properties: { FormType: ({ kind }) => kind, Id: idOf, ServerRelativeUrl: pathOf },
  more: { ResourcePath: (form) => resourcePath(pathOf(form)) },
};

export function listForms(call: ResourceCall, list: List, link: string): Collection {
  const adds = list.props.BaseType === 1 ? "Upload.aspx" : "NewForm.aspx";
  const forms = [
    { list, kind: 4, page: "DispForm.aspx" },
    { list, kind: 6, page: "EditForm.aspx" },
    { list, kind: 8, page: adds },
  ];
  const one = (form: Form) => entity(type, form, call, { link: `${link}(guid'${idOf(form)}')` });
  const byId = (args: Args) => {
    const id = args.text(0, "id").toLowerCase();
    const form = forms.find((each) => idOf(each) === id);
    if (!form) throw errors.notFound("The form does not exist.");
    return one(form);
  };
  return collection({
    type: "SP.Form",
    set: "SP.ApiData.Forms",
    link,
    list: () => forms.map(one),
    key: byId,
    methods: { getById: byId },
  });
}
