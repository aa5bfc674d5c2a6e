// The functions of a list that read rows by CAML. (Filled by the CAML rooms.)
import { NotImplemented } from "../errors.ts";
import type { List } from "../store/schemaCache.ts";
import type { Args, Resource } from "./model.ts";

type Read = (list: List, args: Args, link: string) => Resource;

const later =
  (name: string): Read =>
  () => {
    throw new NotImplemented(name);
  };

export const listReads: Record<string, Read> = {
  GetItems: later("GetItems"),
  RenderListData: later("RenderListData"),
  RenderListDataAsStream: later("RenderListDataAsStream"),
  RenderListFormData: later("RenderListFormData"),
  GetListItemChangesSinceToken: later("GetListItemChangesSinceToken"),
};
