// Converts a view to XML and back: HtmlSchemaXml and ListViewXml.
import { isArray } from "../json.ts";
import type { List, Props, View } from "../store/schema.ts";
import { attribute, child, escapeXml, isTrue, parseXml, writeXml } from "../xml.ts";

export interface Shown {
  view: View;
  list: List;
}

const SCOPES = ["", "Recursive", "RecursiveAll", "FilesOnly"];

export function viewXml({ view, list }: Shown): string {
  const { props } = view;
  const scope = SCOPES[Number(props.Scope ?? 0)];
  const attributes = [
    `Name="{${view.guid.toUpperCase()}}"`,
    ...(props.DefaultView === true ? ['DefaultView="TRUE"', 'MobileView="TRUE"', 'MobileDefaultView="TRUE"'] : []),
    `Type="${escapeXml(String(props.ViewType ?? "HTML"))}"`,
    `DisplayName="${escapeXml(view.title)}"`,
    `Url="${escapeXml(urlOf({ view, list }))}"`,
    'Level="1"',
    `BaseViewID="${String(props.BaseViewId ?? "1")}"`,
    'ContentTypeID="0x"',
    'ImageUrl="/_layouts/15/images/generic.png?rev=47"',
    ...(scope ? [`Scope="${scope}"`] : []),
  ];
  const fields = fieldNames(view)
    .map((name) => `<FieldRef Name="${escapeXml(name)}" />`)
    .join("");
  const formatter =
    typeof props.CustomFormatter === "string" && props.CustomFormatter !== ""
      ? `<CustomFormatter>${escapeXml(props.CustomFormatter)}</CustomFormatter>`
      : "";
  return `<View ${attributes.join(" ")}><Query>${String(props.ViewQuery ?? "")}</Query><ViewFields>${fields}</ViewFields><RowLimit Paged="${props.Paged === false ? "FALSE" : "TRUE"}">${Number(props.RowLimit ?? 30)}</RowLimit><Aggregations Value="Off" /><JSLink>clienttemplates.js</JSLink>${formatter}</View>`;
}

export const fieldNames = (view: View): string[] => (isArray(view.props.fields) ? view.props.fields.map(String) : []);
export const urlOf = ({ view, list }: Shown) =>
  `${list.path}/${list.props.BaseType === 1 ? "Forms/" : ""}${String(view.props.leaf ?? `${view.title}.aspx`)}`;

/** The properties in a <View>. */
export function fromXml(viewText: string): Props {
  const xml = parseXml(viewText);
  const props: Props = {};
  const query = child(xml, "Query");
  if (query) props.ViewQuery = query.children.map(writeXml).join("");
  const limit = child(xml, "RowLimit");
  if (limit) {
    props.RowLimit = Number(limit.text);
    props.Paged = attribute(limit, "Paged") === undefined || isTrue(attribute(limit, "Paged"));
  }
  const fields = child(xml, "ViewFields");
  if (fields) props.fields = fields.children.map((one) => attribute(one, "Name") ?? "");
  const scope = attribute(xml, "Scope");
  if (scope !== undefined) props.Scope = Math.max(SCOPES.indexOf(scope), 0);
  const formatter = child(xml, "CustomFormatter");
  if (formatter) props.CustomFormatter = formatter.text;
  const aggregations = child(xml, "Aggregations");
  if (aggregations && aggregations.children.length > 0)
    props.Aggregations = aggregations.children.map(writeXml).join("");
  return props;
}
