// What people read of the snapshots themselves. A council may change it here.
import { counted } from "../../plan/counted.ts";

export const snapshotWords = {
  title: "Snapshots",
  intro:
    "Each closed round keeps the whole plan as it was. Papers and comparisons are made from these files. A change to a file shows, because its fingerprint (SHA-256) is in the closing entry and in the next snapshot. Anybody with a file can work out its fingerprint and compare it with the one in the list Update rounds; npm run verify does it for all.",
  none: "No snapshots yet. The first is kept when a round is closed.",
  check: "Check all snapshots",
  checking: (done: number, total: number) => `Checking ${done + 1} of ${total}…`,
  allWell: (count: number) =>
    `All ${counted(count, "snapshot")} match their closing entries, and each follows the one before.`,
  wellButRemoved: (count: number, removed: number) =>
    `${counted(count, "snapshot")} ${count === 1 ? "matches" : "match"}. ${removed} ${removed === 1 ? "was" : "were"} removed, as the addenda say, and cannot be checked.`,
  straysFound: (count: number) => `All snapshots match, but no round names ${counted(count, "file")}.`,
  noSnapshot: "No snapshot was kept",
  wrong: (count: number) => `${counted(count, "snapshot")} ${count === 1 ? "does" : "do"} not match.`,
  strays: "Files that no round names",
  round: (number: number) => `Round ${number}`,
  closed: (day: string, who: string) => `Closed ${day} by ${who}`,
  file: "Open the file",
  hash: "SHA-256",
  copy: "Copy the fingerprint",
  notChecked: "Not checked",
  changes: "What changed in this round",
  addenda: "Addenda",
  addendum: (kind: string, day: string, who: string) => `${kind}, ${day}, ${who}`,
  correct: "Add a correction",
  correctFor: (number: number) => `Add a correction to the snapshot of round ${number}`,
  correction: "What the snapshot should have said",
  correctionHint: "The snapshot stays as it is. Your correction is shown with it, with your name and the date.",
  enterCorrection: "Enter the correction",
  save: "Add the correction",
  saved: "Correction added.",
  remove: "Remove the file",
  removeFor: (number: number) => `Remove the file of the snapshot of round ${number}`,
  why: "Why the file has to go",
  whyHint: "For personal data that may not be kept. Your reason stays in the plan, so do not repeat the data.",
  enterWhy: "Enter why the file has to go",
  removeNote:
    "The file and its copy in the recycle bin are deleted for good. The figures and the fingerprint in the closing entry stay. Comparisons with this round will no longer be possible.",
  tick: (file: string) => `Delete ${file} for good`,
  enterTick: "Tick the box to delete the file",
  removing: "Removing the file…",
  removed: "File removed.",
  failed: (why: string) => `The file was not removed. ${why}`,
  summary: (kind: string, round: number) => `Round ${round}: ${kind}`,
};
