// Opens an Office file of somebody else, without inflating more than is asked for.
import { strFromU8, unzipSync } from "fflate";
import { type Node, nodesOf, readTree } from "./xmlTree.ts";

export const mebibyte = 1024 * 1024;
const mostParts = 5000;

/** What a file may be for what it is opened for, and the sentences for one that is not. */
export interface Purpose {
  readonly largestFile: number;
  readonly largestPart: number;
  readonly reasons: {
    readonly tooLarge: string;
    /** Protected by a password, or of the format before 2007: both begin the same. */
    readonly protectedOrOld: string;
    readonly other: string;
  };
}

export interface Files {
  /** The root of a part; undefined if it is not there, too large, or no XML. */
  tree(path: string): Node | undefined;
  /** The bytes of a part, if it is there and not too large. */
  bytes(path: string): Uint8Array | undefined;
  /** Where the relationships of a part lead, by their ids. Those that lead out of the file are left out. */
  targets(path: string): ReadonlyMap<string, Target>;
}

export interface Target {
  readonly kind: string;
  readonly path: string;
}

/** The reason, in words, if it cannot be opened. */
export function openFile(bytes: Uint8Array, { largestFile, largestPart, reasons }: Purpose): Files | string {
  if (bytes.length > largestFile) return reasons.tooLarge;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return reasons.protectedOrOld;
  if (!startsWith(bytes, [0x50, 0x4b])) return reasons.other;
  const sizes = sizesOf(bytes);
  if (!sizes) return "The file is damaged or incomplete.";
  return filesOf(bytes, sizes, largestPart);
}

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);

/** What the file says of its parts; nothing is inflated yet. */
function sizesOf(bytes: Uint8Array): ReadonlyMap<string, number> | undefined {
  const sizes = new Map<string, number>();
  let count = 0;
  const note = ({ name, originalSize }: { name: string; originalSize: number }) => {
    // A file may claim thousands of millions of parts.
    if (++count > mostParts) throw new Error("It has too many parts.");
    sizes.set(name, originalSize);
    return false;
  };
  try {
    unzipSync(bytes, { filter: note });
    return sizes;
  } catch {
    return undefined;
  }
}

function filesOf(file: Uint8Array, sizes: ReadonlyMap<string, number>, largestPart: number): Files {
  const known = new Map<string, Uint8Array | undefined>();
  const bytes = (path: string) => {
    if (!known.has(path)) known.set(path, inflated(path));
    return known.get(path);
  };
  const inflated = (path: string) => {
    if ((sizes.get(path) ?? Number.POSITIVE_INFINITY) > largestPart) return undefined;
    try {
      // fflate inflates no more than the size that the file states.
      return unzipSync(file, { filter: ({ name, originalSize }) => name === path && originalSize <= largestPart })[
        path
      ];
    } catch {
      return undefined;
    }
  };
  const tree = (path: string) => {
    const part = bytes(path);
    return part && readTree(strFromU8(part));
  };
  const targets = (path: string) => {
    const [, folder = "", name] = /^(.*\/)?([^/]*)$/.exec(path) ?? [];
    const relationships = tree(`${folder}_rels/${name}.rels`);
    return new Map((relationships ? nodesOf(relationships) : []).flatMap((each) => targetOf(each, folder)));
  };
  return { bytes, tree, targets };
}

function targetOf({ attributes }: Node, folder: string): [string, Target][] {
  const { Id, Type = "", Target = "", TargetMode } = attributes;
  if (!Id || TargetMode === "External") return [];
  const path = Target.startsWith("/") ? Target.slice(1) : resolved(`${folder}${Target}`);
  return [[Id, { kind: Type.slice(Type.lastIndexOf("/") + 1), path }]];
}

function resolved(path: string): string {
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}
