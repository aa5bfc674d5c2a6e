// The elements of SharePoint's declarative formatting (v2) that our columns, rows and forms use. Microsoft's syntax reference:
// learn.microsoft.com/sharepoint/dev/declarative-customization/formatting-syntax-reference

/** The sign of a state: a letter, a shape and a word, in its colour. */
export interface StateSign {
  readonly letter: string;
  readonly word: string;
  /** An SVG path in a box of 16 by 16; holes run in the opposite direction. */
  readonly shape: string;
  /** At least 4.5:1 on `paper`, so that the sign is readable in every theme. */
  readonly ink: string;
  readonly paper: string;
}

const SCHEMAS = "https://developer.microsoft.com/json-schemas/sp/v2";

export interface Element {
  readonly elmType: "div" | "span" | "svg" | "path";
  readonly txtContent?: string;
  readonly style?: Readonly<Record<string, string>>;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Element[];
}

export interface ColumnFormatter extends Element {
  readonly $schema: string;
}

/** Of a view: its rows, and the commands above them. */
export interface ViewFormatter {
  readonly $schema: string;
  readonly additionalRowClass?: string;
  readonly commandBarProps?: { readonly commands: readonly CommandFormat[] };
}

/** learn.microsoft.com/sharepoint/dev/declarative-customization/view-commandbar-formatting */
interface CommandFormat {
  readonly key: "new";
  readonly hide?: boolean;
  readonly text?: string;
  /** The tooltip. */
  readonly title?: string;
}

/** The header, sections and footer of a list's form. Sections name columns by display name. */
export interface FormLayout {
  readonly header: Element;
  readonly sections: readonly { readonly displayname: string; readonly fields: readonly string[] }[];
  readonly footer: Element;
}

/** A column that an expression refers to. */
export interface Named {
  /** Internal name. */
  readonly name: string;
}

/** The reference to a column of the row in an expression. */
export const field = ({ name }: Named): string => `[$${name}]`;
export const is = (column: Named, value: string): string => `${field(column)} == '${value}'`;
export const isNot = (column: Named, value: string): string => `${field(column)} != '${value}'`;

/** Shows the sign when `when` (an expression without its equals sign) is true; the first true case wins. */
export interface SignCase {
  readonly when: string;
  readonly sign: StateSign;
}

export const columnFormatter = (element: Element): ColumnFormatter => ({
  $schema: `${SCHEMAS}/column-formatting.schema.json`,
  ...element,
});

export const viewFormatter = (looks: Omit<ViewFormatter, "$schema">): ViewFormatter => ({
  $schema: `${SCHEMAS}/row-formatting.schema.json`,
  ...looks,
});

/** The value of the content type's property: the three parts in one JSON text. */
export function formFormatter({ header, sections, footer }: FormLayout): string {
  return JSON.stringify({
    headerJSONFormatter: header,
    bodyJSONFormatter: { sections },
    footerJSONFormatter: footer,
  });
}

/** Nested ifs. Texts are put into single quotes and so cannot contain one. */
export function choose(cases: readonly (readonly [when: string, then: string])[], otherwise: string): string {
  return cases.reduceRight((rest, [when, then]) => `if(${when}, '${then}', ${rest})`, `'${otherwise}'`);
}

/** A column that shows the sign of the first true case; nothing when none is true. */
export function signs(cases: readonly SignCase[]): Element {
  const pick = (of: (sign: StateSign) => string, otherwise = "") =>
    `=${choose(
      cases.map(({ when, sign }) => [when, of(sign)] as const),
      otherwise,
    )}`;
  const ink = pick((sign) => sign.ink);
  return {
    elmType: "div",
    style: {
      display: pick(() => "inline-flex", "none"),
      "align-items": "center",
      padding: "1px 8px",
      "border-radius": "4px",
      "font-weight": "600",
      "white-space": "nowrap",
      color: ink,
      "background-color": pick((sign) => sign.paper),
    },
    children: [
      {
        elmType: "svg",
        attributes: { viewBox: "0 0 16 16" },
        style: { width: "12px", height: "12px", "margin-right": "6px" },
        children: [{ elmType: "path", attributes: { d: pick((sign) => sign.shape) }, style: { fill: ink } }],
      },
      { elmType: "span", txtContent: pick((sign) => `${sign.letter} ${sign.word}`) },
    ],
  };
}

/** A remark in the colours of a state, when `when` is true. */
export function remark(when: string, text: string, { ink, paper }: StateSign): Element {
  return {
    elmType: "span",
    txtContent: `=${text}`,
    style: {
      display: `=if(${when}, 'inline-block', 'none')`,
      padding: "1px 6px",
      "border-radius": "4px",
      "font-weight": "600",
      "white-space": "nowrap",
      color: ink,
      "background-color": paper,
    },
  };
}
