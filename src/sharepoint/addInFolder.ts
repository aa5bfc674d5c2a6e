// Adds a row in a folder, which SharePoint does through a form only.
import { body } from "@pnp/queryable";
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/lists/index.js";
import type { IListItemFormUpdateValue } from "@pnp/sp/lists/types.js";
import { SPInstance, spPost } from "@pnp/sp/spqueryable.js";
import "@pnp/sp/webs/index.js";
import type { NewRow, Outcome } from "../ports/lists.ts";
import type { List } from "../schema/list.ts";
import { addForm, isDate } from "./addForm.ts";
import { outcomeOf } from "./failure.ts";
import type { RowReader } from "./readRows.ts";

interface Target {
  readonly sp: SPFI;
  readonly reader: RowReader;
}

type Values = readonly IListItemFormUpdateValue[];

/** The sites, by their readers, whose forms refuse instants: for as long as the page is open. */
const refusesDates = new WeakSet<RowReader>();

/** Gives the id of the row if it is complete. */
export async function addInFolder(to: Target, list: List, row: NewRow): Promise<Outcome<number | undefined>> {
  const { fields, operation } = row;
  const added = { fields, operation, addition: operation };
  const dates = Object.keys(list.columns).flatMap((key) => (isDate(list, key) ? list.columns[key]?.name : []));
  const isOfDate = ({ FieldName }: IListItemFormUpdateValue) => dates.includes(FieldName);
  const send = async (form: Values) => {
    const answer = await post(to, list, { folder: row.folder, form, datesInUTC: form.some(isOfDate) });
    return {
      answer,
      outcome: outcomeIn(
        answer,
        form.some(({ FieldName }) => FieldName === list.columns.operation?.name),
      ),
    };
  };
  const withoutDates = addForm(list, added);
  if (refusesDates.has(to.reader)) return (await send(withoutDates)).outcome;
  const zone = await outcomeOf(to.reader.zone.read);
  if (zone.kind !== "done") return zone;
  const form = addForm(list, added, zone.value);
  const { answer, outcome } = await send(form);
  if (!form.some(isOfDate) || !refusesOne(answer, isOfDate)) return outcome;
  // Nothing has been added: SharePoint takes all values of a form or none.
  const again = (await send(withoutDates)).outcome;
  if (again.kind === "done") refusesDates.add(to.reader);
  return again;
}

/** Whether one of these values is refused, or what is not known here: the request itself. */
function refusesOne(answer: Outcome<Values>, isOne: (value: IListItemFormUpdateValue) => boolean): boolean {
  if (answer.kind === "done") return answer.value.some((value) => value.HasException && isOne(value));
  return answer.kind === "refused" && answer.status === 400;
}

interface Form {
  readonly folder: string;
  readonly form: Values;
  /** Whether dates are instants in ISO 8601. PnPjs' own method lacks it. */
  readonly datesInUTC: boolean;
}

function post({ sp, reader }: Target, list: List, { folder, form, datesInUTC }: Form): Promise<Outcome<Values>> {
  const path = reader.pathOf(list);
  const to = SPInstance(sp.web.getList(path), "AddValidateUpdateItemUsingPath()");
  const sent = {
    listItemCreateInfo: { FolderPath: { DecodedUrl: `${path}/${folder}` } },
    formValues: form,
    bNewDocumentUpdate: false,
    ...(datesInUTC && { datesInUTC }),
  };
  return outcomeOf(() => spPost<Values>(to, body(sent)));
}

function outcomeIn(answer: Outcome<Values>, isWhole: boolean): Outcome<number | undefined> {
  if (answer.kind !== "done") return answer;
  const failed = answer.value.find(({ HasException }) => HasException);
  if (failed) return { kind: "refused", why: failed.ErrorMessage ?? "SharePoint refused the row.", status: 200 };
  const id = Number(answer.value.find(({ FieldName }) => FieldName === "Id")?.FieldValue);
  return { kind: "done", value: (isWhole && id) || undefined };
}
