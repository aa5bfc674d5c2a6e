// Reads and changes a view's definition for showing it.

/** The columns a view shows, in order. */
export function columnsOf(viewXml: string): string[] {
  const fields = /<ViewFields>(.*?)<\/ViewFields>/s.exec(viewXml)?.[1] ?? "";
  return names(fields);
}

export interface Grouping {
  readonly fields: readonly string[];
  readonly collapsed: boolean;
}

export function groupingOf(viewXml: string): Grouping {
  const group = /<GroupBy\b([^>]*)>(.*?)<\/GroupBy>/s.exec(viewXml);
  return { fields: names(group?.[2] ?? ""), collapsed: /Collapse=["']TRUE["']/i.test(group?.[1] ?? "") };
}

/** The view with further columns and with all rows of its groups, because the page itself collapses groups. */
export function withColumns(viewXml: string, more: readonly string[]): string {
  const shown = new Set(columnsOf(viewXml));
  const added = [...new Set(more)].filter((name) => !shown.has(name)).map(reference);
  return viewXml
    .replace(/<\/ViewFields>/, () => `${added.join("")}</ViewFields>`)
    .replace(/(<GroupBy\b[^>]*?)\sCollapse=["']TRUE["']/i, "$1");
}

export function oneRow(id: number, fields: readonly string[]): string {
  const where = `<Where><Eq><FieldRef Name="ID" /><Value Type="Counter">${Math.trunc(id)}</Value></Eq></Where>`;
  const shown = fields.map(reference).join("");
  return `<View Scope="RecursiveAll"><Query>${where}</Query><ViewFields>${shown}</ViewFields><RowLimit>1</RowLimit></View>`;
}

const reference = (name: string): string => `<FieldRef Name="${name.replaceAll(/[^\w-]/g, "")}" />`;

function names(xml: string): string[] {
  return [...xml.matchAll(/<FieldRef\b[^>]*?\bName=["']([^"']+)["']/g)].map((match) => match[1] ?? "");
}
