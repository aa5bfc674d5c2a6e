// Which files may be added as evidence, and their sizes as people read them.
import { stemAndEnding } from "../../schema/fileName.ts";
import { fileWords } from "./words.ts";

/** Bytes. SharePoint takes 250 MB in one request; whoever has more than this to show puts it there and links to it. */
export const largestFile = 100 * 1024 * 1024;

/**
 * Endings of files that do something when they are opened: a browser or Windows runs what is in them, in the name of whoever opens the
 * evidence. XML without a page or drawing in it is data, and is let in.
 */
const running = new Set(
  [
    "html htm xhtml xht shtml mht mhtml hta svg svgz xsl xslt",
    "aspx ascx asmx ashx asp master php jsp cshtml",
    "js mjs cjs jse jsx ts vbs vbe vb wsf wsh ws sct",
    "exe com msi msp scr pif cpl dll bat cmd ps1 psm1 reg lnk url website jar app apk command sh",
  ].flatMap((line) => line.split(" ")),
);

export function whyNotUpload({ name, size }: Pick<File, "name" | "size">): string | undefined {
  if (size === 0) return fileWords.empty;
  const runs = whyRuns(name);
  if (runs) return runs;
  if (size <= largestFile) return undefined;
  return fileWords.tooBig(formatSize(size), formatSize(largestFile));
}

/** Why a file of that name is none to open as evidence. */
export function whyRuns(name: string): string | undefined {
  // Windows leaves points and blanks at the end of a name out, and SharePoint does not accept them.
  const [, ending] = stemAndEnding(name.replace(/[.\s]+$/u, ""));
  const kind = ending.slice(1).toLowerCase();
  return running.has(kind) ? fileWords.runs(kind) : undefined;
}

/** Bytes that are looked at. A browser decides by no more than these what a file is. */
const looked = 4096;
/** How a page begins, by the standard by which browsers recognise one (mimesniff), and a drawing. */
const page =
  /^<(?:!doctype\s+(?:html|svg)|html|head|script|iframe|h1|div|font|table|style|title|body|svg|a|b|br|p|meta|link|form|img|object|embed)[\s/>]/i;
const pageInXml = /<(?:[\w-]+:)?(?:html|svg|script)[\s/>]|<\?xml-stylesheet|www\.w3\.org\/(?:1999\/xhtml|2000\/svg)/i;

/** Why the file's content may not be added, whatever its name says. */
export async function whyNotContent(file: Blob): Promise<string | undefined> {
  const bytes = new Uint8Array(await file.slice(0, looked).arrayBuffer());
  if (bytes[0] === 0x4d && bytes[1] === 0x5a && bytes.includes(0)) return fileWords.program;
  const text = textIn(bytes).replace(/^(?:\s|<!--[\s\S]*?(?:-->|$))+/u, "");
  const isPage = page.test(text) || (/^<[?!\w]/.test(text) && pageInXml.test(text));
  return isPage ? fileWords.page : undefined;
}

/** Without the mark at the beginning that says how text is encoded. */
function textIn(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isWide ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

/** `640 KB`, `2.4 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  const megabytes = bytes / 1024 / 1024;
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}

/** Files that SharePoint shows in the browser, by their endings. Without being told, it downloads some of them. */
const shownThere = new Set("doc docx docm xls xlsx xlsm ppt pptx pptm odt ods odp pdf".split(" "));

/** The address at which SharePoint shows a file of a library rather than sending it. */
export function openedInSharePoint(link: string): string {
  const url = new URL(link);
  if (shownThere.has(endingOf(url.pathname))) url.searchParams.set("web", "1");
  return url.href;
}

const pictures: Readonly<Record<string, string>> = {
  ...{ png: "image/png", jpg: "image/jpeg", jpeg: "image/jpeg" },
  ...{ gif: "image/gif", webp: "image/webp" },
};

/** The type of a picture that any browser shows and that runs nothing, by its ending. */
export const pictureKind = (name: string): string | undefined => pictures[endingOf(name)];

const endingOf = (name: string) => stemAndEnding(name)[1].slice(1).toLowerCase();
