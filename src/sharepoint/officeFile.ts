// SharePoint writes its own properties into Word, Excel and PowerPoint files as they come in, so what it keeps has other bytes than what was
// sent. The parts that people wrote stay as they were, and the table at the end of a zip file has their sizes and checksums.
const endOfTable = 0x06054b50;
const entryOfTable = 0x02014b50;
const shortestEnd = 22;
const longestComment = 65_535;

export const isRewritten = (name: string): boolean => /\.(?:docx|xlsx|pptx)$/iu.test(name);

/** Whether two files are one document, but for its properties. */
export function isSameDocument(one: ArrayBuffer, other: ArrayBuffer): boolean {
  const [its, others] = [partsOf(one), partsOf(other)];
  return its.length > 0 && its.join("\n") === others.join("\n");
}

/** The parts that people wrote, a line each; none of what is no such file. */
function partsOf(file: ArrayBuffer): readonly string[] {
  const view = new DataView(file);
  const number = (at: number) => view.getUint32(at, true);
  const short = (at: number) => view.getUint16(at, true);
  const end = endIn(view);
  if (end === undefined) return [];
  const parts: string[] = [];
  let at = number(end + 16);
  for (let left = short(end + 10); left > 0; left--) {
    if (at + 46 > end || number(at) !== entryOfTable) return [];
    const [checksum, size, length] = [number(at + 16), number(at + 24), short(at + 28)];
    if (at + 46 + length > end) return [];
    const name = new TextDecoder().decode(new Uint8Array(file, at + 46, length));
    if (/^(?:word|xl|ppt)\/.*(?<!\.rels)$/u.test(name)) parts.push(`${name} ${size} ${checksum}`);
    at += 46 + length + short(at + 30) + short(at + 32);
  }
  return parts.toSorted();
}

function endIn(view: DataView): number | undefined {
  const last = view.byteLength - shortestEnd;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) === endOfTable) return at;
  }
  return undefined;
}
