// The entries of claims and verifications in the order in which they were made, without those that their authors took back.
import { type ClaimEntry, claimKinds, type VerificationEntry } from "./log.ts";

export type Event = ClaimEntry | VerificationEntry;

export const isClaimEntry = (event: Event): event is ClaimEntry =>
  claimKinds.some((kind) => kind === event.fields.kind);

interface Sequence {
  readonly events: readonly Event[];
  /** When an entry was last taken back. */
  readonly lastAnnulled: Date | undefined;
}

/**
 * By time, then by id. Whoever names a claim came after it, whatever the clocks of the servers say. An entry that SharePoint does not
 * have yet has an id below 0 and is the latest. A verifier's annulment stays only where no entry of theirs is left to annul.
 */
export function eventsOf(claims: readonly ClaimEntry[], verifications: readonly VerificationEntry[]): Sequence {
  const madeAt = new Map(claims.map(({ fields, created }) => [fields.operation, created.getTime()]));
  const timed = [
    ...claims.map((event) => ({ event, at: event.created.getTime(), isLater: 0 })),
    ...verifications.map((event) => {
      const claimedAt = madeAt.get(event.fields.claim) ?? 0;
      return { event, at: Math.max(event.created.getTime(), claimedAt), isLater: 1 };
    }),
  ];
  const isPending = ({ event }: (typeof timed)[number]) => Number(event.id < 0);
  const sorted = timed.toSorted(
    (a, b) =>
      isPending(a) - isPending(b) ||
      a.at - b.at ||
      a.isLater - b.isLater ||
      Math.abs(a.event.id) - Math.abs(b.event.id),
  );
  return withoutAnnulled(sorted.map(({ event }) => event));
}

/** Each annulment takes its author's last entry away that is left, and nobody else's. */
function withoutAnnulled(events: readonly Event[]): Sequence {
  const gone = new Set<Event>();
  let lastAnnulled: Date | undefined;
  for (const [index, event] of events.entries()) {
    if (event.fields.kind !== "Annulled") continue;
    const annulled = events
      .slice(0, index)
      .findLast(
        (each) =>
          !isClaimEntry(each) &&
          each.fields.kind !== "Annulled" &&
          each.author.id === event.author.id &&
          !gone.has(each),
      );
    if (!annulled) continue;
    gone.add(annulled).add(event);
    lastAnnulled = event.created;
  }
  return { events: events.filter((event) => !gone.has(event)), lastAnnulled };
}
