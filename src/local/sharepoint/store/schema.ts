// Sites and lists, with their fields, views and content types, as they are kept.
import type { Json } from "../json.ts";

export type Props = Record<string, Json>;

export interface Field {
  n: number;
  guid: string;
  /** InternalName */
  name: string;
  /** TypeAsString */
  type: string;
  position: number;
  props: Props;
  /** internal names that begin with an underscore get a prefix in JSON */
  json: string;
}

export interface View {
  n: number;
  guid: string;
  title: string;
  props: Props;
}

export interface ContentType {
  n: number;
  id: string;
  props: Props;
}

export interface List {
  n: number;
  guid: string;
  title: string;
  /** server-relative path of the root folder */
  path: string;
  template: number;
  created: number;
  author: number;
  props: Props;
  fields: Field[];
  byName: Map<string, Field>;
  views: View[];
  contentTypes: ContentType[];
  /** "SP.Data.ActionsListItem" */
  itemType: string;
}

export interface Site {
  n: number;
  /** "/sites/dev", or "" for the root site */
  path: string;
  siteId: string;
  webId: string;
  created: number;
  props: Record<string, Json>;
}
