// Which columns a form has, and in which sections: the list's own layout where its content type has one.
// https://learn.microsoft.com/sharepoint/dev/declarative-customization/list-form-configuration
import type { FormMode } from "../address.ts";
import type { FormatJson } from "../format/node.ts";
import type { ContentType, Field } from "../rest/shapes.ts";

interface Section {
  readonly title: string;
  readonly fields: readonly Field[];
}

export interface Layout {
  readonly header: FormatJson | undefined;
  readonly sections: readonly Section[];
  readonly footer: FormatJson | undefined;
}

const shownIn = { new: "ShowInNewForm", edit: "ShowInEditForm", display: "ShowInDisplayForm" } as const;
const noInput: ReadonlySet<string> = new Set(["Computed", "Attachments", "Counter", "ContentTypeId", "ModStat"]);

export function fieldsOfForm(fields: Iterable<Field>, mode: FormMode): Field[] {
  const left = new RegExp(`\\b${shownIn[mode]}="FALSE"`, "i");
  return [...fields].filter(
    (field) => !field.Hidden && !field.ReadOnlyField && !noInput.has(field.TypeAsString) && !left.test(field.SchemaXml),
  );
}

export function layoutOf(
  type: Pick<ContentType, "ClientFormCustomFormatter"> | undefined,
  fields: readonly Field[],
): Layout {
  const whole = json(type?.ClientFormCustomFormatter);
  const body = json(whole?.bodyJSONFormatter);
  const declared = Array.isArray(body?.sections) ? body.sections.map(json) : [];
  const taken = new Set<Field>();
  const sections = declared.map((section): Section => {
    const named = Array.isArray(section?.fields) ? section.fields : [];
    const own = named
      .flatMap((name: unknown) => fieldNamed(fields, String(name)) ?? [])
      .filter((one) => !taken.has(one));
    for (const field of own) taken.add(field);
    return { title: String(section?.displayname ?? ""), fields: own };
  });
  return {
    header: json(whole?.headerJSONFormatter),
    sections: rest(sections, fields, taken),
    footer: json(whole?.footerJSONFormatter),
  };
}

/** Columns that are in no section come at the end of the last one, as in SharePoint. */
function rest(sections: readonly Section[], fields: readonly Field[], taken: ReadonlySet<Field>): Section[] {
  const left = fields.filter((field) => !taken.has(field));
  const last = sections.at(-1) ?? { title: "", fields: [] };
  return [...sections.slice(0, -1), { ...last, fields: [...last.fields, ...left] }].filter(
    (one) => one.fields.length > 0,
  );
}

function fieldNamed(fields: readonly Field[], name: string): Field | undefined {
  return fields.find((field) => field.InternalName === name) ?? fields.find((field) => field.Title === name);
}

/** Parts of a layout are objects or JSON texts of objects. */
function json(value: unknown): FormatJson | undefined {
  if (typeof value === "object" && value !== null) return value as FormatJson;
  if (typeof value !== "string" || value === "") return undefined;
  try {
    return json(JSON.parse(value));
  } catch {
    // Without valid JSON the form shows the columns in the list's order.
    return undefined;
  }
}
