// The rules of print that follow from elsewhere: the colours of the light theme, whatever theme is on; pages and what stands at their edges.
import { teamsLightTheme } from "@fluentui/react-components";
import { boardColumns } from "../../plan/action.ts";
import { marks } from "../../plan/marks.ts";
import { propertyOf } from "../kit/palette.ts";
import { printWords as words } from "../kit/printWords.ts";

/** Lines that show on paper, where those of the screen are too pale. */
const line = "#8a8a8a";

/** Of what stands at the edge of a page, in characters. */
const longest = 140;

/** What costs toner and says nothing is white, and lines are dark enough to be seen. */
function printed(token: string, value: string | number): string | number {
  if (/^color\w*Background/.test(token)) return "#ffffff";
  if (/^colorNeutralStroke/.test(token)) return line;
  if (/^colorNeutralForeground\d$/.test(token)) return /[1]$/.test(token) ? "#000000" : "#333333";
  if (/^colorBrandForegroundLink/.test(token)) return "#000000";
  if (/^shadow/.test(token)) return "none";
  return value;
}

const properties: readonly (readonly [string, string | number])[] = [
  ...Object.entries(teamsLightTheme).map(([token, value]) => [`--${token}`, printed(token, value)] as const),
  ...boardColumns.map((column) => [propertyOf(column), marks[column].ink] as const),
];

/** Above the theme's own rules, which have its colours as properties of the same elements. */
export const onWhite = `@media print{.fui-FluentProvider{color-scheme:light!important;${properties
  .map(([name, value]) => `${name}:${value}!important`)
  .join(";")}}}`;

/** `Page 2 of 4`. */
const pageNumber = words.page
  .map((part) => (part === "page" || part === "pages" ? `counter(${part})` : quoted(part)))
  .join(' " " ');

interface Pages {
  readonly isWide: boolean;
  /** What stands at the upper edge of each page but the first. */
  readonly edge: string;
}

/** Browsers that know no boxes in the margin leave them out; the heading of the first page is there all the same. */
export function pageRules({ isWide, edge }: Pages): string {
  const box = "font:8pt 'Segoe UI',Arial,sans-serif;color:#333333";
  return [
    `@page{size:${isWide ? "landscape" : "portrait"};margin:16mm 12mm 14mm;`,
    `@top-left{content:${quoted(edge)};${box};white-space:nowrap;overflow:hidden}`,
    `@bottom-right{content:${pageNumber};${box}}}`,
    // It has a heading.
    "@page :first{@top-left{content:none}}",
  ].join("");
}

/** A text as CSS writes it: whatever is no letter, digit or blank by its number, so that no text ends it. */
export function quoted(text: string): string {
  const letters = [...text.replaceAll(/\s+/g, " ").trim()].slice(0, longest);
  return `"${letters.map((each) => (/[\p{L}\p{N} ]/u.test(each) ? each : `\\${each.codePointAt(0)?.toString(16)} `)).join("")}"`;
}
