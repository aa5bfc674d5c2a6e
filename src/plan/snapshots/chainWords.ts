// What people read of the chain of snapshots, on screen and on the command line.
import type { Fault } from "./chain.ts";

export function faultInWords(fault: Fault): string {
  switch (fault.kind) {
    case "none":
      return "The round was closed without a snapshot.";
    case "entry":
      return "What the closing entry says of the snapshot cannot be read or does not add up.";
    case "missing":
      return "The file is missing, and no addendum says that it was removed.";
    case "changed":
      return "The file was changed: it is not the one that was kept when the round was closed.";
    case "swapped":
      return `The file is the snapshot of round ${fault.round}.`;
    case "does not follow":
      return "It does not follow the snapshot of the round before.";
    case "other round":
      return "The file says that it is the snapshot of another round.";
    case "figures":
      return "The figures in the closing entry are not those of the file.";
    case "unreadable":
      return `The file cannot be read. ${fault.why}`;
    case "not removed":
      return "An addendum says that the file was removed, but it is there.";
  }
}

export const stateWords = { verified: "Matches", redacted: "Redacted", wrong: "Does not match" } as const;

export const strayWords = (name: string): string => `${name}: no round names this file.`;
