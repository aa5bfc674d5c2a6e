// Reads a council's own Word file for its styles, its header and its footer, and for nothing else: what is not on a list of ours is left out,
// so that no macro, link, field or hidden data of it gets into a paper.
import type { IThemeOptions } from "docx";
import { type Files, mebibyte, openFile, type Purpose } from "./officeFile.ts";
import { readPart } from "./templateParts.ts";
import { referencesOf } from "./templateSections.ts";
import type { Template, TemplatePages } from "./templateShape.ts";
import { readStyles } from "./templateStyles.ts";
import { allWithin, childOf, type Node, nodesOf } from "./xmlTree.ts";

export type { Template } from "./templateShape.ts";

export type ReadTemplate =
  | { readonly kind: "read"; readonly template: Template; readonly leftOut: readonly string[] }
  | { readonly kind: "refused"; readonly reason: string };

const forTemplates: Purpose = {
  largestFile: 20 * mebibyte,
  largestPart: 8 * mebibyte,
  reasons: {
    tooLarge: "The file is larger than 20 MB. Make its pictures smaller, and try again.",
    protectedOrOld:
      "The file is protected by a password, or was saved by Word 2003 or older. Save it as .docx without a password, and try again.",
    other: "The file is not a Word file (.docx).",
  },
};

export function readTemplate(bytes: Uint8Array): ReadTemplate {
  const files = openFile(bytes, forTemplates);
  if (typeof files === "string") return { kind: "refused", reason: files };
  const main = [...files.targets("").values()].find(({ kind }) => kind === "officeDocument");
  const document = main && files.tree(main.path);
  if (!main || document?.name !== "w:document")
    return { kind: "refused", reason: "The file is not a Word file (.docx), or it is damaged." };
  const parts = files.targets(main.path);
  const pathOf = (kind: string) => [...parts.values()].find((each) => each.kind === kind)?.path ?? "";
  const leftOut = new Set<string>();
  const styles = readStyles(files.tree(pathOf("styles")), leftOut);
  const { hasFirst, ids } = referencesOf(document);
  let firstId = 0;
  const partOf = (reference: string) => {
    const path = parts.get(ids.get(reference) ?? "")?.path;
    // Each part's pictures have ids of their own: no two of a document may be the same.
    firstId += 1000;
    return path ? readPart({ files, path, styleIds: styles.ids, leftOut, firstId }) : undefined;
  };
  const pagesOf = (element: "w:headerReference" | "w:footerReference"): TemplatePages => {
    const [usual, first] = [partOf(`${element} default`), hasFirst ? partOf(`${element} first`) : undefined];
    return { ...(usual ? { default: usual } : {}), ...(first ? { first } : {}) };
  };
  const template: Template = {
    styles: styles.brought,
    theme: readTheme(files, pathOf("theme")),
    header: pagesOf("w:headerReference"),
    footer: pagesOf("w:footerReference"),
  };
  return { kind: "read", template, leftOut: [...leftOut] };
}

const colours = {
  dk1: "dark1",
  lt1: "light1",
  dk2: "dark2",
  lt2: "light2",
  accent1: "accent1",
  accent2: "accent2",
  accent3: "accent3",
  accent4: "accent4",
  accent5: "accent5",
  accent6: "accent6",
  hlink: "hyperlink",
  folHlink: "followedHyperlink",
} as const;

/** The colours and fonts that styles name by their place in the theme. */
function readTheme(files: Files, path: string): IThemeOptions {
  const root = files.tree(path);
  const [scheme] = root ? allWithin(root, "a:clrScheme") : [];
  const [fonts] = root ? allWithin(root, "a:fontScheme") : [];
  const found = Object.entries(colours).flatMap(([name, ours]) => {
    const colour = colourOf(childOf(scheme, `a:${name}`));
    return colour ? [[ours, colour]] : [];
  });
  const headings = fontOf(childOf(fonts, "a:majorFont"));
  const body = fontOf(childOf(fonts, "a:minorFont"));
  return {
    colors: Object.fromEntries(found),
    fonts: { ...(headings ? { headings } : {}), ...(body ? { body } : {}) },
  };
}

function colourOf(node: Node | undefined): string | undefined {
  const [colour] = node ? nodesOf(node) : [];
  const value = colour?.name === "a:sysClr" ? colour.attributes.lastClr : colour?.attributes.val;
  return value && /^[0-9A-Fa-f]{6}$/.test(value) ? value : undefined;
}

const fontOf = (node: Node | undefined) => childOf(node, "a:latin")?.attributes.typeface || undefined;
