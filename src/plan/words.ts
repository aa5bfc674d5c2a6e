// What people read of the plan's rules: why something is refused, what an update lacks, what a check found. A council may change it here.
// (Titles and descriptions of columns are with their lists.)

export const refusals = {
  viewOnly: "You can view this action, but you do not have permission to change it.",
  withdrawn: "This action has been withdrawn or replaced. An owner of the plan can reinstate it.",
  verifiedAlready: "This action is verified. If it is no longer in place, move it to Off track, At risk or On track.",
  ratedByLead: "Only the programme's lead or coordinator can rate progress.",
  claimedAlready: "This action was claimed complete, so it cannot go back to Not started.",
  dueToStart: (day: string) => `This action was due to start by ${day}. Move it to Off track, At risk or On track.`,
  nothingToCheck: "There is nothing to check: no success criteria and no evidence. Return it to its lead.",
  unreadClaims: "The claim cannot be read, so nobody can verify it now.",
  claimFirst: "Claim it complete with evidence first.",
  claimedByProgramme: "Only the programme's lead or coordinator can claim this action complete.",
  returnsTo: (column: string) => `If you return it, it goes back to ${column}, where its lead last rated it.`,
  verifyFirst: "This action must be verified first.",
  checksDone: "Both follow-up checks are done, and the action is still in place.",
  nextCheck: (day: string) => `The next check is due on ${day}.`,
  notOwner: "Only an owner of the plan can replace or withdraw an action.",
};

/** Why somebody may not verify an action. */
export const verifyRefusals = {
  notVerifier: "Only a verifier can verify an action.",
  claimant: "You claimed this action complete, so someone else must verify it.",
  staff: "You lead or coordinate this programme, so someone else must verify this action.",
};

/** Why somebody may not confirm that a verified action is still in place. */
export const checkRefusals: typeof verifyRefusals = {
  notVerifier: "Only a verifier can check that an action is still in place.",
  claimant: "You claimed this action complete, so someone else must check it.",
  staff: "You lead or coordinate this programme, so someone else must check this action.",
};

/** Somebody whose account was removed from the site, so that SharePoint no longer has their name. */
export const formerMember = { within: "a former member", atStart: "A former member" };

/** What the list shows, or somebody wrote, that does not count, and why. */
export const unsupported = {
  claim: (who: string, day: string) =>
    `The entry that ${who} made on ${day} does not count, because ${who} is not the programme's lead or coordinator.`,
  claimLacks: (who: string, day: string, why: string) =>
    `The claim that ${who} made on ${day} does not count, because ${why}.`,
  verification: (kind: keyof typeof entries | undefined, { who, day }: { who: string; day: string }, why: string) =>
    kind === undefined || kind === "Verified"
      ? `The verification by ${who} on ${day} does not count, because ${why}.`
      : `The entry “${entries[kind]}” by ${who} on ${day} does not count, because ${why}.`,
  noClaim:
    "The list shows this action as claimed complete, but the programme's lead or coordinator has not claimed it here.",
  unreadLogs: "Claims and verifications cannot be read, so this is only what the list says.",
  noVerification: "The list shows this action as verified, but no verifier has confirmed it.",
  noWithdrawal: "The list shows this action as withdrawn, but no owner of the plan has withdrawn it.",
};

/** Why somebody is not independent of the action, after "because". */
export const dependence = {
  claimed: (who: string) => `${who} claimed the action complete`,
  lead: (who: string) => `${who} led the programme then`,
  coordinator: (who: string) => `${who} coordinated the programme then`,
  unverified: "the action was not verified",
  notTheirs: "it does not follow an entry of the same verifier",
  lacks: (marks: readonly string[]) =>
    marks[0] === ""
      ? "the action has no success criteria, and without them a claim needs the reason why, and evidence"
      : `there is neither evidence for ${marks.join(", ")} nor a reason why not`,
  notChecked: (marks: readonly string[]) => `it does not say that ${marks.join(", ")} was checked`,
  notDue: (day: string) => `the check was not due before ${day}`,
  checksDone: "both follow-up checks were done",
  noWords: "it does not say what was checked",
  gone: (on: string) => `its evidence was taken back on ${on}`,
  withdrawn: (why: string) => `Its evidence was withdrawn. ${why}`,
  noClaim: "it does not say which claim it is about. A verifier can verify the action again",
  otherClaim: "it is about an earlier claim. A verifier can verify the present one",
  unclaimed: "the programme's lead or coordinator had not claimed the action complete",
};

/** Summaries of entries, after the action's reference, as the list shows them. */
export const entries = {
  Claimed: "claimed complete",
  Withdrawn: "claim withdrawn",
  "Re-opened": "reopened",
  Verified: "verified",
  Returned: "returned to the lead",
  Held: "still in place",
  Slipped: "no longer in place",
  Annulled: "verification undone",
  Superseded: "replaced or withdrawn",
  Reinstated: "reinstated",
  agreed: (due: string | undefined) => (due ? `as agreed, due ${due}` : "as agreed"),
  undone: "Undone by the same person.",
};

/** A row of Plan settings that cannot be used. */
export const settingProblem = (name: string, value: string, form: string) =>
  `The plan setting “${name}” is “${value}”, which the board cannot use. Enter ${form} in the list Plan settings.`;
