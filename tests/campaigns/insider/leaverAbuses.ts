// Abuses that are to count once an owner, as is usual, removes the account of somebody who has left.
import { OWNER } from "../../provision/localSite.ts";
import { type Abuse, type At, claimedInRow, entry, onAction, post } from "./abuse.ts";

const removed = (at: At, login: string) => [OWNER, post(`siteusers/removeById(${at.id(login)})`)] as const;
const own = (at: At) => `claim of ${at.me.login}`;
const claiming = ["claim", "column", "stale", "late", "words of entries", "regressions", "verification", "held"];
const claimed = { RecordKind: "Claimed" };
const verified = { RecordKind: "Verified" };

export const leaverAbuses: readonly Abuse[] = [
  {
    name: "one's own claim verified, and one leaves",
    before: (at) => [
      [at.me.login, entry(at, "Claims", "1", { ...claimed, OperationId: own(at) })],
      [at.me.login, onAction(at, "1", claimedInRow(at.id(at.me.login)))],
    ],
    requests: (at) => [entry(at, "Verifications", "1", { ...verified, ClaimOperation: own(at) })],
    after: (at) => [removed(at, at.me.login)],
  },
  {
    name: "another's claim verified, and one leaves",
    requests: (at) => [entry(at, "Verifications", "2", verified)],
    after: (at) => [removed(at, at.me.login)],
    honest: { independent: claiming },
  },
  {
    name: "claimed, with evidence for it, and one leaves before the row says so",
    requests: (at) => [
      entry(at, "Evidence", "1", { Criterion: "SC1", EvidenceKind: "Data" }),
      entry(at, "Evidence", "1", { Criterion: "SC2", EvidenceKind: "Data" }),
      entry(at, "Claims", "1", claimed),
    ],
    after: (at) => [removed(at, at.me.login), [OWNER, onAction(at, "1", { ...claimedInRow(0), ClaimedById: null })]],
    honest: { own: [...claiming, "evidenced", "evidence"], independent: ["evidenced", "evidence"] },
  },
  {
    name: "a verified action's row names oneself as claimant, whose claimant has left",
    before: (at) => [removed(at, at.lead)],
    requests: (at) => [onAction(at, "3", { ClaimedById: at.id(at.me.login) })],
  },
  {
    name: "a verified action's row names oneself as verifier, and one leaves",
    requests: (at) => [onAction(at, "3", { VerifiedById: at.id(at.me.login) })],
    after: (at) => [removed(at, at.me.login)],
  },
];
