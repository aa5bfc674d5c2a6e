// A picture's bytes with what draws it and nothing else: no words, no camera's notes, no thumbnail, nothing after its end.

/** Nothing for what is no whole picture of its kind. */
export function drawnOnly(bytes: Uint8Array, extension: keyof typeof readers): Uint8Array | undefined {
  const kept = readers[extension](bytes);
  if (!kept) return undefined;
  const whole = new Uint8Array(kept.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of kept) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

type Pieces = readonly Uint8Array[] | undefined;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const pngChunks = new Set(["IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "IDAT", "IEND"]);

function pngPieces(bytes: Uint8Array): Pieces {
  const view = viewOf(bytes);
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return undefined;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (pngChunks.has(name)) kept.push(bytes.subarray(at, end));
    if (name === "IEND") return kept;
    at = end;
  }
  return undefined;
}

/** Lengths of what is kept of a segment that also holds other things: JFIF without a thumbnail, Adobe's way with colours. */
const jpegHeads = new Map([
  [0xe0, 12],
  [0xee, 12],
]);
const isJpegPart = (marker: number) =>
  (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= 0xda && marker <= 0xdd);

function jpegPieces(bytes: Uint8Array): Pieces {
  const view = viewOf(bytes);
  const kept = [bytes.subarray(0, 2)];
  for (let at = 2; at + 2 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xd9) return [...kept, bytes.subarray(at, at + 2)];
    const end = at + 4 <= bytes.length ? at + 2 + view.getUint16(at + 2) : Number.POSITIVE_INFINITY;
    if (end > bytes.length || end < at + 4) return undefined;
    const next = marker === 0xda ? scanEnd(bytes, end) : end;
    if (isJpegPart(marker)) kept.push(bytes.subarray(at, next));
    const head = jpegHeads.get(marker);
    if (head !== undefined && end - at - 4 >= head) kept.push(jpegHead(bytes.subarray(at + 4, at + 4 + head), marker));
    at = next;
  }
  return undefined;
}

function jpegHead(content: Uint8Array, marker: number): Uint8Array {
  const name = String.fromCharCode(...content.subarray(0, 5));
  if (marker === 0xee) return name === "Adobe" ? Uint8Array.of(0xff, marker, 0, 14, ...content) : new Uint8Array();
  return name === "JFIF\0" ? Uint8Array.of(0xff, marker, 0, 16, ...content, 0, 0) : new Uint8Array();
}

/** Where the data of a scan ends: at a marker that is neither a byte of it nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

function gifPieces(bytes: Uint8Array): Pieces {
  const colours = (flags = 0) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + colours(bytes[10]);
  const kept = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const kind = bytes[at];
    if (kind === 0x3b) return [...kept, bytes.subarray(at, at + 1)];
    if (kind !== 0x21 && kind !== 0x2c) return undefined;
    let end = kind === 0x21 ? at + 2 : at + 10 + colours(bytes[at + 9]) + 1;
    while ((bytes[end] ?? 0) !== 0) end += (bytes[end] ?? 0) + 1;
    if (end >= bytes.length) return undefined;
    // Of the extensions only the one about how the next picture is drawn.
    if (kind === 0x2c || bytes[at + 1] === 0xf9) kept.push(bytes.subarray(at, end + 1));
    at = end + 1;
  }
  return undefined;
}

const readers = { png: pngPieces, jpeg: jpegPieces, gif: gifPieces };
