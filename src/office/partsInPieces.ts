// The parts of somebody else's zip, inflated piece by piece and read as XML on the way, so that no part is ever whole in memory.
import { Inflate } from "fflate";
import { SaxesParser } from "saxes";
import { Refusal } from "./sourceLimits.ts";

export interface Part {
  readonly name: string;
  /** As the zip states it. */
  readonly size: number;
  readonly isPacked: boolean;
  readonly bytes: Uint8Array;
}

export const damaged =
  "The file is damaged or incomplete. Open it in Excel, save it as .xlsx under another name, and try again.";

const largestPart = 100 * 1024 * 1024;
const mostParts = 5000;
/** Packed. Unpacked it can be a thousand times as long. */
const pieceLength = 8 * 1024;
/** Of a text, a tag or anything else in it. The text of a cell has at most 32,767 characters. */
const longestThing = 1024 * 1024;
const deepest = 100;

/** What the zip's own directory lists; nothing is inflated yet. */
export function partsOf(zip: Uint8Array): ReadonlyMap<string, Part> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostParts) throw new Refusal(damaged);
  const parts = new Map<string, Part>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Refusal(damaged);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameLength));
    parts.set(name, partAt(zip, { view, line: at, name }));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

function endOfDirectory(view: DataView): number {
  const longestComment = 65_535;
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - longestComment); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw new Refusal(damaged);
}

function partAt(zip: Uint8Array, { view, line, name }: { view: DataView; line: number; name: string }): Part {
  const start = view.getUint32(line + 42, true);
  const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const length = view.getUint32(line + 20, true);
  if (data + length > zip.length) throw new Refusal(damaged);
  return {
    name,
    size: view.getUint32(line + 24, true),
    isPacked: view.getUint16(line + 10, true) !== 0,
    bytes: zip.subarray(data, data + length),
  };
}

export type Attributes = Readonly<Record<string, string>>;

/** Names come without their prefixes. A text may come in several pieces. */
export interface XmlEvents {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Throws a `Refusal` if the part is no XML, has a document type (which no workbook has, and which could define entities), or is too large. */
export function readPart(part: Part, { open, text, close }: XmlEvents): void {
  if (part.size > largestPart) throw new Refusal(tooLarge);
  const parser = new SaxesParser();
  const refuse = () => {
    throw new Refusal(damaged);
  };
  let depth = 0;
  let isWithin = true;
  const onText = (more: string) => {
    isWithin = false;
    text?.(more);
  };
  parser.on("error", refuse);
  parser.on("doctype", refuse);
  parser.on("opentag", ({ name, attributes }) => {
    isWithin = false;
    if (++depth > deepest) refuse();
    open?.(withoutPrefix(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    close?.(withoutPrefix(name));
  });
  parser.on("text", onText);
  parser.on("cdata", onText);
  let length = 0;
  inflated(part, (piece) => {
    isWithin = true;
    parser.write(piece);
    length = isWithin ? length + piece.length : 0;
    if (length > longestThing) refuse();
  });
  parser.close();
}

export const tooLarge =
  "The workbook is too large when it is unpacked. Copy the sheet with the plan into a new workbook, save it as .xlsx, and try again.";

export const withoutPrefix = (name: string) => name.slice(name.indexOf(":") + 1);

function inflated({ bytes, isPacked }: Part, onText: (text: string) => void): void {
  let size = 0;
  let decoder: TextDecoder | undefined;
  const take = (piece: Uint8Array, isLast: boolean) => {
    size += piece.length;
    if (size > largestPart) throw new Refusal(tooLarge);
    if (!decoder && piece.length === 0 && !isLast) return;
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    onText(decoder.decode(piece, { stream: !isLast }));
  };
  const inflate = isPacked ? new Inflate(take) : { push: take };
  for (let at = 0; at === 0 || at < bytes.length; at += pieceLength)
    inflate.push(bytes.subarray(at, at + pieceLength), at + pieceLength >= bytes.length);
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return "utf-8";
}
