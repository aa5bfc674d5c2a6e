// Reads the tables of a file that people have: what it is is decided by its content, not by its name.
import { strFromU8 } from "fflate";
import { type Files, openFile } from "./officeFile.ts";
import type { Source } from "./source.ts";
import { forSources } from "./sourceLimits.ts";
import { nodesOf } from "./xmlTree.ts";

const words = {
  binary: "The file is a binary workbook (.xlsb). Save it as .xlsx, and try again.",
  openDocument: "The file is of LibreOffice or OpenOffice. Save it as .docx or .xlsx, and try again.",
  pdf: "The file is a PDF, from which tables cannot be read reliably. Use the Word file or the workbook that it was made from.",
  rtf: "The file is of the older format RTF. Save it as .docx, and try again.",
  empty: "The file is empty.",
};

/** `name` only says whether a text may have a table in it. */
export async function readSource(bytes: Uint8Array, name: string): Promise<Source> {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 100));
  if (bytes.length === 0) return refused(words.empty);
  if (start.startsWith("%PDF")) return refused(words.pdf);
  if (start.startsWith("{\\rtf")) return refused(words.rtf);
  if (isPage.test(start)) return readPage(bytes);
  if (!isOffice(start) && isNamedAsText.test(name)) return (await import("./readCsv.ts")).readCsv(bytes);
  const files = openFile(bytes, forSources);
  if (typeof files === "string") return refused(files);
  switch (kindOf(files)) {
    case "word":
      return (await import("./readWord.ts")).readWord(files);
    case "workbook":
      return (await import("./readWorkbook.ts")).readWorkbook(bytes);
    case "binary":
      return refused(words.binary);
    case "openDocument":
      return refused(words.openDocument);
    default:
      return refused(forSources.reasons.other);
  }
}

/** A zip, or what Office wrote before 2007 and writes around a password. */
const isOffice = (start: string) => start.startsWith("PK") || start === "\u00D0\u00CF\u0011\u00E0";

const isPage = /^(\u00EF\u00BB\u00BF)?\s*<(!doctype html|html|table|meta|style)/i;

const isNamedAsText = /\.(csv|tsv|txt)$/i;

type Kind = "word" | "workbook" | "binary" | "openDocument" | undefined;

function kindOf(files: Files): Kind {
  if (strFromU8(files.bytes("mimetype") ?? new Uint8Array()).includes("opendocument")) return "openDocument";
  const main = [...files.targets("").values()].find(({ kind }) => kind === "officeDocument");
  const types = files.tree("[Content_Types].xml");
  const type = types && nodesOf(types).find(({ attributes }) => attributes.PartName === `/${main?.path}`);
  const said = type?.attributes.ContentType ?? main?.path ?? "";
  if (/excel\.sheet\.binary/i.test(said)) return "binary";
  if (/spreadsheetml|ms-excel|^xl\//i.test(said)) return "workbook";
  return /wordprocessingml|ms-word|^word\//i.test(said) ? "word" : undefined;
}

/** Some programs write a web page and call it a workbook. */
async function readPage(bytes: Uint8Array): Promise<Source> {
  if (bytes.length > forSources.largestFile) return refused(forSources.reasons.tooLarge);
  return (await import("./readPasted.ts")).readPasted({ text: "", html: new TextDecoder().decode(bytes) });
}

const refused = (reason: string): Source => ({ kind: "refused", reason });
