// The columns of a list or of the site, and how one is added.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { dependentLookup, fieldFromBody, fieldFromInformation, fieldFromSchema, fieldsOf } from "../fields/create.ts";
import { cleanGuid } from "../ids.ts";
import type { Field, List } from "../store/schema.ts";
import { demandSchema } from "./changeField.ts";
import { collection } from "./collection.ts";
import { fieldEntity } from "./fieldEntity.ts";
import type { Args, Collection, Entity, ResourceCall } from "./model.ts";

const fresh = (call: Call, list: List | undefined) => (list ? (call.tenant.schema.byN(list.n) ?? list) : undefined);

export function fieldCollection(
  call: ResourceCall,
  list: List | undefined,
  link: string,
  pool: () => readonly Field[] = () => fieldsOf(call, fresh(call, list)),
): Collection {
  const find = (name: string, test: (field: Field) => boolean): Entity => {
    const field = pool().find(test);
    if (!field) throw errors.fieldMissing(name);
    return fieldEntity(call, field, list);
  };
  const byId = (args: Args) => {
    const id = cleanGuid(args.text(0, "id"));
    return find(id, (field) => field.guid === id);
  };
  const byName = (args: Args, name: string) => {
    const wanted = args.text(0, name);
    const internal = pool().find((field) => field.name === wanted);
    return internal ? fieldEntity(call, internal, list) : find(wanted, (field) => field.props.Title === wanted);
  };
  // A function that creates something answers 200; only a POST to the collection answers 201.
  const made = (field: Field) => fieldEntity(call, field, fresh(call, list));
  return collection({
    type: "SP.Field",
    set: "SP.ApiData.Fields",
    link,
    list: () => pool().map((field) => fieldEntity(call, field, list)),
    key: byId,
    methods: {
      getById: byId,
      getByTitle(args) {
        const title = args.text(0, "title");
        return find(title, (field) => field.props.Title === title);
      },
      getByInternalNameOrTitle: (args) => byName(args, "strName"),
      AddField(args) {
        demandSchema(call, list);
        return made(fieldFromInformation(call, list, args.object(0, "parameters")));
      },
      CreateFieldAsXml(args) {
        demandSchema(call, list);
        const info = args.object(0, "parameters");
        return made(fieldFromSchema(call, list, String(info.SchemaXml ?? ""), Number(info.Options ?? 0)));
      },
      AddDependentLookupField(args) {
        demandSchema(call, list);
        return made(
          dependentLookup(
            call,
            list,
            args.text(0, "displayName"),
            args.text(1, "primaryLookupFieldId"),
            args.text(2, "showField"),
          ),
        );
      },
    },
    add(body) {
      demandSchema(call, list);
      return fieldEntity(call, fieldFromBody(call, list, body), fresh(call, list));
    },
  });
}
