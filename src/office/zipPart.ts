// Puts another part in the place of one in a zip, without packing the others again, which would take as long as writing a large workbook.
import { zipSync } from "fflate";

interface Entry {
  readonly name: string;
  /** Its header and data, and its line in the directory at the end. */
  readonly local: Uint8Array;
  readonly line: Uint8Array;
}

const endLength = 22;
const lineLength = 46;
const localLength = 30;

/** Of a zip with neither a comment nor 4 GB. */
export function withPart(zip: Uint8Array, path: string, data: Uint8Array): Uint8Array {
  const [added] = entriesOf(zipSync({ [path]: data }, { mtime: "1980-01-01T00:00:00" }));
  const entries = entriesOf(zip).map((entry) => (entry.name === path && added ? added : entry));
  const lines: Uint8Array[] = [];
  let offset = 0;
  for (const { local, line } of entries) {
    const moved = line.slice();
    viewOf(moved).setUint32(42, offset, true);
    lines.push(moved);
    offset += local.length;
  }
  const end = zip.slice(-endLength);
  viewOf(end).setUint32(
    12,
    lines.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  viewOf(end).setUint32(16, offset, true);
  return joined([...entries.map(({ local }) => local), ...lines, end]);
}

function entriesOf(zip: Uint8Array): readonly Entry[] {
  const view = viewOf(zip);
  const end = zip.length - endLength;
  const count = view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const start = view.getUint32(at + 42, true);
    const header = localLength + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    const length = lineLength + nameLength + extra + comment;
    entries.push({
      name: new TextDecoder().decode(zip.subarray(at + lineLength, at + lineLength + nameLength)),
      local: zip.subarray(start, start + header + view.getUint32(at + 20, true)),
      line: zip.subarray(at, at + length),
    });
    at += length;
  }
  return entries;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
