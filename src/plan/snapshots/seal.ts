// What the entry that closes a round says of its snapshot: where it is, its hash, the hash of the one before, and the figures, so that these
// can be shown without the file and checked when it is read. People read it in the list; what does not add up is not shown.
import type { RoundEntry } from "../rounds.ts";
import { type Figures, figuresOf } from "./figures.ts";
import { type FrozenPlan, type Status, statuses } from "./format.ts";
import { snapshotFiles } from "./list.ts";

export interface Seal {
  /** The address of the file: `round-007.json` in the library, and no other. */
  readonly link: string;
  /** Of the round, as its file is named: it stays if an earlier round loses its entry. */
  readonly round: number;
  readonly sha256: string;
  readonly previous: { readonly round: number; readonly sha256: string } | undefined;
  readonly figures: SealedFigures;
}

export type Counts = Readonly<Record<Status, number>>;

export interface SealedFigures {
  readonly all: Counts;
  readonly byProgramme: readonly {
    readonly number: number | undefined;
    readonly title: string;
    readonly counts: Counts;
  }[];
}

type SealFields = Pick<RoundEntry["fields"], "snapshot" | "figures">;

/** `none`: the round was closed without a snapshot. `wrong`: what the entry says of it cannot be read, or does not add up. */
export type ReadSeal = { readonly kind: "none" | "wrong" } | { readonly kind: "sealed"; readonly seal: Seal };

export function sealFields({ link, sha256, previous, figures }: Omit<Seal, "round">): SealFields {
  const lines = figures.byProgramme.map(({ number, title, counts }) => `${nameOf(number, title)}: ${counted(counts)}`);
  return {
    snapshot: [
      link,
      `SHA-256 ${sha256}`,
      previous ? `After round ${previous.round}, SHA-256 ${previous.sha256}` : first,
    ].join("\n"),
    figures: [`${all}: ${counted(figures.all)}`, ...lines].join("\n"),
  };
}

const first = "The first snapshot";
const all = "All actions";
const none = "No programme";

const nameOf = (number: number | undefined, title: string): string =>
  number === undefined ? none : `${number} ${title}`;

const counted = (counts: Counts): string => statuses.map((status) => `${status} ${counts[status]}`).join(", ");

const snapshotForm =
  /^(\S+)\nSHA-256 ([0-9a-f]{64})\n(?:The first snapshot|After round (\d{1,4}), SHA-256 ([0-9a-f]{64}))$/u;
const countForm = new RegExp(`^(.+): ${statuses.map((status) => `${status} (\\d{1,6})`).join(", ")}$`, "u");

export function readSeal(fields: SealFields): ReadSeal {
  const said = fields.snapshot.trim();
  if (said === "" && fields.figures.trim() === "") return { kind: "none" };
  const [, link, sha256, after, before] = snapshotForm.exec(said) ?? [];
  const figures = readFigures(fields.figures.trim());
  const round = link && roundIn(link);
  if (!round || !sha256 || !figures) return { kind: "wrong" };
  const previous = after && before ? { round: Number(after), sha256: before } : undefined;
  return { kind: "sealed", seal: { link, round, sha256, previous, figures } };
}

/** The number in the name of a snapshot's file in the library; nothing for any other address. */
function roundIn(link: string): number | undefined {
  const [, path, round] = /^https?:\/\/[^/?#]+(\/[^?#]*)\/round-(\d{3,4})\.json$/u.exec(link) ?? [];
  return path?.endsWith(`/${encodeURIComponent(snapshotFiles.title)}`) ? Number(round) : undefined;
}

/** Nothing unless the programmes come to the figures of all. */
function readFigures(text: string): SealedFigures | undefined {
  const lines = text.split("\n").map((line) => {
    const [, name = "", ...numbers] = countForm.exec(line) ?? [];
    const counts = Object.fromEntries(statuses.map((status, index) => [status, Number(numbers[index])])) as Counts;
    return name ? { name, counts } : undefined;
  });
  const [total, ...rest] = lines;
  if (total?.name !== all || rest.includes(undefined)) return undefined;
  const byProgramme = rest.flatMap((line) => {
    if (!line) return [];
    const [, number, title = ""] = /^(-?\d+(?:\.\d+)?) ?(.*)$/u.exec(line.name) ?? [];
    return [{ number: number === undefined ? undefined : Number(number), title, counts: line.counts }];
  });
  const isSum = statuses.every(
    (status) => byProgramme.reduce((sum, { counts }) => sum + counts[status], 0) === total.counts[status],
  );
  return isSum ? { all: total.counts, byProgramme } : undefined;
}

/** The figures of a frozen plan as its round's entry keeps them. */
export function sealedFigures({ actions, programmes }: Pick<FrozenPlan, "actions" | "programmes">): SealedFigures {
  const numbers = [...programmes.map(({ number }) => number), ...actions.map(({ programme }) => programme)];
  const byProgramme = [...new Set(numbers)]
    .toSorted((a, b) => (a ?? 0) - (b ?? 0))
    .flatMap((number) => {
      const own = actions.filter(({ programme }) => programme === number);
      const named = programmes.find((programme) => programme.number === number)?.title ?? "";
      const title = named.replaceAll(/\s+/gu, " ").trim();
      return own.length > 0 ? [{ number, title, counts: countsOf(figuresOf(own)) }] : [];
    });
  return { all: countsOf(figuresOf(actions)), byProgramme };
}

const countsOf = ({ byStatus, withdrawn }: Figures): Counts => ({ ...byStatus, Superseded: withdrawn });
