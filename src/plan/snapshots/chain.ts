// The chain of snapshots: whether each file is the one that its round's closing entry named, and follows the one before. Entries are never
// changed, so a file that was is found by its hash. Owners can delete files: then it shows.
import type { Round } from "../rounds.ts";
import type { ReadSnapshot, Snapshot } from "./format.ts";
import { type Addendum, fileOf } from "./list.ts";
import { type ReadSeal, readSeal, type Seal, sealedFigures } from "./seal.ts";

/** A file of the library. */
export interface FoundFile {
  readonly name: string;
  readonly sha256: string;
  /** Absent where only its bytes are compared, which costs a fraction: then nobody looks whether the entry's figures are its own. */
  readonly read?: ReadSnapshot | undefined;
}

export type Fault =
  /** The round was closed without a snapshot, or by opening the next. */
  | { readonly kind: "none" }
  /** What the closing entry says of it does not add up. */
  | { readonly kind: "entry" }
  | { readonly kind: "missing" }
  /** It is another file than was named. */
  | { readonly kind: "changed" }
  /** It is the file of another round. */
  | { readonly kind: "swapped"; readonly round: number }
  /** The entry, or the file, names another snapshot before it than the one that is. */
  | { readonly kind: "does not follow" }
  /** It says that it is of another round. */
  | { readonly kind: "other round" }
  /** Its figures are not those of the entry. */
  | { readonly kind: "figures" }
  | { readonly kind: "unreadable"; readonly why: string }
  /** An addendum says that it was removed, and it is there. */
  | { readonly kind: "not removed" };

export interface ChainLink {
  readonly round: Round;
  /** `redacted`: its file was removed, and an addendum says why. */
  readonly state: "verified" | "redacted" | "wrong";
  readonly faults: readonly Fault[];
  readonly seal: Seal | undefined;
  readonly snapshot: Snapshot | undefined;
  readonly addenda: readonly Addendum[];
}

export interface Chain {
  /** Oldest first; rounds from before there were snapshots are left out. */
  readonly links: readonly ChainLink[];
  /** Names of files in the library that no round names. */
  readonly strays: readonly string[];
}

interface Found {
  readonly rounds: readonly Round[];
  readonly files: readonly FoundFile[];
  readonly addenda: readonly Addendum[];
}

export function checkChain({ rounds, files, addenda }: Found): Chain {
  const closed = rounds.flatMap((round) => (round.closedOn ? [{ round, read: sealOf(round) }] : []));
  const begins = closed.findIndex(({ read }) => read.kind !== "none");
  const all = begins < 0 ? [] : closed.slice(begins);
  const roundOf = new Map<string, number>(
    all.flatMap(({ round, read }) => (read.kind === "sealed" ? [[read.seal.sha256, round.number] as const] : [])),
  );
  let before: { readonly round: number; readonly sha256: string } | undefined;
  const links = all.map(({ round, read }): ChainLink => {
    const own = addenda.filter(({ fields }) => fields.round === round.number);
    const file = files.find(({ name }) => name === fileOf(round.number));
    const seal = read.kind === "sealed" ? read.seal : undefined;
    const isRemoved = own.some(({ fields }) => fields.kind === "Removed");
    const faults = faultsOf(read, { round, file, before, isRemoved, roundOf });
    if (seal) before = { round: round.number, sha256: seal.sha256 };
    const isRedacted = isRemoved && !file && faults.length === 0;
    return {
      ...{ round, faults, seal, addenda: own },
      state: isRedacted ? "redacted" : faults.length === 0 ? "verified" : "wrong",
      snapshot: file?.read?.kind === "read" ? file.read.snapshot : undefined,
    };
  });
  const named = new Set(all.map(({ round }) => fileOf(round.number)));
  return { links, strays: files.flatMap(({ name }) => (named.has(name) ? [] : [name])) };
}

const sealOf = ({ closing }: Round): ReadSeal => (closing ? readSeal(closing.fields) : { kind: "none" });

interface Judged {
  readonly round: Round;
  readonly file: FoundFile | undefined;
  readonly before: { readonly round: number; readonly sha256: string } | undefined;
  readonly isRemoved: boolean;
  /** Rounds by the hash of their snapshot. */
  readonly roundOf: ReadonlyMap<string, number>;
}

function faultsOf(read: ReadSeal, judged: Judged): readonly Fault[] {
  const { round, file, before, isRemoved, roundOf } = judged;
  if (read.kind !== "sealed") return [{ kind: read.kind === "none" ? "none" : "entry" }];
  const { seal } = read;
  const faults: Fault[] = [];
  if (seal.previous?.sha256 !== before?.sha256 || seal.previous?.round !== before?.round) {
    faults.push({ kind: "does not follow" });
  }
  if (!file) return isRemoved ? faults : [...faults, { kind: "missing" }];
  if (isRemoved) faults.push({ kind: "not removed" });
  if (file.sha256 !== seal.sha256) {
    const other = roundOf.get(file.sha256);
    return [...faults, other !== undefined ? { kind: "swapped", round: other } : { kind: "changed" }];
  }
  if (!file.read) return faults;
  if (file.read.kind !== "read") return [...faults, { kind: "unreadable", why: file.read.why }];
  const { snapshot } = file.read;
  const { number, opening } = snapshot.round;
  if (number !== round.number || seal.round !== round.number || opening !== round.opening.fields.operation) {
    faults.push({ kind: "other round" });
  }
  if (snapshot.previous?.sha256 !== seal.previous?.sha256 && !faults.some(({ kind }) => kind === "does not follow")) {
    faults.push({ kind: "does not follow" });
  }
  if (JSON.stringify(sealedFigures(snapshot)) !== JSON.stringify(seal.figures)) faults.push({ kind: "figures" });
  return faults;
}
