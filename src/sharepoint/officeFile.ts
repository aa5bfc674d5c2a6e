// SharePoint writes its own properties into Word, Excel and PowerPoint files as they come in, so what it keeps has other bytes than what was
// sent. The other parts stay as they were, to the byte once unpacked: checksums and sizes can be made to fit, so these prove nothing.
import { type UnzipFileInfo, unzipSync } from "fflate";

export const isRewritten = (name: string): boolean => /\.(?:docx|xlsx|pptx)$/iu.test(name);

/** The parts that SharePoint writes. */
const isItsOwn = (name: string): boolean => /^(?:docProps\/.*|\[Content_Types\]\.xml|_rels\/\.rels)$/iu.test(name);

/** Whether two files are one document, but for its properties: the same parts and no others. */
export function isSameDocument(one: ArrayBuffer, other: ArrayBuffer): boolean {
  const [its, others] = [partsOf(one), partsOf(other)];
  if (!its || !others || its.size === 0 || its.size !== others.size) return false;
  // Before anything is unpacked: a small file may hold a very large one.
  if ([...its].some(([name, size]) => others.get(name) !== size)) return false;
  const [mine, theirs] = [unpacked(one), unpacked(other)];
  return [...its.keys()].every((name) => isSame(mine?.[name], theirs?.[name]));
}

/** The sizes of the parts that people wrote, by their names; nothing for what is no such file, or names a part twice. */
function partsOf(file: ArrayBuffer): ReadonlyMap<string, number> | undefined {
  const parts = new Map<string, number>();
  const seen = new Set<string>();
  const note = ({ name, originalSize }: UnzipFileInfo) => {
    if (seen.has(name.toLowerCase())) throw new Error("A part is there twice.");
    seen.add(name.toLowerCase());
    if (!isItsOwn(name)) parts.set(name, originalSize);
    return false;
  };
  try {
    unzipSync(new Uint8Array(file), { filter: note });
    return parts;
  } catch {
    return undefined;
  }
}

function unpacked(file: ArrayBuffer): Readonly<Record<string, Uint8Array>> | undefined {
  try {
    return unzipSync(new Uint8Array(file), { filter: ({ name }) => !isItsOwn(name) });
  } catch {
    return undefined;
  }
}

const isSame = (one?: Uint8Array, other?: Uint8Array): boolean =>
  one !== undefined && one.length === other?.length && one.every((byte, at) => byte === other[at]);
